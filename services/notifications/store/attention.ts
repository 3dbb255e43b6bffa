/** What needs a member's attention: kept up by what is announced, asked per member. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { ask, part, word } from '@repdesk/service-kit/sentence'
import { attentionOf, unreadCount } from '@repdesk/shared/attention'
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { applicationChangedSchema, seenChangedSchema } from '../events.ts'
import { type AttentionTable, type NotificationsSchema, someUnread } from '../schema.ts'

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
  database: Database<NotificationsSchema>,
  { firmId, memberId }: Caller,
  { space, limit }: { space: 'real' | 'practice'; limit: number },
): Promise<EndpointResponse<'showAttention'>> {
  const asking = [
    word('from attention a'),
    part`left join seen s on s."firmId" = a."firmId" and s."memberId" = ${memberId}`,
    word('and s."applicationId" = a."applicationId"'),
    part`where a."firmId" = ${firmId} and a.practice = ${space === 'practice' ? 1 : 0}`,
    // The first as the index has it; the second is `attentionOf`, for this member.
    word('and (a.unread <> 0 or a."toAnswer" > 0 or a."readElsewhere" > 0)'),
    word('and (a.unread <> 0 or a."toAnswer" > 0 or a."readElsewhere" > coalesce(s.seen, 0))'),
  ]
  const [counted] = await ask<{ count: number }>(database, [word('select count(*) as count'), ...asking])
  const rows = await ask<AskingRow>(database, [
    word('select a.*, coalesce(s.seen, 0) as "seenCount"'),
    ...asking,
    part`order by a.sequence desc limit ${limit}`,
  ])
  return { count: counted?.count ?? 0, items: rows.flatMap(toItem) }
}

type AskingRow = AttentionTable & { seenCount: number }
type Item = EndpointResponse<'showAttention'>['items'][number]

function toItem({ applicationId, portalId, reference, applicant, seenCount, ...row }: AskingRow): Item[] {
  const unread = row.unread === someUnread ? true : row.unread
  const attention = attentionOf(
    { unread, readElsewhere: row.readElsewhere, toAnswer: row.toAnswer },
    seenCount,
  )
  return attention ? [{ applicationId, portalId, reference, applicant, ...attention }] : []
}
