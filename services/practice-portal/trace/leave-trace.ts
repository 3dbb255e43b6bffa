/** Every act of an officer leaves a trace, in the act's own transaction. */
import { newId } from '@repdesk/shared/ids'
import type { PortalDb } from '../schema.ts'

export type OfficerAct = {
  officerId: string
  /** A word such as `letter-sent`; trace-words.ts says it in both languages. */
  action: string
  applicationId?: string
  letterId?: string
  /** What it was done to when that is no application. */
  about?: string
}

export async function leaveTrace(tx: PortalDb, act: OfficerAct, now: Date): Promise<void> {
  await tx
    .insertInto('officerTrace')
    .values({
      traceId: newId(),
      accountId: act.officerId,
      applicationId: act.applicationId ?? null,
      letterId: act.letterId ?? null,
      action: act.action,
      about: act.about ?? '',
      doneAt: now.toISOString(),
    })
    .execute()
}
