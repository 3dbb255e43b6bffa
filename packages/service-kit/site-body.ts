/** The rest of a form that was answered before all of it had come: read and thrown away, so that the answer is seen. */
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/** Longer than this, or more than this, nobody is waited for. */
const atMostMs = 20_000
const atMostBytes = 1024 ** 3

/**
 * Firefox 140 shows a page of its own, that the connection was reset, when a form of 5 MB is refused by its length
 * alone and the connection closed while it still sends.
 */
export async function readRest(c: Context): Promise<void> {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming
  if (c.req.method !== 'POST' || !incoming || incoming.readableEnded) return
  const { body } = c.req.raw
  if (!body || body.locked) return
  const reader = body.getReader()
  const tooLong = setTimeout(() => reader.cancel().catch(() => undefined), atMostMs)
  try {
    for (let bytes = 0; bytes < atMostBytes; ) {
      const { done, value } = await reader.read()
      if (done) return
      bytes += value.length
    }
  } catch {
    // Whoever was sending is gone.
  } finally {
    clearTimeout(tooLong)
  }
}
