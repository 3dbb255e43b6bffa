/** Firms, people, members, profiles with their versions, devices, and what pairing and tokens need. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('firms')
    .addColumn('firmId', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('people')
    .addColumn('personId', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .execute()
  await schema
    .createTable('members')
    .addColumn('firmId', 'text', (c) => c.notNull().references('firms.firmId'))
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.personId'))
    .addColumn('role', 'text', (c) =>
      c.notNull().check(sql`role in ('owner', 'representative', 'assistant', 'viewer')`),
    )
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('membersKey', ['firmId', 'memberId'])
    .addUniqueConstraint('membersOnce', ['firmId', 'personId'])
    .execute()
  await schema
    .createTable('profiles')
    .addColumn('firmId', 'text', (c) => c.notNull().references('firms.firmId'))
    .addColumn('profileId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('values', 'text', (c) => c.notNull())
    .addColumn('updatedAt', 'text', (c) => c.notNull())
    .addColumn('removedAt', 'text')
    .addPrimaryKeyConstraint('profilesKey', ['firmId', 'profileId'])
    .execute()
  await schema
    .createTable('profileVersions')
    .addColumn('firmId', 'text', (c) => c.notNull())
    .addColumn('profileId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('values', 'text', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('profileVersionsKey', ['firmId', 'profileId', 'version'])
    .addForeignKeyConstraint('profileVersionsOf', ['firmId', 'profileId'], 'profiles', [
      'firmId',
      'profileId',
    ])
    .execute()
  await schema
    .createTable('devices')
    .addColumn('firmId', 'text', (c) => c.notNull())
    .addColumn('deviceId', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('publicKey', 'text', (c) => c.notNull())
    .addColumn('origin', 'text')
    .addColumn('pairedAt', 'text', (c) => c.notNull())
    .addColumn('lastSeenAt', 'text')
    .addColumn('revokedAt', 'text')
    .addPrimaryKeyConstraint('devicesKey', ['firmId', 'deviceId'])
    .addForeignKeyConstraint('devicesOf', ['firmId', 'memberId'], 'members', ['firmId', 'memberId'])
    .execute()
  await schema
    .createTable('deviceFirms')
    .addColumn('deviceId', 'text', (c) => c.primaryKey().notNull())
    .addColumn('firmId', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('pairingCodes')
    .addColumn('codeHash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('firmId', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .addColumn('wrongTries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('usedAt', 'text')
    .execute()
  await schema
    .createTable('challenges')
    .addColumn('challengeHash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('deviceId', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('tokens')
    .addColumn('tokenHash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('firmId', 'text', (c) => c.notNull())
    .addColumn('deviceId', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .execute()
  for (const table of ['tokens', 'challenges', 'pairingCodes'])
    await schema.createIndex(`${table}ByExpiry`).on(table).column('expiresAt').execute()
  await schema.createIndex('tokensOfDevice').on('tokens').columns(['firmId', 'deviceId']).execute()
}
