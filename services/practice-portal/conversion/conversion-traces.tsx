/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What officers did about conversions, as a list. */
import { Table } from '../page/table.tsx'
import type { Say, Words } from '../words.ts'
import { momentWords } from './moments.ts'
import type { ConversionAct, ConversionTrace } from './officer-store.ts'

type TracesProps = { traces: ConversionTrace[]; now: Date; say: Say }

export function ConversionTraces({ traces, now, say }: TracesProps) {
  if (traces.length === 0) return null
  return (
    <Table
      caption={say({
        en: 'The last 20 actions about conversions',
        fr: 'Les 20 dernières actions sur les conversions',
      })}
      columns={columns.map((words) => ({ label: say(words) }))}
      rows={traces.map(({ doneAt, officer, act, about }) => [
        <time datetime={doneAt}>{say(momentWords(new Date(doneAt), now))}</time>,
        <bdi>{officer}</bdi>,
        say(actWords[act]),
        <bdi>{about}</bdi>,
      ])}
    />
  )
}

const columns: Words[] = [
  { en: 'When', fr: 'Quand' },
  { en: 'Officer', fr: 'Agent' },
  { en: 'Action', fr: 'Action' },
  { en: 'About', fr: 'Objet' },
]

const actWords: Record<ConversionAct, Words> = {
  'conversion-code-issued': { en: 'Another code issued', fr: 'Autre code émis' },
  'conversion-codes-late': { en: 'Minutes that codes arrive late', fr: 'Minutes de retard des codes' },
}
