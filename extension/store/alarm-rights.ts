/** Where the person said that their own datum in another party's field is right. */
import type { AlarmRight } from './rows.ts'
import { mutate, read } from './store.ts'

const keptRights = 1000

export const isRight = (rightId: string): Promise<boolean> =>
  read((rows) => rows.get('rights', rightId) !== undefined)

export const rightIds = (): Promise<string[]> => read((rows) => [...rows.all('rights')].map(([id]) => id))

export function keepRight(right: AlarmRight): Promise<void> {
  return mutate((draft) => {
    draft.put('rights', right.rightId, right)
    const newestFirst = [...draft.all('rights')].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
    for (const [old] of newestFirst.slice(keptRights)) draft.remove('rights', old)
  })
}

export const removeRight = (rightId: string): Promise<void> =>
  mutate((draft) => draft.remove('rights', rightId))
