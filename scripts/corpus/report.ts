/** The corpus's table, page by page and in all. */
import type { Counts, Scored, Verdict } from './score.ts'
import { count } from './score.ts'

const told: Verdict[] = ['wrong-party', 'wrong-type', 'missed', 'unsure']
const columns: [Verdict, string][] = [
  ['right', 'right'],
  ['missed', 'missed'],
  ['wrong-party', 'WRONG PARTY'],
  ['wrong-type', 'wrong type'],
  ['unsure', 'unsure'],
]

export function printPage(name: string, scored: Scored[], errors: string[], quiet: boolean): void {
  console.log(`${name.padEnd(36)}${line(count(scored))}`)
  for (const error of errors) console.log(`    ! ${error.slice(0, 160)}`)
  if (quiet) return
  for (const { field, verdict, value, said } of scored) {
    if (!told.includes(verdict)) continue
    const name = field.label ?? field.selector.slice(-50)
    const why = said
      ? `${said.party}, ${said.key ?? 'no key'}, ${said.action}: ${said.reasons.join(' · ')}`
      : 'not seen'
    console.log(
      `    ${verdict.padEnd(12)}${field.party}/${field.type} "${name.slice(0, 60)}" ${value ? `← ${value} ` : ''}(${why.slice(0, 200)})`,
    )
  }
}

export function printTotal(total: Counts, what = ''): void {
  const { recall, wrongPartyPer1000, wrongTypeRate } = rates(total)
  console.log(`${what ? `${what} `.padEnd(36, '-') : '-'.repeat(36)}${line(total)}`)
  console.log(
    `representative's fields right: ${percent(recall)} · others' fields filled: ${wrongPartyPer1000.toFixed(1)} per 1,000 (of ${total['left-alone'] + total['wrong-party']}) · wrong datum: ${percent(wrongTypeRate)} of fills · not scored: ${total['not-scored']} · nothing to fill: ${total['nothing-to-fill']}`,
  )
}

export function rates(total: Counts) {
  const ours = total.right + total.missed + total.unsure + total['wrong-type']
  const others = total['left-alone'] + total['wrong-party']
  const fills = total.right + total['wrong-type']
  return {
    recall: ours ? total.right / ours : 0,
    wrongPartyPer1000: others ? (1000 * total['wrong-party']) / others : 0,
    wrongTypeRate: fills ? total['wrong-type'] / fills : 0,
  }
}

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`
const line = (counts: Counts): string =>
  columns.map(([verdict, name]) => `${name} ${String(counts[verdict]).padStart(3)}`).join('  ')
