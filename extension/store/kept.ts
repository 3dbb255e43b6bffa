/** Changing rows that the services may know too, so that what waits can be laid over their version again. */
import type { Collections, Kept } from './rows.ts'
import { only } from './rows.ts'
import type { Draft, Rows } from './shelf.ts'

export type KeptName = {
  [C in keyof Collections]: Collections[C] extends Kept<infer _T> ? C : never
}[keyof Collections]
type Of<C extends KeptName> = NonNullable<Collections[C]['now']>

export const keptNames: readonly KeptName[] = [
  'profiles',
  'taught',
  'accounts',
  'applications',
  'letters',
  'seen',
]

/** True when changes are to be handed in to the services. */
export const isJoined = (rows: Rows): boolean => rows.get('pairing', only)?.joined === true

/** A change made here: paired, the services' version stays beside it until they have the change too. */
export function changeHere<C extends KeptName>(draft: Draft, name: C, id: string, now: Of<C> | null): void {
  const before = draft.get(name, id) as Kept<Of<C>> | undefined
  if (!isJoined(draft)) {
    if (now === null) draft.remove(name, id)
    else put(draft, name, id, { now })
    return
  }
  const base = before?.base !== undefined ? before.base : (before?.now ?? null)
  put(draft, name, id, { now, base })
}

/** The services' version of a row, null when they no longer have it. What waits is laid over it by `layOver`. */
export function changeThere<C extends KeptName>(draft: Draft, name: C, id: string, row: Of<C> | null): void {
  const before = draft.get(name, id) as Kept<Of<C>> | undefined
  if (before?.base !== undefined) put(draft, name, id, { now: before.now, base: row })
  else if (row === null) draft.remove(name, id)
  else put(draft, name, id, { now: row })
}

/** Puts every row with a version of the services back to that version. */
export function backToTheirs(draft: Draft): void {
  for (const name of keptNames)
    for (const [id, row] of [...draft.all(name)]) {
      if (row.base === undefined) continue
      if (row.base === null) draft.remove(name, id)
      else put(draft, name, id, { now: row.base as never })
    }
}

/** Forgets the services' versions: what is shown here is what is known. */
export function keepOurs(draft: Draft): void {
  for (const name of keptNames)
    for (const [id, row] of [...draft.all(name)]) {
      if (row.base === undefined) continue
      if (row.now === null) draft.remove(name, id)
      else put(draft, name, id, { now: row.now as never })
    }
}

function put<C extends KeptName>(draft: Draft, name: C, id: string, row: Kept<Of<C>>): void {
  const before = draft.get(name, id)
  if (before && JSON.stringify(before) === JSON.stringify(row)) return
  draft.put(name, id, row as Collections[C])
}
