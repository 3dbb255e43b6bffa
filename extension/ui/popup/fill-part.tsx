/** The popup's upper half before a fill: one big button for this page, and the profile below it. */
import { portalOf } from '../../portals/index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Notice } from '../common/notice.tsx'
import { closePopup, openOwnPage } from '../places.ts'
import { language, t } from '../words.ts'
import { type BigAct, BigButton } from './big-button.tsx'
import { type FillStep, look, showPreview } from './fill-session.ts'
import { PageNotices } from './page-notices.tsx'
import { type PageState, pageStateOf } from './page-state.ts'
import { SwitchOnSite, useSwitchOn } from './switch-on-part.tsx'
import type { TargetTab } from './target-tab.ts'
import { ChoiceWords, Doubts, focusChoices, suggestionWords } from './which-representative.tsx'

export function FillPart(props: {
  snapshot: Snapshot
  tab: TargetTab | undefined
  step: Extract<FillStep, { name: 'looking' | 'refused' | 'ready' }>
}) {
  const { snapshot, tab, step } = props
  const state: PageState = tab ? pageStateOf(step, snapshot.profiles.length) : { kind: 'closed' }
  const portal = tab?.url === undefined ? undefined : portalOf(tab.url)
  const origin = tab?.url === undefined ? undefined : new URL(tab.url).origin
  const isOff = portal !== undefined && !snapshot.portals.some((row) => row.origin === origin)
  const switching = useSwitchOn()
  const profileId = step.name === 'ready' ? step.profileId : ''

  const suggested = state.kind === 'which-profile' ? state.suggestion : undefined
  const forFill = actFor(
    state,
    tab?.tabId,
    step.name === 'ready' && step.plans.some((plan) => plan.rows.length > 0),
    suggested ? nameOf(snapshot, suggested.profileId) : '',
  )
  const saysMore = state.kind === 'looking' || state.kind === 'client-account'
  const switchFirst = isOff && origin !== undefined && !forFill.primary && !saysMore
  const turnOn = () => origin && portal && void switching.switchOn(origin, portal.id)
  return (
    <section class="fill" aria-label={t('fill_section')}>
      {switchFirst && portal ? (
        <>
          <BigButton
            act={{
              label: t('switch_on_for', { portal: portal.name[language.value] }),
              testId: 'switch-on',
              primary: true,
              press: turnOn,
            }}
          />
          {state.kind !== 'nothing' && <p class="quiet">{forFill.label}</p>}
        </>
      ) : (
        <BigButton act={forFill} />
      )}
      {switchFirst && <p class="quiet small">{t('switch_on_why')}</p>}
      {suggested && <p class="quiet small">{suggestionWords(suggested)}</p>}
      {step.name === 'ready' && tab && isDoubted(state) && (
        <Doubts tabId={tab.tabId} step={step} profiles={snapshot.profiles} />
      )}
      <PageNotices state={state} plans={step.name === 'ready' ? step.plans : []} />
      {isOff && !switchFirst && portal && state.kind !== 'looking' && (
        <button type="button" data-testid="switch-on" onClick={turnOn}>
          {t('switch_on_for', { portal: portal.name[language.value] })}
        </button>
      )}
      {!portal && tab && <SwitchOnSite snapshot={snapshot} url={tab.url} switching={switching} />}
      {switching.problem.value && (
        <Notice tone="near" alert>
          {switching.problem.value}
        </Notice>
      )}
      {tab && snapshot.profiles.length > 0 && state.kind !== 'closed' && (
        <div class="bar profile">
          <label for="profile">{t('profile')}</label>
          <select
            id="profile"
            data-testid="profile"
            value={profileId}
            onChange={(event) => void look(tab.tabId, event.currentTarget.value)}
          >
            {!profileId && <option value="">{t('which_profile')}</option>}
            {snapshot.profiles.map((profile) => (
              <option key={profile.profileId} value={profile.profileId}>
                {profile.name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="plain"
            onClick={() => void openOwnPage(`options.html#profiles/${profileId}`).then(closePopup)}
          >
            {t('edit_details')}
          </button>
        </div>
      )}
      {step.name === 'ready' && tab && <ChoiceWords tabId={tab.tabId} who={step.who} />}
    </section>
  )
}

const nameOf = (snapshot: Snapshot, profileId: string) =>
  snapshot.profiles.find((profile) => profile.profileId === profileId)?.name ?? ''

const isDoubted = ({ kind }: PageState): boolean =>
  kind === 'someone-else' || kind === 'other-representative' || kind === 'perhaps-client'

/** What the big button says and does in a state; without `press` it only says. */
function actFor(state: PageState, tabId: number | undefined, hasRows: boolean, suggested: string): BigAct {
  const again = tabId === undefined ? {} : { press: () => void look(tabId) }
  const preview = hasRows ? { press: showPreview } : {}
  switch (state.kind) {
    case 'looking':
      return { label: t('looking'), primary: true, busy: true }
    case 'no-profile':
      return {
        label: t('no_profile'),
        primary: true,
        press: () => void openOwnPage('options.html#profiles/new').then(closePopup),
      }
    case 'which-profile': {
      const profileId = state.suggestion?.profileId
      return profileId && tabId !== undefined
        ? {
            label: t('use_profile', { profile: suggested }),
            primary: true,
            press: () => void look(tabId, profileId),
          }
        : {
            label: t('which_profile'),
            primary: true,
            press: () => document.getElementById('profile')?.focus(),
          }
    }
    case 'closed':
      return { label: t('page_closed') }
    case 'changed':
    case 'broken-off':
      return { label: t('page_changed'), ...again }
    case 'no-answer':
      return { label: t('look_again'), ...again }
    case 'client-account':
      return { label: t('client_account_short') }
    case 'hands-off':
      return { label: t('hands_off') }
    case 'someone-else':
      return { label: t('signed_in_as_someone_else'), primary: true, press: focusChoices }
    case 'other-representative':
      return { label: t('other_representative'), primary: true, press: focusChoices }
    case 'perhaps-client':
      return { label: t('perhaps_client'), primary: true, press: focusChoices }
    case 'fill':
      return { label: t('fill_fields', { count: state.count }), primary: true, ...preview }
    case 'ask':
      return { label: t('ask_fields', { count: state.count }), primary: true, ...preview }
    case 'kept':
      return { label: t('kept_fields', { count: state.count }), primary: true, ...preview }
    case 'whose':
      return { label: t('whose_fields', { count: state.count }), primary: true, ...preview }
    case 'all-there':
      return { label: t('all_there'), ...preview }
    case 'about-applicant':
      return { label: t('about_applicant'), ...preview }
    case 'nothing':
      return { label: t('nothing_of_yours'), ...preview }
    default:
      return state satisfies never
  }
}
