/** Submissions: at most one of an application. */
import type { PortalDb, SubmissionTable } from '../schema.ts'
import type { Words } from '../words.ts'

export type Submission = Omit<SubmissionTable, 'declaration'> & { declaration: Words[] }

export async function submissionOf(db: PortalDb, applicationId: string): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
  return row && { ...row, declaration: JSON.parse(row.declaration) as Words[] }
}

/** Holds it for the rest of the transaction while it can be submitted; its status then, or undefined. */
export async function holdUnsubmitted(
  tx: PortalDb,
  accountId: string,
  applicationId: string,
): Promise<'draft' | 'paid' | undefined> {
  const held = await tx
    .updateTable('application')
    .set((eb) => ({ status: eb.ref('status') }))
    .where('applicationId', '=', applicationId)
    .where('accountId', '=', accountId)
    .where('status', 'in', ['draft', 'paid'])
    .returning('status')
    .executeTakeFirst()
  return held && (held.status === 'paid' ? 'paid' : 'draft')
}

/** What was removed can no longer be put back: what was submitted is what there is. */
export async function forgetRemovedUploads(tx: PortalDb, applicationId: string): Promise<void> {
  await tx
    .deleteFrom('upload')
    .where('ownerId', '=', applicationId)
    .where('removedAt', 'is not', null)
    .execute()
}
