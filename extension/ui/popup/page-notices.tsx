/** What must be said of a page before anything is filled there. */
import type { FillPlanView, PlanNotice } from '../../fill/form.ts'
import { Notice } from '../common/notice.tsx'
import { now } from '../snapshot.ts'
import { dateWords } from '../time-words.ts'
import { t } from '../words.ts'
import type { PageState } from './page-state.ts'
import { handsOffWords, partyWords } from './row-words.ts'

export function PageNotices(props: { state: PageState; plans: FillPlanView[]; profile: string }) {
  const said = stateSentence(props.state)
  const notices = new Map(
    props.plans.flatMap((plan) => plan.notices).map((notice) => [JSON.stringify(notice), notice]),
  )
  return (
    <>
      {said && <p class="quiet">{said}</p>}
      {[...notices].map(([key, notice]) => (
        <Notice key={key} tone="attention">
          {noticeWords(notice, props.profile)}
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
  if (state.kind === 'no-answer') return t('failed_plain')
  return undefined
}

function noticeWords(notice: PlanNotice, profile: string): string {
  switch (notice.kind) {
    case 'posts-elsewhere':
      return t('posts_elsewhere', { origin: notice.origin })
    case 'someone-else':
      return `${t('someone_else_says', { holder: notice.holder, profile })} ${t('someone_else_pick', { holder: notice.holder })}`
    case 'client-account':
      return t('client_account')
    case 'hands-off':
      return t('hands_off_why', { reason: handsOffWords(notice.reason) })
    case 'paid-without-body':
      return t('paid_without_body')
    case 'licence-expired':
      return t('licence_expired', { date: dateWords(notice.on, now.value) })
    case 'yours-in-theirs':
      return t(`yours_in_theirs_${notice.what}`, { party: partyWords(notice.party), label: notice.label })
    default:
      return notice satisfies never
  }
}
