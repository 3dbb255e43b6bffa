/** Ids: random ones in time order, and ids that every device computes alike from what a portal shows. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUID version 7. */
export const newId = (): string => v7()

export const uuidSchema = z.uuid()
/** A computed id: 22 characters of base64url. */
export const naturalIdSchema = z.string().regex(/^[\w-]{22}$/)

/** One account (a sign-in at a portal), by the portal and the holder's name as the portal shows it. */
export const accountIdOf = (portalId: string, holder: string): string =>
  digest('account', portalId, plain(holder))

/** One application of an account, by the portal's own number. */
export function applicationIdOf(accountId: string, reference: string): string {
  const key = `${accountId} ${reference}`
  const known = recentIds.get(key)
  if (known !== undefined) return known
  const id = digest('application', accountId, plain(reference).replace(/[\s-]/g, ''))
  if (recentIds.size >= recentIdsKept) recentIds.clear()
  recentIds.set(key, id)
  return id
}
/** A reading asks for the same ids several times over, and hashing is most of the work of merging a list. */
const recentIds = new Map<string, string>()
const recentIdsKept = 10_000

/** One letter of an application; `twin` counts letters of the same day and subject, from 0. */
export const letterIdOf = (
  applicationId: string,
  sentOn: string | null,
  subject: string,
  twin: number,
): string => digest('letter', applicationId, sentOn ?? '', plain(subject), String(twin))

const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

function digest(...parts: string[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts))).subarray(0, 16)
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
