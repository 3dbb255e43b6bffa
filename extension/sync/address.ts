/** Which addresses a service may have: this computer over plain HTTP, any other over HTTPS only. */

/** The service's origin, from what a person typed; undefined when no service may be there. */
export function serviceAddressOf(typed: string): string | undefined {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${/^127\.0\.0\.1([:/]|$)/.test(text) ? 'http' : 'https'}://${text}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) return undefined
  const isThisComputer = url.protocol === 'http:' && url.hostname === '127.0.0.1'
  return isThisComputer || url.protocol === 'https:' ? url.origin : undefined
}

/** The match pattern of an origin; Firefox knows no ports in patterns, so there it covers all of the host's. */
export function patternOf(origin: string, withPort = !import.meta.env.FIREFOX): string {
  const url = new URL(origin)
  return `${url.protocol}//${withPort ? url.host : url.hostname}/*`
}
