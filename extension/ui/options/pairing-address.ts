/** The address of the services as a person types it, and what to call this browser. */

/** The origin to pair with; undefined unless it is this computer's loopback over http, or any host over https. */
export function serviceAddress(typed: string): string | undefined {
  const text = typed.trim()
  const withScheme = /^[a-z]+:\/\//i.test(text)
    ? text
    : /^127\.0\.0\.1(:|\/|$)/.test(text)
      ? `http://${text}`
      : `https://${text}`
  if (!text || /\s/.test(text) || !URL.canParse(withScheme)) return undefined
  const { protocol, hostname, origin, username, password } = new URL(withScheme)
  if (username || password) return undefined
  if (protocol === 'http:') return hostname === '127.0.0.1' ? origin : undefined
  return protocol === 'https:' ? origin : undefined
}

/** Such as Firefox or Edge; Chromium stands for any other that is built on it. */
export function browserName(userAgent: string): string {
  for (const [mark, name] of [
    ['Firefox/', 'Firefox'],
    ['Edg/', 'Edge'],
    ['OPR/', 'Opera'],
    ['Chrome/', 'Chromium'],
  ] as const)
    if (userAgent.includes(mark)) return name
  return 'RepDesk'
}
