/** Whether a request was sent to the address that the site is served at; over raw headers, since the server mends none. */
import type { Context } from 'hono'

type Incoming = { rawHeaders?: string[] }

/**
 * True for exactly one Host header, equal to the public address's host and port. An empty, foreign or repeated
 * one is refused: it is what a DNS-rebound page sends.
 */
export function isForThisSite(c: Context, publicUrl: string): boolean {
  const hosts = hostHeaders(c)
  return hosts.length === 1 && hosts[0]?.toLowerCase() === new URL(publicUrl).host
}

function hostHeaders(c: Context): string[] {
  const incoming = (c.env as { incoming?: Incoming } | undefined)?.incoming
  if (incoming?.rawHeaders) {
    const raw = incoming.rawHeaders
    return raw.filter((_, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === 'host')
  }
  // Without a socket (a test's `app.request`) the address asked for stands in for the header.
  return [c.req.header('host') ?? new URL(c.req.url).host]
}
