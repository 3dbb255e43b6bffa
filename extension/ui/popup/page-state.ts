/** What the popup's one big button says of the page. Pure. */
import type { PlanNotice } from '../../fill/form.ts'
import type { Suggestion } from '../../messages.ts'
import type { FillStep } from './fill-session.ts'
import { type Doubt, doubtIn, isOpenQuestion } from './preview-rows.ts'

/** `count` is of fields. States before 'fill' are ones in which nothing may be filled as things stand. */
export type PageState =
  | { kind: 'looking' }
  | { kind: 'no-profile' }
  | { kind: 'which-profile'; suggestion?: Suggestion }
  | { kind: 'closed' }
  | { kind: 'changed' }
  | { kind: 'broken-off' }
  | { kind: 'no-answer' }
  | { kind: 'client-account' }
  | { kind: 'hands-off'; reason: string }
  | Doubt
  | { kind: 'fill'; count: number }
  | { kind: 'ask'; count: number }
  | { kind: 'kept'; count: number }
  | { kind: 'whose'; count: number }
  | { kind: 'all-there' }
  | { kind: 'about-applicant' }
  | { kind: 'nothing' }

/** `profiles` counts those there are: with several, none is taken to a new account without being chosen. */
export function pageStateOf(
  step: Extract<FillStep, { name: 'looking' | 'refused' | 'ready' }>,
  profiles: number,
): PageState {
  if (step.name === 'looking') return { kind: 'looking' }
  if (step.name === 'refused') {
    if (step.why !== 'no-profile' || profiles === 0) return refusals[step.why]
    return { kind: 'which-profile', ...(step.suggestion ? { suggestion: step.suggestion } : {}) }
  }
  const rows = step.plans.flatMap((plan) => plan.rows)
  const notices = step.plans.flatMap((plan) => plan.notices)
  if (notices.some((notice) => notice.kind === 'client-account')) return { kind: 'client-account' }
  const count = (action: string) => rows.filter((row) => row.action === action).length
  const ours = count('fill') + count('ask') + count('kept')
  const handsOff = notices.find(
    (notice): notice is PlanNotice & { kind: 'hands-off' } => notice.kind === 'hands-off',
  )
  if (handsOff) return { kind: 'hands-off', reason: handsOff.reason }
  const doubt = doubtIn(step.plans)
  if (doubt && ours > 0) return doubt
  for (const kind of ['fill', 'ask', 'kept'] as const)
    if (count(kind) > 0) return { kind, count: count(kind) }
  const questions = rows.filter(isOpenQuestion).length
  if (questions > 0) return { kind: 'whose', count: questions }
  if (count('already') > 0) return { kind: 'all-there' }
  if (rows.some((row) => row.action === 'not-yours' && row.party === 'applicant'))
    return { kind: 'about-applicant' }
  return { kind: 'nothing' }
}

const refusals = {
  'no-profile': { kind: 'no-profile' },
  'page-closed-to-extensions': { kind: 'closed' },
  'page-changed': { kind: 'changed' },
  'broken-off': { kind: 'broken-off' },
  'which-representative': { kind: 'changed' },
  'no-answer': { kind: 'no-answer' },
} as const satisfies Record<string, PageState>
