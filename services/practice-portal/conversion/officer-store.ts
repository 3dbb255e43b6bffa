/** What an officer sees of conversions, and does with them. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { PortalDb, PortalTables } from '../schema.ts'
import { leaveTrace } from '../trace/leave-trace.ts'
import { setMinutesLate } from './late-codes.ts'
import { issueAnotherCode } from './send-code.ts'
import type { Conversion } from './store.ts'

export type ListedConversion = Conversion & {
  applications: number
  /** The newest code; `sentAt` may be ahead, when codes arrive late. */
  code: { sentAt: string; expiresAt: string; wrongTries: number; usedAt: string | null } | undefined
}

const listed = 200

/** Started ones first, those that wait longest before others; then the newest converted ones. */
export async function conversionsForOfficer(db: PortalDb): Promise<ListedConversion[]> {
  const rows = await db
    .selectFrom('conversion')
    .leftJoin('code', (join) =>
      join.onRef('code.subjectId', '=', 'conversion.conversionId').on('code.purpose', '=', 'conversion'),
    )
    .selectAll('conversion')
    .select(['code.issuedAt as sentAt', 'code.expiresAt', 'code.wrongTries', 'code.usedAt'])
    .select((eb) =>
      eb
        .selectFrom('conversionItem')
        .whereRef('conversionItem.conversionId', '=', 'conversion.conversionId')
        .select((inner) => inner.fn.countAll().as('count'))
        .as('applications'),
    )
    .orderBy((eb) => eb.case().when('conversion.convertedAt', 'is', null).then(0).else(1).end())
    .orderBy((eb) =>
      eb.case().when('conversion.convertedAt', 'is', null).then(eb.ref('conversion.startedAt')).end(),
    )
    .orderBy('conversion.startedAt', 'desc')
    .limit(listed)
    .execute()
  return rows.map(({ sentAt, expiresAt, wrongTries, usedAt, applications, ...conversion }) => ({
    ...conversion,
    applications: Number(applications),
    code:
      sentAt === null || expiresAt === null
        ? undefined
        : { sentAt, expiresAt, wrongTries: wrongTries ?? 0, usedAt },
  }))
}

/** Another code, with a trace; undefined when there is no such conversion or it is done. */
export async function issueByOfficer(
  database: Database<PortalTables>,
  { conversionId, officerId, publicUrl }: { conversionId: string; officerId: string; publicUrl: string },
  now: Date,
): Promise<Conversion | undefined> {
  if (!/^[\w-]{1,60}$/.test(conversionId)) return undefined
  return inTransaction(database, async (tx) => {
    const conversion = await issueAnotherCode(tx, conversionId, publicUrl, now)
    if (conversion)
      await leaveTrace(
        tx,
        { officerId, action: 'conversion-code-issued' satisfies ConversionAct, about: conversion.email },
        now,
      )
    return conversion
  })
}

/** How late the next codes arrive, with a trace. */
export async function setLateByOfficer(
  database: Database<PortalTables>,
  { minutes, officerId }: { minutes: number; officerId: string },
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    await setMinutesLate(tx, minutes)
    await leaveTrace(
      tx,
      { officerId, action: 'conversion-codes-late' satisfies ConversionAct, about: String(minutes) },
      now,
    )
  })
}

export type ConversionTrace = { doneAt: string; officer: string; act: ConversionAct; about: string }
const acts = ['conversion-code-issued', 'conversion-codes-late'] as const
export type ConversionAct = (typeof acts)[number]

/** What officers did about conversions lately, newest first. */
export async function conversionTraces(db: PortalDb): Promise<ConversionTrace[]> {
  const rows = await db
    .selectFrom('officerTrace')
    .innerJoin('account', 'account.accountId', 'officerTrace.accountId')
    .select([
      'officerTrace.doneAt',
      'officerTrace.action',
      'officerTrace.about',
      'account.givenName',
      'account.familyName',
    ])
    .where('officerTrace.action', 'in', acts)
    .orderBy('officerTrace.doneAt', 'desc')
    .orderBy('officerTrace.traceId', 'desc')
    .limit(20)
    .execute()
  return rows.flatMap(({ action, givenName, familyName, ...trace }) => {
    const act = acts.find((known) => known === action)
    return act ? [{ ...trace, act, officer: `${givenName} ${familyName}` }] : []
  })
}
