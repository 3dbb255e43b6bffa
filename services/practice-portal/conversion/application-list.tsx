/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The applications of a conversion as a list: what will be transferred, and what was. */
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { applicationTypes, statusWords, typeWords } from '../applications/application-types.ts'
import { Table } from '../page/table.tsx'
import { counted, type Say, type Words, withValues } from '../words.ts'
import type { InventoryRow, MovedApplication } from './store.ts'

const reference: Words = { en: 'Application number', fr: 'Numéro de demande' }
const applicant: Words = { en: 'Applicant', fr: 'Demandeur' }
const type: Words = { en: 'Application type', fr: 'Type de demande' }
const status: Words = { en: 'Status', fr: 'État' }

/** "40 applications", the number that is shown before and after. */
export const applicationCount = (count: number): Words =>
  counted(
    count,
    { en: '{count} application', fr: '{count} demande' },
    { en: '{count} applications', fr: '{count} demandes' },
  )

export function ListToTransfer({ applications, say }: { applications: MovedApplication[]; say: Say }) {
  if (applications.length === 0) return null
  return (
    <>
      <p>{say(byType(applications))}</p>
      <Table
        caption={say({ en: 'Applications to transfer', fr: 'Demandes à transférer' })}
        columns={[reference, applicant, type, status].map((words) => ({ label: say(words) }))}
        rows={applications.map((application) => [
          application.reference,
          <bdi>{applicantName(application) ?? say(notNamedYet)}</bdi>,
          say(typeWords(application.type)),
          say(statusWords(application.status)),
        ])}
      />
    </>
  )
}

/** How many of each type, so that a long list can be compared at a glance. */
function byType(applications: readonly MovedApplication[]): Words {
  const inLanguage = (language: 'en' | 'fr') =>
    applicationTypes
      .map(({ id, words }) => ({
        words: words[language],
        count: applications.filter((application) => application.type === id).length,
      }))
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => `${words}${language === 'fr' ? ' : ' : ': '}${count}`)
      .join(' · ')
  return { en: inLanguage('en'), fr: inLanguage('fr') }
}

export function TransferredList({ inventory, say }: { inventory: InventoryRow[]; say: Say }) {
  if (inventory.length === 0) return null
  return (
    <>
      <p>{say(byType(inventory))}</p>
      <Table
        caption={say(transferred(inventory))}
        columns={[reference, applicant, type, { en: 'Transferred', fr: 'Transférée' }].map((words) => ({
          label: say(words),
        }))}
        rows={inventory.map((row) => [
          <a href={`/applications/${row.reference}`}>{row.reference}</a>,
          <bdi>{applicantName(row) ?? say(notNamedYet)}</bdi>,
          say(typeWords(row.type)),
          say(row.isHere ? { en: 'Yes', fr: 'Oui' } : { en: 'No', fr: 'Non' }),
        ])}
      />
    </>
  )
}

const noneToTransfer: Words = {
  en: 'The client account had no applications to transfer',
  fr: 'Le compte de client n’avait aucune demande à transférer',
}

/** "40 of 40 applications transferred". */
export const transferred = (inventory: readonly InventoryRow[]): Words =>
  inventory.length === 0
    ? noneToTransfer
    : withValues(
        {
          en: '{here} of {all} applications transferred',
          fr: '{here} demandes sur {all} transférées',
        },
        { here: inventory.filter((row) => row.isHere).length, all: inventory.length },
      )
