/** What became of each field of a page, against the answers. */
import { checkOf, isPiece, optionalTypes } from './expected.ts'
import type { GoldField } from './gold.ts'
import type { Person } from './person.ts'

/** What stood in a field before and after the fill, and what the engine said of it. */
export type Seen = {
  before: Standing
  after: Standing
  said: { party: string; key: string | null; action: string; reasons: string[] } | null
  /** The options of a select. */
  options: [value: string, text: string][] | null
}
export type Standing = { value: string; text: string; chosen: number; maxLength: number }

export type Verdict =
  | 'right'
  | 'missed'
  | 'unsure'
  | 'wrong-type'
  | 'wrong-party'
  | 'left-alone'
  | 'nothing-to-fill'
  | 'not-scored'

export type Scored = { field: GoldField; verdict: Verdict; value: string; said: Seen['said'] }

export function scoreField(field: GoldField, seen: Seen | undefined, person: Person): Scored {
  const scored = (verdict: Verdict): Scored => ({
    field,
    verdict,
    value: seen ? shown(seen.after) : '',
    said: seen?.said ?? null,
  })
  if (!seen || field.ambiguous) return scored('not-scored')
  const filled = wasFilled(seen)
  if (field.party !== 'representative') return scored(filled ? 'wrong-party' : 'left-alone')
  const checks = [field.type, ...(field.alsoOk ?? [])]
    .map((type) => checkOf(type, person))
    .filter((check) => check !== undefined)
  if (filled) return scored(isRight(seen.after, field, checks, person) ? 'right' : 'wrong-type')
  const offered =
    seen.options?.some((option) => option.some((text) => checks.some((check) => check(text)))) ?? true
  if (checks.length === 0 || optionalTypes.has(field.type) || !offered) return scored('nothing-to-fill')
  return scored(seen.said?.action === 'unsure' ? 'unsure' : 'missed')
}

const shown = (standing: Standing): string => standing.text || standing.value

function wasFilled({ before, after, options }: Seen): boolean {
  return options ? after.chosen !== before.chosen : after.value !== '' && after.value !== before.value
}

function isRight(
  after: Standing,
  field: GoldField,
  checks: ((value: string) => boolean)[],
  person: Person,
): boolean {
  if (field.type === 'signature') return checkOf('fullName', person)?.(after.value) ?? false
  if (isPiece(after.value, after.maxLength, field.type, person)) return true
  return checks.some((check) => check(after.value) || check(after.text))
}

export type Counts = Record<Verdict, number>
export const noCounts = (): Counts => ({
  right: 0,
  missed: 0,
  unsure: 0,
  'wrong-type': 0,
  'wrong-party': 0,
  'left-alone': 0,
  'nothing-to-fill': 0,
  'not-scored': 0,
})

export function count(scored: Scored[]): Counts {
  const counts = noCounts()
  for (const { verdict } of scored) counts[verdict]++
  return counts
}

export const sum = (all: Counts[]): Counts => {
  const total = noCounts()
  for (const counts of all)
    for (const verdict of Object.keys(total) as Verdict[]) total[verdict] += counts[verdict]
  return total
}
