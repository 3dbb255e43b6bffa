/** What needs a member's attention: kept up by what is announced, asked per member. */
import type { Caller } from '@repdesk/service-kit/api'
import { attentionOf, unreadCount } from '@repdesk/shared/attention'
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { applicationChangedSchema, seenChangedSchema } from '../events.ts'
import { type NotificationsSchema, someUnread } from '../schema.ts'

type Db = Kysely<NotificationsSchema>

/** Has no effect when a change as late or later was heard of before. */
export async function noteApplication(
  db: Db,
  firmId: string,
  { sequence, application }: z.infer<typeof applicationChangedSchema>,
): Promise<void> {
  const unread = unreadCount(application.unread)
  const facts = {
    portalId: application.portalId,
    practice: Number(application.practice),
    reference: application.reference,
    applicant: application.applicant,
    unread: unread === true ? someUnread : unread,
    readElsewhere: application.readElsewhere,
    toAnswer: application.toAnswer,
    sequence,
  }
  await db
    .insertInto('attention')
    .values({ firmId, applicationId: application.applicationId, ...facts })
    .onConflict((on) =>
      on.columns(['firmId', 'applicationId']).doUpdateSet(facts).where('attention.sequence', '<', sequence),
    )
    .execute()
}

/** Has no effect when a mark as late or later was heard of before. */
export async function noteSeen(
  db: Db,
  firmId: string,
  { sequence, memberId, applicationId, seen }: z.infer<typeof seenChangedSchema>,
): Promise<void> {
  await db
    .insertInto('seen')
    .values({ firmId, memberId, applicationId, seen, sequence })
    .onConflict((on) =>
      on
        .columns(['firmId', 'memberId', 'applicationId'])
        .doUpdateSet({ seen, sequence })
        .where('seen.sequence', '<', sequence),
    )
    .execute()
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
