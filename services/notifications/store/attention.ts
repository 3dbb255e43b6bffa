/** What needs a member's attention: kept up by what is announced, asked per member. */
import type { Caller } from '@repdesk/service-kit/api'
import { attentionOf, unreadCount } from '@repdesk/shared/attention'
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { applicationChangedSchema, seenChangedSchema } from '../events.ts'
import { type NotificationsSchema, someUnread } from '../schema.ts'

type Db = Kysely<NotificationsSchema>

export type Heard<News> = { firmId: string; news: News }
type ApplicationChanged = z.infer<typeof applicationChangedSchema>
type SeenChanged = z.infer<typeof seenChangedSchema>

/** Changes of which one as late or later was heard before have no effect. */
export async function noteApplications(db: Db, all: readonly Heard<ApplicationChanged>[]): Promise<void> {
  const rows = latest(all, ({ application }) => application.applicationId).map(({ firmId, news }) => {
    const { applicationId, portalId, practice, reference, applicant, readElsewhere, toAnswer } =
      news.application
    const unread = unreadCount(news.application.unread)
    return {
      firmId,
      applicationId,
      portalId,
      practice: Number(practice),
      reference,
      applicant,
      unread: unread === true ? someUnread : unread,
      readElsewhere,
      toAnswer,
      sequence: news.sequence,
    }
  })
  if (rows.length === 0) return
  await db
    .insertInto('attention')
    .values(rows)
    .onConflict((on) =>
      on
        .columns(['firmId', 'applicationId'])
        .doUpdateSet((is) => ({
          portalId: is.ref('excluded.portalId'),
          practice: is.ref('excluded.practice'),
          reference: is.ref('excluded.reference'),
          applicant: is.ref('excluded.applicant'),
          unread: is.ref('excluded.unread'),
          readElsewhere: is.ref('excluded.readElsewhere'),
          toAnswer: is.ref('excluded.toAnswer'),
          sequence: is.ref('excluded.sequence'),
        }))
        .whereRef('attention.sequence', '<', 'excluded.sequence'),
    )
    .execute()
}

/** Marks of which one as late or later was heard before have no effect. */
export async function noteSeen(db: Db, all: readonly Heard<SeenChanged>[]): Promise<void> {
  const rows = latest(all, ({ memberId, applicationId }) => `${memberId} ${applicationId}`).map(
    ({ firmId, news: { memberId, applicationId, seen, sequence } }) => ({
      firmId,
      memberId,
      applicationId,
      seen,
      sequence,
    }),
  )
  if (rows.length === 0) return
  await db
    .insertInto('seen')
    .values(rows)
    .onConflict((on) =>
      on
        .columns(['firmId', 'memberId', 'applicationId'])
        .doUpdateSet((is) => ({ seen: is.ref('excluded.seen'), sequence: is.ref('excluded.sequence') }))
        .whereRef('seen.sequence', '<', 'excluded.sequence'),
    )
    .execute()
}

/** Of those about the same thing, the one with the highest sequence: a sentence may write a row only once. */
function latest<News extends { sequence: number }>(
  all: readonly Heard<News>[],
  subjectOf: (news: News) => string,
): Heard<News>[] {
  const bySubject = new Map<string, Heard<News>>()
  for (const one of all) {
    const subject = `${one.firmId} ${subjectOf(one.news)}`
    const before = bySubject.get(subject)
    if (!before || before.news.sequence < one.news.sequence) bySubject.set(subject, one)
  }
  return [...bySubject.values()]
}

/** `count` is of all; of the items, those that changed last, at most `limit`. */
export async function showAttention(
  db: Db,
  { firmId, memberId }: Caller,
  { space, limit }: { space: 'real' | 'practice'; limit: number },
): Promise<EndpointResponse<'showAttention'>> {
  const asking = db
    .selectFrom('attention')
    .leftJoin('seen', (join) =>
      join
        .onRef('seen.firmId', '=', 'attention.firmId')
        .on('seen.memberId', '=', memberId)
        .onRef('seen.applicationId', '=', 'attention.applicationId'),
    )
    .where('attention.firmId', '=', firmId)
    .where('practice', '=', space === 'practice' ? 1 : 0)
    // As the index has it.
    .where(sql<boolean>`(unread <> 0 or "toAnswer" > 0 or "readElsewhere" > 0)`)
    .where((is) =>
      is.or([is('unread', '<>', 0), is('toAnswer', '>', 0), is('readElsewhere', '>', seenOf(is))]),
    )
  const { count } = await asking
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await asking
    .select([
      'attention.applicationId',
      'portalId',
      'reference',
      'applicant',
      'unread',
      'readElsewhere',
      'toAnswer',
    ])
    .select((is) => seenOf(is).as('seenCount'))
    .orderBy('attention.sequence', 'desc')
    .limit(limit)
    .execute()
  const items = rows.flatMap(({ applicationId, portalId, reference, applicant, seenCount, ...row }) => {
    const attention = attentionOf(
      { ...row, unread: row.unread === someUnread ? true : row.unread },
      seenCount,
    )
    return attention ? [{ applicationId, portalId, reference, applicant, ...attention }] : []
  })
  return { count, items }
}

const seenOf = (is: ExpressionBuilder<NotificationsSchema & { seen: { seen: number | null } }, 'seen'>) =>
  is.fn.coalesce('seen.seen', sql<number>`0`)
