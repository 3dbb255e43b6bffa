/** Firms and their members. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Firm, Member, Role } from '@repdesk/shared/firm'
import { newId } from '@repdesk/shared/ids'
import { ProblemError } from '@repdesk/shared/problem'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ProfilesSchema } from '../schema.ts'
import { record } from './audit.ts'

export type NewMember = { name: string; email: string; role: Role }

export async function showFirm(db: Kysely<ProfilesSchema>, firmId: string): Promise<Firm> {
  const firm = await db
    .selectFrom('firms')
    .select(['firmId', 'name'])
    .where('firmId', '=', firmId)
    .executeTakeFirst()
  if (!firm) throw new ProblemError('not-found')
  return firm
}

export async function listMembers(db: Kysely<ProfilesSchema>, firmId: string): Promise<Member[]> {
  return membersOf(db).where('members.firmId', '=', firmId).orderBy('members.memberId').execute()
}

export async function showMember(
  db: Kysely<ProfilesSchema>,
  firmId: string,
  memberId: string,
): Promise<Member> {
  const member = await membersOf(db)
    .where('members.firmId', '=', firmId)
    .where('members.memberId', '=', memberId)
    .executeTakeFirst()
  if (!member) throw new ProblemError('not-found')
  return member
}

const membersOf = (db: Kysely<ProfilesSchema>) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.personId', 'members.personId')
    .select(['members.memberId', 'people.name', 'people.email', 'members.role'])

export async function createFirm(
  tx: Transaction<ProfilesSchema>,
  name: string,
  createdAt: string,
): Promise<string> {
  const firmId = newId()
  await tx.insertInto('firms').values({ firmId, name, createdAt }).execute()
  await record(tx, { firmId, at: createdAt, act: 'firm-created', subjectId: firmId })
  return firmId
}

/** A person known by e-mail may be a member of several firms. */
export async function addMember(
  tx: Transaction<ProfilesSchema>,
  firmId: string,
  member: NewMember,
  createdAt: string,
): Promise<string> {
  const { name, email, role } = member
  await tx
    .insertInto('people')
    .values({ personId: newId(), name, email })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const person = await tx
    .selectFrom('people')
    .select('personId')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const memberId = newId()
  await tx
    .insertInto('members')
    .values({ firmId, memberId, personId: person.personId, role, createdAt })
    .execute()
  await record(tx, { firmId, at: createdAt, act: 'member-added', subjectId: memberId, fields: ['role'] })
  return memberId
}

/** The first firm and its first owner; both are made when there is no firm yet. */
export async function ensureFirstOwner(
  database: Database<ProfilesSchema>,
  first: { firmName: string; ownerName: string; email: string },
  createdAt: string,
): Promise<{ firmId: string; memberId: string }> {
  return inTransaction(database, async (tx) => {
    if (database.dialect === 'postgres') await lockFirms(tx)
    const known = await tx
      .selectFrom('members')
      .select(['firmId', 'memberId'])
      .where('role', '=', 'owner')
      .orderBy('createdAt')
      .orderBy('memberId')
      .limit(1)
      .executeTakeFirst()
    if (known) return known
    const firmId = await createFirm(tx, first.firmName, createdAt)
    const owner = { name: first.ownerName, email: first.email, role: 'owner' as const }
    return { firmId, memberId: await addMember(tx, firmId, owner, createdAt) }
  })
}

/** Two processes that start at once would both find no firm. */
async function lockFirms(tx: Transaction<ProfilesSchema>): Promise<void> {
  await sql`lock table firms in exclusive mode`.execute(tx)
}
