/** The profiles service: firms, members, profiles, and who may ask anything at all. */
import type { Caller, Routes } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { Log } from '@repdesk/service-kit/log'
import type { Migrations } from '@repdesk/service-kit/migrations'
import type { Member } from '@repdesk/shared/firm'
import { ProblemError } from '@repdesk/shared/problem'
import { migrations } from './migrations/index.ts'
import { profilesRoutes } from './routes.ts'
import type { ProfilesSchema } from './schema.ts'
import { ensureFirstOwner, listMembers } from './store/firms.ts'
import { createPairingCode, type PairingCode } from './store/pairing.ts'
import { authenticate } from './store/tokens.ts'

export type ProfilesOptions = { database: Database<ProfilesSchema>; now?: () => Date; log: Log }

export type Profiles = {
  routes: Routes<'profiles'>
  migrations: Migrations
  authenticate(token: string, origin: string | null): Promise<Caller | undefined>
  members(firmId: string): Promise<Member[]>
  createPairingCodeFor(memberId: string): Promise<PairingCode>
  ensureFirstOwner(first: { firmName: string; ownerName: string; email: string }): Promise<{
    firmId: string
    memberId: string
  }>
}

export function createProfiles({ database, now = () => new Date(), log }: ProfilesOptions): Profiles {
  const { db } = database
  return {
    routes: profilesRoutes(database, now, log),
    migrations,
    authenticate: (token, origin) => authenticate(db, token, origin, now()),
    members: (firmId) => listMembers(db, firmId),
    createPairingCodeFor: async (memberId) => {
      const member = await db
        .selectFrom('members')
        .select(['firmId', 'memberId'])
        .where('memberId', '=', memberId)
        .executeTakeFirst()
      if (!member) throw new ProblemError('not-found')
      return createPairingCode(database, member, now())
    },
    ensureFirstOwner: (first) => ensureFirstOwner(database, first, now().toISOString()),
  }
}
