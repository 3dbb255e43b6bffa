/** The toolbar badge, and the list behind it: one rule for the toolbar, the popup and the dashboard. */
import { type Attention, attentionOf } from '@repdesk/shared/attention'
import type { Snapshot } from '../store/snapshot.ts'
import { badgeWords } from './badge-words.ts'
import { isOverdue } from './overdue.ts'

export type Space = 'real' | 'practice'

/** The part of a snapshot that the badge is made of, and the language of its sentence. */
export type BadgeState = Pick<Snapshot, 'accounts' | 'applications' | 'seen'> & {
  pairing: Pick<NonNullable<Snapshot['pairing']>, 'pairedAt'> | null
  sync: Pick<Snapshot['sync'], 'lastContactAt'>
  language: 'en' | 'fr'
}

export type Badge = { text: string; tone: 'attention' | 'unknown'; title: string }

/** What needs attention, with what a row of the popup shows. */
export type AttentionItem = Attention & {
  applicationId: string
  accountId: string
  portalId: string
  reference: string
  applicant: string
  type: string
  updatedOn: string | null
}

/** Without contact for this long, a paired extension no longer knows how things stand. */
const contactMinutes = 5

/** Practice only while no real account is known. */
export function spaceOf(snapshot: Pick<Snapshot, 'accounts'>): Space {
  return snapshot.accounts.length > 0 && snapshot.accounts.every((account) => account.practice)
    ? 'practice'
    : 'real'
}

/** What needs attention in one space: letters that arrived last come first. */
export function attentionList(
  snapshot: Pick<Snapshot, 'applications' | 'seen'>,
  space: Space,
): AttentionItem[] {
  const items: AttentionItem[] = []
  for (const application of snapshot.applications) {
    if (application.practice !== (space === 'practice')) continue
    const attention = attentionOf(application, snapshot.seen[application.applicationId] ?? 0)
    if (!attention) continue
    const { applicationId, accountId, portalId, reference, applicant, type, updatedOn } = application
    items.push({
      ...attention,
      applicationId,
      accountId,
      portalId,
      reference,
      applicant,
      type,
      updatedOn,
    })
  }
  return items.sort(
    (a, b) => inOrder(b.updatedOn ?? '', a.updatedOn ?? '') || inOrder(a.reference, b.reference),
  )
}

/** Dates and references need no language's order, which takes long for thousands. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The badge for what is stored, at one moment. Pure: the same state always shows the same. */
export function badgeOf(state: BadgeState, now: Date): Badge {
  const space = spaceOf(state)
  const practice = space === 'practice'
  const mark = practice ? 'P' : ''
  const words = badgeWords[state.language]
  const count = attentionList(state, space).length
  const accounts = state.accounts.filter((account) => account.practice === practice)
  const overdue = accounts.filter((account) => isOverdue(account, now)).length
  const untold = state.applications.filter((a) => a.practice === practice && a.unread === null).length

  const sentences = [words.attention(count, accounts.length > 0 && overdue + untold > 0)]
  if (accounts.length === 0) sentences[0] = words.nothingRead
  if (overdue > 0) sentences.push(words.overdue(overdue))
  if (untold > 0) sentences.push(words.untold(untold))
  if (practice) sentences.push(words.practice)
  const silent = isSilent(state, now)
  if (silent) sentences.push(words.noContact)
  const title = `RepDesk – ${sentences.join(' ')}`

  if (silent) return { text: `?${mark}`, tone: 'unknown', title }
  if (count > 0) {
    const number = count > 99 ? '99' : String(count)
    return { text: `${number}${overdue > 0 ? '•' : count > 99 ? '+' : ''}${mark}`, tone: 'attention', title }
  }
  return { text: `${overdue + untold > 0 ? '–' : ''}${mark}`, tone: 'unknown', title }
}

function isSilent(state: BadgeState, now: Date): boolean {
  if (!state.pairing) return false
  const heardAt = Date.parse(state.sync.lastContactAt ?? state.pairing.pairedAt)
  return now.getTime() - heardAt > contactMinutes * 60_000
}
