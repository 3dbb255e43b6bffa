/** Before a fill: the profile beside the account's holder and the application's representative. Pure. */
import type { Profile } from '@repdesk/shared/profile'
import type { ClientSign, PlanNotice, PlanRow } from '../fill/form.ts'
import type { AccountShown } from '../reading/account-shown.ts'
import { likenessOf, likenessOfHolder, type RepresentativeShown } from './likeness.ts'
import { isSameName } from './names.ts'

export type Compared = {
  profile: Profile
  profiles: readonly Profile[]
  shown: AccountShown
  /** The fields of the page's representatives, with what stands in them. */
  rows: readonly PlanRow[]
  /** Applicants of the index. */
  applicants: readonly string[]
  /** The portal's adapter: only applicants' own accounts are at this address. */
  isClientsOnly: boolean
}

export type Doubt = Extract<
  PlanNotice,
  { kind: 'someone-else' | 'other-representative' | 'perhaps-client' | 'client-account' }
>

/**
 * What keeps a fill back; nothing of it when the page says nothing or all agree. A client account is never filled;
 * each of the others until the person picks a profile that agrees, or says that this one is right.
 */
export function doubtsOf(compared: Compared): Doubt[] {
  const { profile, shown } = compared
  const signs = clientSigns(compared)
  if (signs) return [{ kind: 'client-account', signs }]
  const doubts: Doubt[] = []
  const { holder, clientWords } = shown
  if (holder !== null && isSomeoneElse(compared, holder)) doubts.push({ kind: 'someone-else', holder })
  else if (clientWords !== null) doubts.push({ kind: 'perhaps-client', said: clientWords })
  const other = representativesShown(compared).find((one) => likenessOf(profile.values, one) === 'different')
  if (other) doubts.push({ kind: 'other-representative', name: namesOf(other) })
  return doubts
}

/** A holder whose name is another is still ours when the application knows that name by the profile's number. */
function isSomeoneElse(compared: Compared, holder: string): boolean {
  const { values } = compared.profile
  return (
    likenessOfHolder(values, holder) === 'different' &&
    !representativesShown(compared).some(
      (one) => one.name && isSameName(one.name, holder) && likenessOf(values, one) === 'same',
    )
  )
}

/** The profiles that agree with whatever is shown, and contradict none of it. */
export function matchingProfiles(compared: Omit<Compared, 'profile'>): Profile[] {
  const { profiles, shown } = compared
  const { holder } = shown
  return profiles.filter(({ values }) => {
    const found = representativesShown(compared).map((one) => likenessOf(values, one))
    if (holder !== null) found.push(likenessOfHolder(values, holder))
    return found.includes('same') && !found.includes('different')
  })
}

/** Surely an applicant's own account: the portal's adapter says so, or the page does and its holder is no representative. */
function clientSigns({ profiles, shown, applicants, isClientsOnly }: Compared): ClientSign[] | null {
  if (isClientsOnly) return [{ sign: 'portal' }]
  const { holder, clientWords, ownWords } = shown
  if (holder === null || profiles.some(({ values }) => likenessOfHolder(values, holder) === 'same'))
    return null
  const applicant = [...(shown.applicant ? [shown.applicant] : []), ...applicants].find((name) =>
    isSameName(name, holder),
  )
  const isApplicant: ClientSign[] = applicant ? [{ sign: 'holder-is-applicant', text: holder }] : []
  if (clientWords !== null) return [{ sign: 'says-client', text: clientWords }, ...isApplicant]
  if (applicant && ownWords !== null) return [...isApplicant, { sign: 'own-applications', text: ownWords }]
  return null
}

/** As the page prints the representative, and as one stands in its fields. */
function representativesShown({ shown, rows }: Pick<Compared, 'shown' | 'rows'>): RepresentativeShown[] {
  const standing: Partial<Record<string, string>> = {}
  for (const { party, key, before } of rows)
    if (party === 'representative' && key && before.trim()) standing[key] ??= before.trim()
  const parts = [standing['rep.family_name'], standing['rep.given_name']].filter(Boolean)
  const name = standing['rep.full_name'] ?? (standing['rep.family_name'] ? parts.join(', ') : undefined)
  const inFields = {
    ...(name ? { name } : {}),
    ...(standing['rep.membership_id'] ? { membershipId: standing['rep.membership_id'] } : {}),
    ...(standing['email.primary'] ? { email: standing['email.primary'] } : {}),
  }
  return [shown.representative, inFields].filter((one): one is RepresentativeShown => one !== null)
}

const namesOf = ({ name, membershipId, email }: RepresentativeShown): string =>
  [name, membershipId].filter(Boolean).join(' · ') || (email ?? '')
