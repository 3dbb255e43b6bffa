/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Fee lines as a table, and what they come to. */
import { type FeeLine, totalOf } from '../fees/fees-for.ts'
import { money } from '../fees/money.ts'
import { Table } from '../page/table.tsx'
import type { Say, Words } from '../words.ts'

export const lineColumns: readonly Words[] = [
  { en: 'Application', fr: 'Demande' },
  { en: 'Applicant', fr: 'Demandeur' },
  { en: 'Fee', fr: 'Frais' },
  { en: 'Amount', fr: 'Montant' },
]

export const totalWords: Words = { en: 'Total', fr: 'Total' }

export function FeeLines({ lines, caption, say }: { lines: readonly FeeLine[]; caption: Words; say: Say }) {
  return (
    <>
      <Table
        caption={say(caption)}
        columns={lineColumns.map((words) => ({ label: say(words) }))}
        rows={lines.map((line) => [
          <a href={`/applications/${line.reference}`}>{line.reference}</a>,
          <bdi>{line.person}</bdi>,
          <>
            {say(line.words)}
            {line.because && <span class="hint"> {say(line.because)}</span>}
          </>,
          <span class="whole">{money(line.cents, say.language)}</span>,
        ])}
      />
      <p class="total">
        {say(totalWords)}
        {say({ en: ': ', fr: ' : ' })}
        <strong class="whole">{money(totalOf(lines), say.language)}</strong>
      </p>
    </>
  )
}
