/** What was said of fields before, as the engine takes it. */
import type { PageContext } from '../fill/form.ts'
import { readSnapshot } from '../store/snapshot.ts'

/** Known by fingerprints alone, so that no page's process learns of another page. */
export async function taughtBefore(): Promise<Pick<PageContext, 'taught'>> {
  const { taught } = await readSnapshot()
  if (taught.length === 0) return {}
  return {
    taught: Object.fromEntries(
      taught.map(({ taughtId, party, key, taughtAt, mine }) => [
        taughtId,
        { party, key, reason: `${mine ? 'you' : 'a colleague'} said so on ${localDate(taughtAt)}` },
      ]),
    ),
  }
}

function localDate(instant: string): string {
  const at = new Date(instant)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}
