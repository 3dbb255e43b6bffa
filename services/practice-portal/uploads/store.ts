/** Files that were handed in: kept, listed, taken away and put back; every query is bounded by their owner. */
import { newId } from '@repdesk/shared/ids'
import type { PortalDb, UploadTable } from '../schema.ts'
import type { Upload } from './read-upload.ts'

export type ListedUpload = Omit<UploadTable, 'content'>

const listed = [
  'uploadId',
  'ownerId',
  'slot',
  'fileName',
  'mediaType',
  'byteCount',
  'sha256',
  'uploadedAt',
  'removedAt',
] as const

/** Most files of one owner, removed ones included. */
export const mostUploads = 60

/** Undefined when the owner has the most there may be. */
export async function storeUpload(
  db: PortalDb,
  ownerId: string,
  slot: string,
  upload: Upload,
  now: Date,
): Promise<string | undefined> {
  const { count } = await db
    .selectFrom('upload')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('ownerId', '=', ownerId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostUploads) return undefined
  const uploadId = newId()
  await db
    .insertInto('upload')
    .values({
      uploadId,
      ownerId,
      slot,
      fileName: upload.fileName,
      mediaType: upload.mediaType,
      byteCount: upload.bytes.length,
      sha256: upload.sha256,
      content: Buffer.from(upload.bytes),
      uploadedAt: now.toISOString(),
      removedAt: null,
    })
    .execute()
  return uploadId
}

/** Those that were not removed, oldest first. */
export async function uploadsOf(db: PortalDb, ownerId: string): Promise<ListedUpload[]> {
  return db
    .selectFrom('upload')
    .select(listed)
    .where('ownerId', '=', ownerId)
    .where('removedAt', 'is', null)
    .orderBy('uploadedAt')
    .orderBy('uploadId')
    .execute()
}

/** With its bytes; a removed one is not found. */
export async function uploadOf(
  db: PortalDb,
  ownerId: string,
  uploadId: string,
): Promise<UploadTable | undefined> {
  if (!/^[\w-]{1,60}$/.test(uploadId)) return undefined
  return db
    .selectFrom('upload')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .where('uploadId', '=', uploadId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** Takes it away; `putBack` undoes that. Whether there was one. */
export const removeUpload = (db: PortalDb, ownerId: string, uploadId: string, now: Date): Promise<boolean> =>
  setRemoved(db, ownerId, uploadId, now.toISOString())

export const putBackUpload = (db: PortalDb, ownerId: string, uploadId: string): Promise<boolean> =>
  setRemoved(db, ownerId, uploadId, null)

async function setRemoved(
  db: PortalDb,
  ownerId: string,
  uploadId: string,
  removedAt: string | null,
): Promise<boolean> {
  const changed = await db
    .updateTable('upload')
    .set({ removedAt })
    .where('ownerId', '=', ownerId)
    .where('uploadId', '=', uploadId)
    .returning('uploadId')
    .executeTakeFirst()
  return changed !== undefined
}
