/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The dashboard's filters, as a form that makes an address. */
import { idOf } from '../forms/render.tsx'
import type { Say, Words } from '../words.ts'
import { applicationTypes, statuses } from './application-types.ts'
import { type Filter, isFiltered } from './filter.ts'

export function DashboardFilters({ filter, say }: { filter: Filter; say: Say }) {
  return (
    <form method="get" action="/dashboard" class="filters">
      <details open={isFiltered(filter)}>
        <summary>{say({ en: 'Filter the list', fr: 'Filtrer la liste' })}</summary>
        <div class="grid">
          <Choice
            name="type"
            label={{ en: 'Application type', fr: 'Type de demande' }}
            value={filter.type}
            options={applicationTypes.map((type) => [type.id, type.words])}
            say={say}
          />
          <Choice
            name="status"
            label={{ en: 'Status', fr: 'État' }}
            value={filter.status}
            options={Object.entries(statuses)}
            say={say}
          />
          <Text
            name="applicant"
            label={{ en: 'Applicant', fr: 'Demandeur' }}
            value={filter.applicant}
            say={say}
          />
          <Text
            name="reference"
            label={{ en: 'Application number', fr: 'Numéro de demande' }}
            value={filter.reference}
            say={say}
          />
          <Text
            name="from"
            type="date"
            label={{ en: 'Updated from', fr: 'Mise à jour du' }}
            value={filter.from}
            say={say}
          />
          <Text
            name="to"
            type="date"
            label={{ en: 'Updated to', fr: 'Mise à jour au' }}
            value={filter.to}
            say={say}
          />
        </div>
        <div class="choice">
          <input type="checkbox" id="filter-unread" name="unread" value="1" checked={filter.unread} />
          <label for="filter-unread">
            {say({ en: 'Only with unread letters', fr: 'Seulement avec des lettres non lues' })}
          </label>
        </div>
        {filter.sort !== 'updated' && <input type="hidden" name="sort" value={filter.sort} />}
        <div class="actions">
          <button type="submit">{say({ en: 'Apply filters', fr: 'Appliquer les filtres' })}</button>
          {isFiltered(filter) && (
            <a href="/dashboard">{say({ en: 'Clear filters', fr: 'Effacer les filtres' })}</a>
          )}
        </div>
      </details>
    </form>
  )
}

type FieldProps = { name: string; label: Words; value: string; say: Say }

function Choice({ name, label, value, options, say }: FieldProps & { options: [string, Words][] }) {
  return (
    <div class="field">
      <label for={idOf(`filter.${name}`)}>{say(label)}</label>
      <select id={idOf(`filter.${name}`)} name={name}>
        <option value="">{say({ en: 'All', fr: 'Tous' })}</option>
        {options.map(([id, words]) => (
          <option value={id} selected={id === value}>
            {say(words)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Text({ name, label, value, type = 'text', say }: FieldProps & { type?: 'text' | 'date' }) {
  return (
    <div class="field">
      <label for={idOf(`filter.${name}`)}>{say(label)}</label>
      <input
        id={idOf(`filter.${name}`)}
        name={name}
        type={type}
        value={value}
        dir={type === 'text' ? 'auto' : undefined}
      />
    </div>
  )
}
