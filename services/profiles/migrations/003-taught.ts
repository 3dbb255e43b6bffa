/** Whose fields are and what they ask, as members said; and each firm's count of changes to that. */
import type { Kysely } from 'kysely'

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('taught')
    .addColumn('firmId', 'text', (c) => c.notNull().references('firms.firmId'))
    .addColumn('taughtId', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('party', 'text', (c) => c.notNull())
    .addColumn('key', 'text')
    .addColumn('taughtAt', 'text', (c) => c.notNull())
    .addColumn('taughtBy', 'text', (c) => c.notNull())
    .addColumn('removedAt', 'text')
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('taughtKey', ['firmId', 'taughtId'])
    .addForeignKeyConstraint('taughtByMember', ['firmId', 'taughtBy'], 'members', ['firmId', 'memberId'])
    .execute()
  await schema.createIndex('taughtBySequence').on('taught').columns(['firmId', 'sequence']).execute()
  await schema
    .createTable('taughtSequences')
    .addColumn('firmId', 'text', (c) => c.primaryKey().notNull().references('firms.firmId'))
    .addColumn('last', 'integer', (c) => c.notNull())
    .execute()
}
