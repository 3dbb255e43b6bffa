/** Which representative: the doubt with the choices that end it, and below the profile why it was chosen. */
import { useSignal } from '@preact/signals'
import type { Profile } from '@repdesk/shared/profile'
import type { Suggestion, WhoView } from '../../messages.ts'
import { Notice } from '../common/notice.tsx'
import { t, type WordKey } from '../words.ts'
import { askAgain, type FillStep, look, sayRight } from './fill-session.ts'
import { type Doubt, isDoubt } from './preview-rows.ts'

type Ready = Extract<FillStep, { name: 'ready' }>

export function Doubts(props: { tabId: number; step: Ready; profiles: Profile[] }) {
  const { tabId, step, profiles } = props
  const problem = useSignal<string | undefined>(undefined)
  const doubts = step.plans.flatMap((plan) => plan.notices).filter(isDoubt)
  const others = profiles.filter(
    ({ profileId }) => profileId !== step.profileId && step.who.matching.includes(profileId),
  )
  const profile = nameOf(profiles, step.profileId)
  if (doubts.length === 0) return null
  return (
    <div class="which" data-testid="which-representative">
      {doubts.map((doubt, index) => (
        <Notice key={doubt.kind} tone="attention">
          <p>{doubtWords(doubt, profile)}</p>
          {doubt.kind === 'someone-else' && others.length === 0 && <p>{t('someone_else_client')}</p>}
          <div class="choices">
            {index === 0 &&
              others.map(({ profileId, name }) => (
                <button
                  key={profileId}
                  type="button"
                  class="act"
                  data-testid="use-profile"
                  onClick={() => void look(tabId, profileId)}
                >
                  {t('use_profile', { profile: name })}
                </button>
              ))}
            <button
              type="button"
              data-testid={`right-${doubt.kind}`}
              onClick={async () => {
                problem.value = await sayRight(
                  tabId,
                  doubt.kind === 'other-representative' ? 'application' : 'account',
                )
              }}
            >
              {t(rightWords[doubt.kind], { profile })}
            </button>
          </div>
        </Notice>
      ))}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
    </div>
  )
}

/** Puts the focus on the first choice. */
export const focusChoices = (): void =>
  document.querySelector<HTMLButtonElement>('.which .choices button')?.focus()

const rightWords: Record<Doubt['kind'], WordKey> = {
  'someone-else': 'right_for_account',
  'other-representative': 'right_for_application',
  'perhaps-client': 'right_own_account',
}

function doubtWords(doubt: Doubt, profile: string): string {
  switch (doubt.kind) {
    case 'someone-else':
      return t('someone_else_says', { holder: doubt.holder, profile })
    case 'other-representative':
      return t('other_representative_says', { name: doubt.name, profile })
    case 'perhaps-client':
      return t('perhaps_client_says', { said: doubt.said })
    default:
      return doubt satisfies never
  }
}

/** Under the profile: why this one, and what the person said of the account. */
export function ChoiceWords(props: { tabId: number; who: WhoView }) {
  const { tabId, who } = props
  const problem = useSignal<string | undefined>(undefined)
  const { agreedFor } = who
  return (
    <>
      {who.choice !== 'only-one' && (
        <p class="quiet small" data-testid="profile-reason">
          {t(who.choice === 'picked' ? 'choice_picked' : 'choice_last_here')}
        </p>
      )}
      {agreedFor && (
        <p class="bar spread quiet small">
          <span>{who.holder ? t('agreed_for', { holder: who.holder }) : t('agreed_for_unnamed')}</span>
          <button
            type="button"
            class="plain"
            data-testid="ask-again"
            onClick={async () => {
              problem.value = await askAgain(tabId, agreedFor)
            }}
          >
            {t('ask_again')}
          </button>
        </p>
      )}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
    </>
  )
}

/** Why a profile of several is proposed. */
export const suggestionWords = ({ reasons }: Suggestion): string =>
  t('suggested_because', {
    reasons: reasons.map((reason) => t(`suggest_${reason.replaceAll('-', '_')}` as WordKey)).join(', '),
  })

const nameOf = (profiles: Profile[], profileId: string) =>
  profiles.find((profile) => profile.profileId === profileId)?.name ?? ''
