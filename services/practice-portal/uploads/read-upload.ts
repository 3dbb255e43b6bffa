/** A file out of a form: named, measured, and taken for what its bytes say it is, never for what it is called. */
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import type { PortalContext } from '../page/context.ts'
import { type Words, withValues } from '../words.ts'

export const fileBytes = 4 * 1024 * 1024
/** The file, and what a browser writes around it. */
export const fileFormBytes = fileBytes + 64 * 1024

export const pictureTypes = ['image/jpeg', 'image/png'] as const
export const documentTypes = ['application/pdf', ...pictureTypes] as const
export type MediaType = (typeof documentTypes)[number]

export type Upload = { fileName: string; mediaType: MediaType; bytes: Uint8Array; sha256: string }
export type UploadFault = { fault: Words }

/** The most a side of a picture may have: a small file can claim a picture that fills a memory. */
const mostPixels = 10_000

/** The form's `file`; `types` are the kinds that fit here. */
export async function readUpload(
  c: PortalContext,
  types: readonly MediaType[],
): Promise<Upload | UploadFault> {
  const form = await c.req.parseBody().catch(() => undefined)
  const file = form?.file
  if (!form) return { fault: unreadable }
  if (!(file instanceof File) || file.size === 0) return { fault: nothing }
  return checkUpload(file.name, new Uint8Array(await file.arrayBuffer()), types)
}

export async function checkUpload(
  name: string,
  bytes: Uint8Array,
  types: readonly MediaType[],
): Promise<Upload | UploadFault> {
  if (bytes.length > fileBytes) return { fault: tooLarge }
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime
  const mediaType = types.find((type) => type === found)
  if (!mediaType) return { fault: withValues(wrongKind, { kinds: kindsOf(types) }) }
  if (mediaType !== 'application/pdf' && !isPicture(bytes)) return { fault: damaged }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileName: safeName(name), mediaType, bytes, sha256 }
}

export const isFault = (read: Upload | UploadFault): read is UploadFault => 'fault' in read

function isPicture(bytes: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 && width <= mostPixels && height <= mostPixels
  } catch {
    return false
  }
}

/** Its last part, without what could steer a line of text or end one, and at most 100 characters. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"<>|:*?]/gu, '').trim()
  const [, stem = plain, ending = ''] = plain.match(/^(.*?)(\.[a-z0-9]{1,5})?$/isu) ?? []
  return [...stem].slice(0, 95).join('') + ending || 'file'
}

const names: Record<MediaType, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
}

/** "PDF, JPEG, PNG". */
export const kindsOf = (types: readonly MediaType[]): string => types.map((type) => names[type]).join(', ')

const nothing: Words = { en: 'Choose a file first.', fr: 'Choisissez d’abord un fichier.' }
const unreadable: Words = {
  en: 'The file did not arrive whole, so it was not kept. Choose it again.',
  fr: 'Le fichier n’est pas arrivé au complet : il n’a pas été conservé. Choisissez-le de nouveau.',
}
const tooLarge: Words = {
  en: 'The file is larger than 4 MB, so it was not kept. Choose a smaller one.',
  fr: 'Le fichier dépasse 4 Mo : il n’a pas été conservé. Choisissez-en un plus petit.',
}
const wrongKind: Words = {
  en: 'By its content, this file is none of: {kinds}. It was not kept. Choose another one.',
  fr: 'D’après son contenu, ce fichier n’est d’aucun de ces types : {kinds}. Il n’a pas été conservé. Choisissez-en un autre.',
}
const damaged: Words = {
  en: 'This picture is damaged, or larger than 10,000 pixels on a side. It was not kept. Choose another one.',
  fr: 'Cette image est endommagée ou dépasse 10 000 pixels de côté. Elle n’a pas été conservée. Choisissez-en une autre.',
}
