/** What an enrolment's answers make of an account. */
import { fillsRepresentative } from '../accounts/account-form.ts'
import type { Answers } from '../forms/form.ts'
import type { StepAnswers } from './store.ts'

/** The account's own form as it was answered in steps; its contact information fills its applications. */
export const accountDetailsFrom = (answers: StepAnswers): Answers => ({
  ...answers['representative-id'],
  ...answers.membership,
  ...answers.contact,
  [fillsRepresentative]: 'yes',
})
