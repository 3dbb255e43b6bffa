/** Joining what is known here with what the services know, once, at the first pairing or after they lost data. */
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import { changeThere, keptNames } from './kept.ts'
import { handIn, layOver, pending } from './outbox.ts'
import { changeSync } from './pairing.ts'
import { forgetVersions, noteVersion } from './profile-versions.ts'
import { numbered } from './readings.ts'
import { type OutboxWork, only } from './rows.ts'
import type { Draft, Rows } from './shelf.ts'
import { mutate } from './store.ts'
import { marksToHandIn, readingsOf } from './upload.ts'

export type TheirChanges = Pick<
  EndpointResponse<'listChanges'>,
  'accounts' | 'applications' | 'letters' | 'seen' | 'sequence'
>
export type TheirProfiles = EndpointResponse<'listProfiles'>['profiles']
/** By id; null is one that was removed. */
export type TheirTaught = { answers: Map<string, TaughtAnswer | null>; sequence: number }

/**
 * Takes in everything the services know, and puts what only this browser knows into the outbox. Of an
 * application that both know, the later reading stands, by the clocks: there is no other order between them yet.
 */
export function joinServices(
  deviceId: string,
  theirs: TheirChanges,
  profiles: TheirProfiles,
  taught: TheirTaught,
  now: Date,
): Promise<void> {
  return mutate((draft) => {
    const row = draft.get('pairing', only)
    if (row?.deviceId !== deviceId || row.joined) return
    const work = workToHandIn(draft, theirs, profiles, taught, now)
    // What readings did stands in the rows; marks and profile changes are handed in as they are.
    for (const [id, entry] of [...draft.all('outbox')])
      if (entry.kind === 'reading') draft.remove('outbox', id)
    draft.put('pairing', only, { ...row, joined: true })
    for (const name of keptNames)
      for (const [id, kept] of [...draft.all(name)])
        draft.put(name, id, { now: kept.now, base: null } as never)
    takeIn(draft, theirs)
    takeInProfiles(draft, profiles)
    takeInTaught(draft, taught)
    for (const reading of work.readings) handIn(draft, { kind: 'reading', reading: numbered(draft, reading) })
    for (const other of work.others) handIn(draft, other)
    layOver(draft)
    changeSync(draft, { sequence: theirs.sequence })
  })
}

/** The services' rows as they say them now. */
export function takeIn(draft: Draft, theirs: Omit<TheirChanges, 'sequence'>): void {
  for (const account of theirs.accounts) changeThere(draft, 'accounts', account.accountId, account)
  for (const row of theirs.applications) changeThere(draft, 'applications', row.applicationId, row)
  for (const letter of theirs.letters) changeThere(draft, 'letters', letter.letterId, letter)
  for (const { applicationId, seen } of theirs.seen) changeThere(draft, 'seen', applicationId, seen)
}

/** All profiles of the services: those not among them are gone there. */
export function takeInProfiles(draft: Draft, profiles: TheirProfiles): void {
  const there = new Set(profiles.map((profile) => profile.profileId))
  for (const profile of profiles) {
    const before = draft.get('profiles', profile.profileId)
    const known = before?.base !== undefined ? before.base : before?.now
    if (known?.version !== profile.version) noteVersion(draft, profile)
    changeThere(draft, 'profiles', profile.profileId, profile)
  }
  for (const [id] of [...draft.all('profiles')]) {
    if (there.has(id)) continue
    changeThere(draft, 'profiles', id, null)
    if (!draft.get('profiles', id)?.now) forgetVersions(draft, id)
  }
}

export function takeInTaught(draft: Draft, { answers, sequence }: TheirTaught): void {
  for (const [id, answer] of answers) changeThere(draft, 'taught', id, answer)
  changeSync(draft, { taughtSequence: sequence })
}

function workToHandIn(
  rows: Rows,
  theirs: TheirChanges,
  profiles: TheirProfiles,
  taught: TheirTaught,
  now: Date,
) {
  const theirApplications = new Map(theirs.applications.map((row) => [row.applicationId, row]))
  const theirAccounts = new Map(theirs.accounts.map((row) => [row.accountId, row]))
  const theirLetters = new Set(theirs.letters.map((letter) => letter.letterId))
  const ours = present(rows.all('applications'))
  const references = new Map(ours.map((row) => [row.applicationId, row.reference]))
  const toTell = ours.flatMap((row) => {
    const known = theirApplications.get(row.applicationId)
    if (!known) return row
    // Only the present state is told: its history would be counted twice.
    return row.lastReadAt > known.lastReadAt ? { ...row, readElsewhere: 0 } : []
  })
  const letters = present(rows.all('letters')).flatMap((letter) => {
    if (!theirApplications.has(letter.applicationId)) return letter
    if (theirLetters.has(letter.letterId)) return []
    return { ...letter, openedAt: null, unread: letter.unread === true ? true : null }
  })
  const readings = present(rows.all('accounts')).flatMap((account) =>
    readingsOf({
      account,
      isNews: account.lastReadAt > (theirAccounts.get(account.accountId)?.lastReadAt ?? ''),
      applications: toTell.filter((row) => row.accountId === account.accountId),
      letters: letters.filter((letter) => accountOf(rows, letter.applicationId) === account.accountId),
      referenceOf: (applicationId) => references.get(applicationId),
    }),
  )
  const isNew = ours.filter((row) => !theirApplications.has(row.applicationId))
  const seen = (id: string) => rows.get('seen', id)?.now ?? 0
  const others: OutboxWork[] = marksToHandIn(isNew, letters, seen, now.toISOString()).map((mark) => ({
    kind: 'mark',
    mark,
  }))
  const theirProfiles = new Set(profiles.map((profile) => profile.profileId))
  const waiting = new Set(pending(rows).flatMap((entry) => ('profileId' in entry ? entry.profileId : [])))
  for (const { profileId, name, values, updatedAt: savedAt } of present(rows.all('profiles')))
    if (!theirProfiles.has(profileId) && !waiting.has(profileId))
      others.push({ kind: 'profile-save', profileId, name, values, baseVersion: 0, savedAt, tried: false })
  const told = new Set(
    pending(rows).flatMap((entry) => (entry.kind === 'taught-save' ? entry.taught.taughtId : [])),
  )
  for (const answer of present(rows.all('taught')))
    if (!told.has(answer.taughtId) && answer.taughtAt > (taught.answers.get(answer.taughtId)?.taughtAt ?? ''))
      others.push({ kind: 'taught-save', taught: answer })
  return { readings, others }
}

const accountOf = (rows: Rows, applicationId: string) =>
  rows.get('applications', applicationId)?.now?.accountId

function present<T>(entries: Iterable<[string, { now: T | null }]>): T[] {
  return [...entries].flatMap(([, { now }]) => (now === null ? [] : [now]))
}

/** After the services lost data: the next contact joins again. */
export function forgetJoined(): Promise<void> {
  return mutate((draft) => {
    const row = draft.get('pairing', only)
    if (row) draft.put('pairing', only, { ...row, joined: false })
    changeSync(draft, { sequence: 0, taughtSequence: 0 })
  })
}
