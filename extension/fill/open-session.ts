/** Judging and writing together in one script; in the extension they are two. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { type Circumstances, judgeDocument, judgeOf } from './judge.ts'
import { type FillPlan, planFill } from './plan.ts'
import type { ScanOptions } from './scan.ts'
import { createFillSession, type FillSession } from './session.ts'
import type { Steps } from './slices.ts'

export const openFillSession = (
  document: Document,
  urlOf: () => string,
  options: ScanOptions = {},
): FillSession => createFillSession(urlOf, judgeOf(document, urlOf, options))

/** Scan, judgement and plan of a document, to be run at once or in slices. */
export function* planDocument(
  document: Document,
  profile: ProfileValues,
  circumstances: Circumstances,
): Steps<FillPlan> {
  return yield* planFill(yield* judgeDocument(document, circumstances), profile)
}
