/** What stands between a draft and its payment: the sections that are not complete on that day. */
import { typeOf } from '../applications/application-types.ts'
import type { Application, SavedSection } from '../applications/store.ts'
import { feeSection } from '../fees/fee-questions.ts'
import type { Section } from '../forms/form.ts'
import { faultsOf } from '../forms/validate.ts'

/** Undefined for a type that cannot be filled in here. */
export function sectionsOf({ type }: Pick<Application, 'type'>): readonly Section[] | undefined {
  const sections = typeOf(type)?.sections
  return sections && [...sections, feeSection]
}

/** In the order of the pages. What was complete when it was saved may be so no longer: days pass. */
export function unfinishedSections(
  application: Pick<Application, 'type'>,
  saved: readonly SavedSection[],
  today: string,
): readonly Section[] {
  return (sectionsOf(application) ?? []).filter((section) => {
    const answers = saved.find((known) => known.section === section.id)?.answers
    return !answers || faultsOf(section, answers, 'complete', today).length > 0
  })
}

export const isFinished = (
  application: Pick<Application, 'type'>,
  saved: readonly SavedSection[],
  today: string,
): boolean =>
  sectionsOf(application) !== undefined && unfinishedSections(application, saved, today).length === 0
