/** Whether a request was sent to the address that the site is served at; over raw headers, since the server mends none. */
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { headOfMessage } from './api-guard.ts'

/**
 * True for exactly one Host header, equal to the public address's host and port. An empty, foreign or repeated
 * one is refused: it is what a DNS-rebound page sends.
 */
export function isForThisSite(c: Context, publicUrl: string): boolean {
  const { host } = new URL(publicUrl)
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming
  // Without a socket (a test's `app.request`) the address asked for stands in for the header.
  if (!incoming?.rawHeaders) return (c.req.header('host') ?? new URL(c.req.url).host) === host
  const head = headOfMessage(incoming)
  const hosts = head.get('host')
  return hosts.length === 1 && hosts[0]?.toLowerCase() === host && head.target.startsWith('/')
}
