/** Files: taken for what they are, refused with a sentence, kept for their owner alone. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { describe, expect, it } from 'vitest'
import { migrations } from '../migrations/index.ts'
import type { PortalTables } from '../schema.ts'
import { jpeg, pdf, png } from './invented-files.ts'
import { checkUpload, documentTypes, fileBytes, isFault, pictureTypes } from './read-upload.ts'
import { mostUploads, putBackUpload, removeUpload, storeUpload, uploadOf, uploadsOf } from './store.ts'

const noon = new Date('2026-06-10T16:00:00Z')

describe('a file', () => {
  it.each([
    ['passport.png', png(), 'image/png'],
    ['passport.jpg', jpeg(), 'image/jpeg'],
    ['letter.pdf', pdf(), 'application/pdf'],
    ['a JPEG that is called .png', jpeg(), 'image/jpeg'],
  ])('%s is what its content is', async (name, bytes, mediaType) => {
    expect(await checkUpload(name, bytes, documentTypes)).toMatchObject({ mediaType })
  })

  const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(100)])
  it.each([
    ['a PDF where a picture is asked', pdf(), 'none of'],
    ['text called .jpg', new TextEncoder().encode('hello, I am a passport'), 'none of'],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'none of'],
    ['a drawing with script', new TextEncoder().encode('<svg xmlns="x" onload="alert(1)"/>'), 'none of'],
    ['an archive', zip, 'none of'],
    ['a picture of 60,000 × 60,000', png(60_000, 60_000), 'damaged'],
    ['a picture of nothing', png(0, 0), 'damaged'],
    ['the first bytes of a picture', png().slice(0, 12), 'none of|damaged'],
    ['5 MB', Buffer.concat([png(), new Uint8Array(fileBytes)]), 'larger than 4 MB'],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    const checked = await checkUpload('passport.jpg', bytes, pictureTypes)
    expect(isFault(checked) && checked.fault.en).toMatch(new RegExp(sentence))
  })

  it.each([
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\fakepath\\photo.png', 'photo.png'],
    ['a\u202egnp.exe"\r\nx: y.png', 'agnp.exex y.png'],
    ['\ud800.png', '.png'],
    ['', 'file'],
    [`${'é'.repeat(300)}.png`, `${'é'.repeat(95)}.png`],
  ])('called %j is kept as %j', async (name, kept) => {
    expect(await checkUpload(name, png(), pictureTypes)).toMatchObject({ fileName: kept })
  })
})

onBothDatabases('files', (open) => {
  it('are their owner’s alone, byte for byte, and come back after they were removed', async () => {
    const { db } = await open<PortalTables>(migrations)
    const upload = await checkUpload('p.png', png(), pictureTypes)
    if (isFault(upload)) throw new Error(upload.fault.en)
    const id = (await storeUpload(db, 'a', 'passport', upload, noon)) ?? ''
    expect(await uploadsOf(db, 'a')).toMatchObject([{ slot: 'passport', byteCount: png().length }])
    expect(new Uint8Array((await uploadOf(db, 'a', id))?.content ?? [])).toEqual(new Uint8Array(png()))
    expect([await uploadsOf(db, 'b'), await uploadOf(db, 'b', id)]).toEqual([[], undefined])
    expect(await removeUpload(db, 'b', id, noon)).toBe(false)
    expect(await removeUpload(db, 'a', id, noon)).toBe(true)
    expect([await uploadsOf(db, 'a'), await uploadOf(db, 'a', id)]).toEqual([[], undefined])
    expect(await putBackUpload(db, 'a', id)).toBe(true)
    expect(await uploadsOf(db, 'a')).toHaveLength(1)
  })

  it('of one owner end at a number', async () => {
    const { db } = await open<PortalTables>(migrations)
    const upload = await checkUpload('p.png', png(), pictureTypes)
    if (isFault(upload)) throw new Error(upload.fault.en)
    for (let i = 0; i < mostUploads; i++) await storeUpload(db, 'a', 'passport', upload, noon)
    expect(await storeUpload(db, 'a', 'passport', upload, noon)).toBeUndefined()
    expect(await storeUpload(db, 'b', 'passport', upload, noon)).toBeDefined()
  })
})
