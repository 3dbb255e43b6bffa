/** What must be said of a page before anything is filled there. */
import type { ClientSign, FillPlanView, PlanNotice } from '../../fill/form.ts'
import { Notice } from '../common/notice.tsx'
import { now } from '../snapshot.ts'
import { dateWords } from '../time-words.ts'
import { hasWords, t } from '../words.ts'
import type { PageState } from './page-state.ts'
import { type Doubt, isDoubt } from './preview-rows.ts'
import { handsOffWords, partyWords } from './row-words.ts'

type Said = Exclude<PlanNotice, Doubt>

/** Doubts about the representative are not among these: they stand beside the choices that end them. */
export function PageNotices(props: { state: PageState; plans: FillPlanView[] }) {
  const said = stateSentence(props.state)
  return (
    <>
      {said && <p class="quiet">{said}</p>}
      <PlanNotices plans={props.plans} />
    </>
  )
}

/** Each notice once, however many frames give it. */
export function PlanNotices(props: { plans: FillPlanView[]; only?: PlanNotice['kind'] | undefined }) {
  const notices = new Map(
    props.plans
      .flatMap((plan) => plan.notices)
      .filter((notice) => !isDoubt(notice))
      .filter(({ kind }) => props.only === undefined || kind === props.only)
      .map((notice) => [JSON.stringify(notice), notice]),
  )
  return (
    <>
      {[...notices].map(([key, notice]) => (
        <Notice key={key} tone="attention">
          {noticeWords(notice)}
        </Notice>
      ))}
    </>
  )
}

function stateSentence(state: PageState): string | undefined {
  if (state.kind === 'no-profile') return t('no_profile_why')
  if (state.kind === 'which-profile') return t('which_profile_why')
  if (state.kind === 'closed') return t('page_closed_why')
  if (state.kind === 'changed') return t('page_changed_why')
  if (state.kind === 'broken-off') return t('broken_off_why')
  if (state.kind === 'no-answer') return t('failed_plain')
  return undefined
}

function noticeWords(notice: Said): string {
  switch (notice.kind) {
    case 'posts-elsewhere':
      return t('posts_elsewhere', { origin: notice.origin })
    case 'client-account':
      return [t('client_account'), ...notice.signs.map(signWords)].join(' ')
    case 'hands-off':
      return t('hands_off_why', { reason: handsOffWords(notice.reason) })
    case 'paid-without-body':
      return t('paid_without_body')
    case 'licence-expired':
      return t('licence_expired', { date: dateWords(notice.on, now.value) })
    case 'registry-expired':
      return t('registry_expired', { date: dateWords(notice.on, now.value) })
    case 'class-may-not-act':
      return t(`class_may_not_act_${notice.where}`, { licence: notice.licence })
    case 'number-missing':
      return t('number_missing', { body: bodyWords(notice.body) })
    case 'number-not-issued':
      return t('number_not_issued', { body: bodyWords(notice.body) })
    case 'yours-in-theirs':
      return t(`yours_in_theirs_${notice.what}`, { party: partyWords(notice.party), label: notice.label })
    default:
      return notice satisfies never
  }
}

const signWords = (sign: ClientSign): string =>
  sign.sign === 'portal'
    ? t('client_sign_portal')
    : t(`client_sign_${signKeys[sign.sign]}`, { text: sign.text })

const signKeys = {
  'says-client': 'says',
  'own-applications': 'own',
  'holder-is-applicant': 'holder',
} as const

const bodyWords = (body: string): string => {
  const key = `body_${body}`
  return hasWords(key) ? t(key) : body
}
