/** Conversions in the database; every query but the officers' is bounded by whose conversion it is. */
import { isPasswordOf } from '@repdesk/service-kit/site-password'
import type { ApplicationTable, ConversionTable, PortalDb } from '../schema.ts'

export type Conversion = ConversionTable
export type MovedApplication = Pick<
  ApplicationTable,
  'applicationId' | 'reference' | 'type' | 'status' | 'familyName' | 'givenName'
>
/** `isHere`: it is the representative's now. */
export type InventoryRow = MovedApplication & { movedAt: string | null; isHere: boolean }

/** The conversion that a representative's account came from; most came from none. */
export async function conversionOfRepresentative(
  db: PortalDb,
  representativeAccountId: string,
): Promise<Conversion | undefined> {
  return db
    .selectFrom('conversion')
    .selectAll()
    .where('representativeAccountId', '=', representativeAccountId)
    .executeTakeFirst()
}

/** What a conversion of this client account would move, or is about to. */
export async function applicationsOfClient(
  db: PortalDb,
  clientAccountId: string,
): Promise<MovedApplication[]> {
  return db
    .selectFrom('application')
    .select(['applicationId', 'reference', 'type', 'status', 'familyName', 'givenName'])
    .where('accountId', '=', clientAccountId)
    .orderBy('reference')
    .execute()
}

/** The list made when the conversion started, each application as it stands now. */
export async function inventoryOf(
  db: PortalDb,
  { conversionId, representativeAccountId }: Conversion,
): Promise<InventoryRow[]> {
  const rows = await db
    .selectFrom('conversionItem')
    .innerJoin('application', 'application.applicationId', 'conversionItem.applicationId')
    .select([
      'conversionItem.applicationId',
      'conversionItem.reference',
      'conversionItem.movedAt',
      'application.accountId',
      'application.type',
      'application.status',
      'application.familyName',
      'application.givenName',
    ])
    .where('conversionItem.conversionId', '=', conversionId)
    .orderBy('conversionItem.reference')
    .execute()
  return rows.map(({ accountId, ...row }) => ({ ...row, isHere: accountId === representativeAccountId }))
}

/**
 * The conversion that closed the client account with this e-mail, for whoever knows that account's password; undefined
 * for anyone else, after as much work.
 */
export async function conversionOfClosedClient(
  db: PortalDb,
  email: string,
  password: string,
): Promise<Conversion | undefined> {
  const row = email.includes('\0')
    ? undefined
    : await db
        .selectFrom('conversion')
        .innerJoin('account', 'account.accountId', 'conversion.clientAccountId')
        .selectAll('conversion')
        .select('account.passwordHash')
        .where('conversion.email', '=', email.trim().toLowerCase())
        .orderBy('conversion.startedAt', 'desc')
        .executeTakeFirst()
  return (await isPasswordOf(row?.passwordHash, password)) ? row : undefined
}
