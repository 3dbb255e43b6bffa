/** Teaching in the popup: the person's word for a row goes to the background, and the preview is made anew. */
import type { FillRefusal, Lesson } from '../../messages.ts'
import { send } from '../../sync/commands.ts'
import type { WordKey } from '../words.ts'
import { step } from './fill-session.ts'
import type { PreviewRow } from './preview-rows.ts'

/** The sentence that says what came of it. */
export async function teach(tabId: number, row: PreviewRow, said: Lesson | null): Promise<WordKey> {
  const here = step.value
  if (here.name !== 'preview') return 'teach_failed'
  const planId = row.id.slice(0, row.id.lastIndexOf('/'))
  const reply = await send({ type: 'fill/teach', tabId, planId, fieldId: row.fieldId, said }).catch(noAnswer)
  if (!reply.ok) return reply.why === 'no-room' ? 'teach_no_room' : 'teach_failed'
  const again = await send({ type: 'fill/prepare', tabId, profileId: here.profileId }).catch(noAnswer)
  if (step.value !== here) return 'teach_failed'
  if (again.ok) {
    const { ok: _, ...found } = again
    step.value = { ...here, ...found }
  } else step.value = { name: 'refused', why: again.why }
  if (!said) return 'teach_taken_back'
  if (!reply.once) return 'teach_saved'
  return said.once ? 'teach_saved_once' : 'teach_only_once'
}

function noAnswer(cause: unknown): { ok: false; why: FillRefusal } {
  console.error('The background did not answer.', cause)
  return { ok: false, why: 'page-changed' }
}
