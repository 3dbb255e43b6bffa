/** Teaching: a person's word for a field is put where the field is known again. */
import type { Lesson, TeachReply } from '../messages.ts'
import { StorageFullError } from '../store/store.ts'
import { removeTaught, saveTaught } from '../store/taught.ts'
import { askFrame } from './fill-page.ts'
import { sessionOf } from './fills.ts'
import { noteFull } from './room.ts'

type Teach = { tabId: number; planId: string; fieldId: string; said: Lesson | null }

/** The page alone knows the field: what is kept of it is what its engine made of it, not what a screen says. */
export async function teach({ tabId, planId, fieldId, said }: Teach, now: Date): Promise<TeachReply> {
  const frameId = (await sessionOf(tabId))?.frames[planId]
  const field =
    frameId === undefined
      ? undefined
      : await askFrame(tabId, frameId, { type: 'fill/taught', planId, fieldId, said })
  if (!field) return { ok: false, why: 'page-changed' }
  const { taughtId, page, label, once } = field
  try {
    if (!said) await removeTaught(taughtId, now)
    else if (!once) {
      const { party, key } = said
      await saveTaught({ taughtId, page, label: shownLabel(label), party, key, taughtAt: now.toISOString() })
    }
    return { ok: true, once }
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error
    await noteFull()
    return { ok: false, why: 'no-room' }
  }
}

/** Without what may be a person's: addresses of e-mail and long numbers; and without what no screen can show. */
export const shownLabel = (label: string): string =>
  label
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\S*@\S*|\d[\d -]{2,}\d|\d{3,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
