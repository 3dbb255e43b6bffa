/** Who may reach the API at all, by raw headers: the exact host, no page's origin, no page's fetch. */
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { Caller } from './api.ts'

export type ApiEnv = {
  Bindings: { incoming?: IncomingMessage }
  Variables: { caller?: Caller; requestId: string }
}

/** The head of a request as it came over the wire: every value of a header, not just one. */
export type RequestHead = {
  /** As on the request line, so that an absolute address shows. */
  target: string
  get(header: string): string[]
}

/** From the socket where there is one; else, in tests without one, from the Request. */
export function headOf(c: Context<ApiEnv>): RequestHead {
  const incoming = c.env?.incoming
  if (incoming?.rawHeaders) return headOfMessage(incoming)
  const { host, pathname, search } = new URL(c.req.url)
  return {
    target: pathname + search,
    get: (name) =>
      [c.req.raw.headers.get(name) ?? (name === 'host' ? host : undefined)].filter((v) => v !== undefined),
  }
}

export function headOfMessage(incoming: IncomingMessage): RequestHead {
  const { rawHeaders } = incoming
  return {
    target: incoming.url ?? '',
    get(header) {
      const values: string[] = []
      for (let at = 0; at < rawHeaders.length; at += 2)
        if (rawHeaders[at]?.toLowerCase() === header) values.push(rawHeaders[at + 1] ?? '')
      return values
    },
  }
}

export const ipOf = (c: Context<ApiEnv>): string => c.env?.incoming?.socket.remoteAddress ?? 'none'

/**
 * A rebound name reaches us with a foreign Host and nothing else amiss, so Host must be exactly one of ours. A page
 * says so by Origin or Sec-Fetch-Site. Firefox calls its extension's own requests same-origin, Chromium none.
 */
export function refusalOf(
  head: RequestHead,
  hosts: ReadonlySet<string>,
): 'host-refused' | 'origin-refused' | undefined {
  const [host, ...moreHosts] = head.get('host')
  if (host === undefined || moreHosts.length > 0 || !hosts.has(host)) return 'host-refused'
  if (!head.target.startsWith('/')) return 'host-refused'

  const [origin, ...moreOrigins] = head.get('origin')
  if (moreOrigins.length > 0) return 'origin-refused'
  if (origin !== undefined && !isExtensionOrigin(origin)) return 'origin-refused'

  const [site, ...moreSites] = head.get('sec-fetch-site')
  if (moreSites.length > 0) return 'origin-refused'
  if (site === undefined || site === 'none') return undefined
  const mayBeFirefox = origin === undefined || origin.startsWith('moz-extension://')
  return site === 'same-origin' && mayBeFirefox ? undefined : 'origin-refused'
}

const isExtensionOrigin = (origin: string): boolean =>
  /^(chrome|moz)-extension:\/\/[a-z0-9-]{1,64}$/.test(origin)
