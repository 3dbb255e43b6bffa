/** What readings, marks and profile changes do to the rows; the same whether made now or laid over again. */
import type { Application, Letter, Mark } from '@repdesk/shared/application'
import { type Known, mergeReading, touchedBy } from '@repdesk/shared/merge'
import type { Profile } from '@repdesk/shared/profile'
import type { Reading } from '@repdesk/shared/reading'
import { changeHere } from './kept.ts'
import type { OutboxWork } from './rows.ts'
import type { Draft } from './shelf.ts'

export function applyWork(draft: Draft, work: OutboxWork): void {
  switch (work.kind) {
    case 'reading':
      applyReading(draft, work.reading)
      break
    case 'mark':
      applyMark(draft, work.mark)
      break
    case 'profile-save':
      applyProfileSave(draft, work)
      break
    case 'profile-remove':
      changeHere(draft, 'profiles', work.profileId, null)
      break
    case 'taught-save':
      changeHere(draft, 'taught', work.taught.taughtId, work.taught)
      break
    case 'taught-remove':
      changeHere(draft, 'taught', work.taughtId, null)
      break
    default:
      work satisfies never
  }
}

export function applyReading(draft: Draft, reading: Reading): void {
  const merged = mergeReading(knownTo(draft, reading), reading)
  if (merged.account) changeHere(draft, 'accounts', merged.account.accountId, merged.account)
  for (const row of merged.applications) changeHere(draft, 'applications', row.applicationId, row)
  for (const row of merged.letters) changeHere(draft, 'letters', row.letterId, row)
}

function knownTo(draft: Draft, reading: Reading): Known {
  const { accountId, applicationIds } = touchedBy(reading)
  const touched = new Set(applicationIds)
  const applications = new Map<string, Application>()
  for (const id of touched) {
    const row = draft.get('applications', id)?.now
    if (row) applications.set(id, row)
  }
  const letters = new Map<string, Letter>()
  for (const [id, { now }] of draft.all('letters'))
    if (now && touched.has(now.applicationId)) letters.set(id, now)
  const account = accountId === undefined ? undefined : (draft.get('accounts', accountId)?.now ?? undefined)
  return { account, applications, letters }
}

export function applyMark(draft: Draft, mark: Mark): void {
  if (mark.kind === 'seen') {
    changeHere(draft, 'seen', mark.applicationId, mark.seen)
    return
  }
  const letter = draft.get('letters', mark.letterId)?.now
  const application = draft.get('applications', mark.applicationId)?.now
  if (!letter || !application || letter.applicationId !== mark.applicationId) return
  if (letter.toAnswer === mark.toAnswer) return
  const toAnswer = Math.max(0, application.toAnswer + (mark.toAnswer ? 1 : -1))
  changeHere(draft, 'letters', letter.letterId, { ...letter, toAnswer: mark.toAnswer })
  changeHere(draft, 'applications', application.applicationId, { ...application, toAnswer })
}

function applyProfileSave(draft: Draft, save: Extract<OutboxWork, { kind: 'profile-save' }>): void {
  const before = draft.get('profiles', save.profileId)?.now
  const profile: Profile = {
    profileId: save.profileId,
    name: save.name,
    values: save.values,
    version: (before?.version ?? 0) + 1,
    updatedAt: save.savedAt,
  }
  changeHere(draft, 'profiles', save.profileId, profile)
}
