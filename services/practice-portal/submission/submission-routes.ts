/** The pages of a submission: review, declaration, confirmation, and what was submitted. */
import type { Parts } from '../page/parts.ts'
import { addDeclarationPage } from './declaration-page.tsx'
import { addReviewBeforeSubmission } from './review-page.tsx'
import { addSubmittedPages } from './submitted-pages.tsx'

export function addSubmissionRoutes(parts: Parts): void {
  addReviewBeforeSubmission(parts)
  addDeclarationPage(parts)
  addSubmittedPages(parts)
}
