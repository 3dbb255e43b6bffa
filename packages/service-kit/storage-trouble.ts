/** What a database's or a disk's own error code means to someone who asks. */
import type { ProblemCode } from '@repdesk/shared/problem'

const rules: readonly [RegExp, ProblemCode][] = [
  // 53100: PostgreSQL's disk_full
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, 'storage-full'],
  [/^SQLITE_TOOBIG$/, 'body-too-large'],
  [/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL|CORRUPT|NOTADB)/, 'unavailable'],
  // connection exceptions, out of resources, operator intervention, lock not available, rolled back to be tried again
  [/^(08|53|57|55P03|40)/, 'unavailable'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/, 'unavailable'],
  // data exceptions: a value that the contract let through and the column does not take
  [/^22/, 'invalid-request'],
]
/** pg gives these no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

export function storageProblemOf(error: unknown): ProblemCode | undefined {
  if (!(error instanceof Error)) return undefined
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return rules.find(([pattern]) => pattern.test(code))?.[1]
  return lostConnection.test(error.message) ? 'unavailable' : undefined
}
