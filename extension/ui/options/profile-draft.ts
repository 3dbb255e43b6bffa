/** A profile while it is typed: keeps what can be stored, saves it a moment later, and can go back. */
import { type Signal, signal } from '@preact/signals'
import type { ProfileValues, StoredKey } from '@repdesk/shared/keys'
import type { Profile } from '@repdesk/shared/profile'
import { act } from '../acts.ts'
import { t } from '../words.ts'
import { storedOf, withValue } from './profile-typing.ts'

export type Draft = { name: string; values: ProfileValues }
export type DraftState = 'as-stored' | 'saving' | 'saved' | 'restored' | 'brought-back'

/** Milliseconds of rest after which what was typed is saved. */
const restMs = 400
const undoDepth = 20

export type ProfileDraft = {
  draft: Signal<Draft>
  /** What stands in a field while it differs from what is stored. */
  typed: Signal<Partial<Record<StoredKey | 'name', string>>>
  errors: Signal<Partial<Record<StoredKey | 'name', string>>>
  state: Signal<DraftState>
  problem: Signal<string | undefined>
  /** How many saves can be taken back. */
  former: Signal<Draft[]>
  type(key: StoredKey | 'name', text: string): void
  /** The person left the field: says what is wrong with it, and saves at once. */
  leave(key: StoredKey | 'name'): void
  flush(): Promise<void>
  undo(): Promise<void>
  /** Saves an earlier version anew, over what stands; undo takes it back as it does any save. */
  bringBack(version: Draft): Promise<void>
  /** The store has another version, from another page or browser. */
  adopt(profile: Profile): void
}

export function createProfileDraft(profileId: string, start: Draft): ProfileDraft {
  const draft = signal(start)
  const typed = signal<Partial<Record<StoredKey | 'name', string>>>({})
  const errors = signal<Partial<Record<StoredKey | 'name', string>>>({})
  const state = signal<DraftState>('as-stored')
  const problem = signal<string | undefined>(undefined)
  const former = signal<Draft[]>([])
  /** What the store holds, as far as this page knows. */
  let stored = start
  /** What the store last showed, and the saves of this page that it has not shown yet: it shows things late. */
  let shown = start
  let unshown: Draft[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  const errorOf = (key: StoredKey | 'name', text: string): string | undefined => {
    if (key === 'name') return text.trim() ? undefined : t('error_profile_name')
    const outcome = storedOf(key, text, draft.value.values)
    return 'error' in outcome ? outcome.error : undefined
  }
  const save = async (next: Draft, end: DraftState) => {
    unshown.push(next)
    const failure = await act({ type: 'profile/save', profileId, ...next })
    problem.value = failure
    if (failure) {
      unshown = unshown.filter((save) => save !== next)
      state.value = 'as-stored'
      return
    }
    if (end !== 'restored') former.value = [...former.value, stored].slice(-undoDepth)
    stored = next
    if (draft.value === next) state.value = end
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    const next = draft.value
    if (isSame(next, stored)) {
      if (state.value === 'saving') state.value = 'saved'
      return saving
    }
    saving = saving.then(() => save(next, 'saved'))
    return saving
  }

  return {
    draft,
    typed,
    errors,
    state,
    problem,
    former,
    type(key, text) {
      typed.value = { ...typed.value, [key]: text }
      const error = errorOf(key, text)
      if (error) {
        // While typing, a field is unfinished rather than wrong; only a sentence that stands already is kept fresh.
        if (errors.value[key]) errors.value = { ...errors.value, [key]: error }
        return
      }
      errors.value = { ...errors.value, [key]: '' }
      draft.value = changed(draft.value, key, text)
      if (isSame(draft.value, stored)) return
      state.value = 'saving'
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), restMs)
    },
    leave(key) {
      const text = typed.value[key]
      if (text === undefined) return
      const error = errorOf(key, text)
      errors.value = { ...errors.value, [key]: error ?? '' }
      if (!error) {
        const { [key]: _, ...rest } = typed.value
        typed.value = rest
      }
      void flush()
    },
    flush,
    async undo() {
      await flush()
      const before = former.value.at(-1)
      if (!before) return
      former.value = former.value.slice(0, -1)
      typed.value = {}
      errors.value = {}
      draft.value = before
      saving = saving.then(() => save(before, 'restored'))
      await saving
    },
    async bringBack({ name, values }) {
      await flush()
      const next = { name, values }
      typed.value = {}
      errors.value = {}
      if (isSame(next, stored)) return
      draft.value = next
      saving = saving.then(() => save(next, 'brought-back'))
      await saving
    },
    adopt({ name, values }) {
      const now = { name, values }
      const own = unshown.findLastIndex((save) => isSame(save, now))
      // A save of this page, or how things stood before it: what this page saved since is still to be shown.
      const isLate = own >= 0 || (unshown.length > 0 && isSame(now, shown))
      shown = now
      unshown = isLate ? unshown.slice(own + 1) : []
      if (isLate) return
      const untouched = isSame(draft.value, stored)
      stored = now
      if (untouched) draft.value = stored
    },
  }
}

function changed(draft: Draft, key: StoredKey | 'name', text: string): Draft {
  if (key === 'name') return { ...draft, name: text.trim() }
  const outcome = storedOf(key, text, draft.values)
  return 'error' in outcome ? draft : { ...draft, values: withValue(draft.values, key, outcome.value) }
}

function isSame(one: Draft, other: Draft): boolean {
  const keys = new Set([...Object.keys(one.values), ...Object.keys(other.values)]) as Set<StoredKey>
  return one.name === other.name && [...keys].every((key) => one.values[key] === other.values[key])
}
