/** Who is at a page and with which profile it is filled: what the store and the page know, put together. */
import { accountIdOf } from '@repdesk/shared/ids'
import type { Profile } from '@repdesk/shared/profile'
import browser from '../browser.ts'
import type { FillPlanView, PlanNotice } from '../fill/form.ts'
import type { ChoiceReason, CommandTrouble, PrepareReply, WhoView } from '../messages.ts'
import { pageOf, portalOf } from '../portals/index.ts'
import type { AccountShown } from '../reading/account-shown.ts'
import { keepAgreement } from '../store/agreements.ts'
import { readSnapshot, type Snapshot } from '../store/snapshot.ts'
import { chooseProfile } from './choose-profile.ts'
import { accountOn, withoutHash } from './fill-page.ts'
import { holderOn } from './holders.ts'
import { isSamePerson } from './likeness.ts'
import { saidBefore } from './said-before.ts'
import { type Compared, type Doubt, doubtsOf, matchingProfiles } from './which-representative.ts'

/** What of it the session of a fill keeps. */
export type Settled = { place: string; holder: string | null; doubts: Doubt[] }

type Here = {
  ok: true
  url: string
  place: string
  shown: AccountShown
  profile: Profile
  choice: ChoiceReason
  snapshot: Snapshot
}

/** The page's account and the profile for it, or why there is none; undefined `picked` asks for a choice. */
export async function whoIsHere(
  tabId: number,
  url: string,
  picked: string | undefined,
): Promise<Here | { ok: false; reply: PrepareReply }> {
  const snapshot = await readSnapshot()
  if (snapshot.profiles.length === 0) return { ok: false, reply: { ok: false, why: 'no-profile' } }
  const { origin } = new URL(url)
  const place = portalOf(url)?.id ?? origin
  const read = await accountOn(tabId)
  if (!read) return { ok: false, reply: { ok: false, why: 'page-closed-to-extensions' } }
  const shown = { ...read, holder: read.holder ?? (await holderOn(tabId, origin)) ?? null }
  const matching = matchingProfiles(comparedWith(snapshot, url, shown, []))
  const chosen = chooseProfile({
    profiles: snapshot.profiles,
    picked,
    last: snapshot.settings.profileByAccount[accountIdOf(place, shown.holder ?? '')],
    isAccountKnown: shown.holder !== null,
    matching,
    url,
    language: shown.language,
  })
  if ('profile' in chosen)
    return { ok: true, url, place, shown, profile: chosen.profile, choice: chosen.why, snapshot }
  const who = { holder: shown.holder }
  const { suggestion } = chosen
  return { ok: false, reply: { ok: false, why: 'no-profile', who, ...(suggestion ? { suggestion } : {}) } }
}

const comparedWith = (
  { profiles, applications }: Snapshot,
  url: string,
  shown: AccountShown,
  plans: readonly FillPlanView[],
): Omit<Compared, 'profile'> => {
  const portal = portalOf(url)
  return {
    profiles,
    shown,
    rows: plans.flatMap((plan) => plan.rows),
    applicants: [...new Set(applications.map(({ applicant }) => applicant))].filter(Boolean),
    isClientsOnly: (portal && (pageOf(portal, url)?.accounts ?? portal.accounts)) === 'client',
  }
}

/** The doubts that the person has not settled, what is said of the profile, and what the screens are told. */
export function judge(
  { url, place, shown, profile, choice, snapshot }: Here,
  plans: readonly FillPlanView[],
  agreedName: string | null,
  now: Date,
): { notices: PlanNotice[]; who: WhoView; settled: Settled } {
  const compared = comparedWith(snapshot, url, shown, plans)
  const agreement = agreementOf(snapshot, accountIdOf(place, shown.holder ?? ''), profile)
  const all = doubtsOf({ ...compared, profile })
  const isSettled = (doubt: Doubt): boolean => {
    if (doubt.kind === 'someone-else' || doubt.kind === 'perhaps-client') return agreement !== undefined
    return doubt.kind === 'other-representative' && doubt.name === agreedName
  }
  const doubts = all.filter((doubt) => !isSettled(doubt))
  const isUsed = doubts.length < all.length && agreement !== undefined
  return {
    // Of a profile that may be the wrong one there is nothing to say yet.
    notices: doubts.length > 0 ? doubts : saidBefore(profile.values, compared.rows, url, localDay(now)),
    who: {
      holder: shown.holder,
      choice,
      matching: matchingProfiles(compared).map(({ profileId }) => profileId),
      agreedFor: isUsed ? agreement.accountId : null,
    },
    settled: { place, holder: shown.holder, doubts },
  }
}

/** What was said of an account holds for every profile of the same person. */
function agreementOf({ agreements, profiles }: Snapshot, accountId: string, profile: Profile) {
  return agreements.find((agreement) => {
    const agreed = profiles.find(({ profileId }) => profileId === agreement.profileId)
    if (agreement.accountId !== accountId || !agreed) return false
    return agreed.profileId === profile.profileId || isSamePerson(agreed.values, profile.values)
  })
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-')

/** Said for one page only: another application may rightly have that other representative. */
type Right = { url: string; profileId: string; name: string }
const keyOf = (tabId: number) => `right:${tabId}`

/** Whom the person said may be replaced on this page by the profile's representative. */
export async function agreedHere(tabId: number, url: string, profileId: string): Promise<string | null> {
  const right = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Right | undefined
  const isHere = right?.profileId === profileId && withoutHash(right.url) === withoutHash(url)
  return isHere ? right.name : null
}

type Session = Settled & { url: string; profileId: string }

/** Takes the person's word for what was doubted. A client account is nobody's to allow. */
export async function keepRight(
  tabId: number,
  session: Session | undefined,
  about: 'account' | 'application',
  now: Date,
): Promise<{ ok: true } | CommandTrouble> {
  if (!session) return { ok: false, problem: 'not-found' }
  const { url, profileId, place, holder, doubts } = session
  if (about === 'application') {
    const other = doubts.find((doubt) => doubt.kind === 'other-representative')
    if (!other) return { ok: false, problem: 'not-found' }
    const right: Right = { url, profileId, name: other.name }
    await browser.storage.session.set({ [keyOf(tabId)]: right })
    return { ok: true }
  }
  if (!doubts.some(({ kind }) => kind === 'someone-else' || kind === 'perhaps-client'))
    return { ok: false, problem: 'not-found' }
  const accountId = accountIdOf(place, holder ?? '')
  await keepAgreement({ accountId, place, holder: holder ?? '', profileId, at: now.toISOString() })
  return { ok: true }
}
