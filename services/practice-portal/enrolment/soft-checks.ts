/** What looks unusual in an enrolment: said, never refused, since the real formats are not published. */
import type { Answers } from '../forms/form.ts'
import type { Fault } from '../forms/validate.ts'
import type { Words } from '../words.ts'

/** How members' numbers usually look, by the number of the body in the portal's list. */
const usualNumbers: Record<string, RegExp> = {
  '01': /^R\d{6}$/i,
  '02': /^P?\d{5}[A-Z]?\d?$/i,
  '03': /^\d{6}$/,
  '04': /^\d{4,6}$/,
  '07': /^\d{6}-?\d?$/,
  '08': /^[A-Z]\d{4}$/i,
}
const college = '01'
const chambreDesNotaires = '08'

/** For the answers of any step; each names the field it is about. */
export function warningsFor(answers: Answers): Fault[] {
  const warnings: Fault[] = []
  const bare = (name: string) => (answers[name] ?? '').replace(/\s/g, '')
  const warn = (field: string, words: Words) => warnings.push({ field, words })
  const id = bare('acct.irccRepId')
  if (id && !/^[A-Z]?\d{6,10}$/i.test(id)) warn('acct.irccRepId', unusualId)
  const body = answers['acct.memberOrg'] ?? ''
  const usual = usualNumbers[body]
  const number = bare('acct.memberId')
  if (number && usual && !usual.test(number)) warn('acct.memberId', unusualNumber)
  if (body && isUnusualBody(answers['acct.typeOfRep'], body)) warn('acct.memberOrg', unusualBody)
  return warnings
}

function isUnusualBody(kind: string | undefined, body: string): boolean {
  if (kind === 'consultant') return body !== college
  if (kind === 'notary') return body !== chambreDesNotaires
  return kind !== undefined && (body === college || (body === chambreDesNotaires && kind !== 'student'))
}

const unusualId: Words = {
  en: 'This Representative ID does not look as they usually do. Check it; if it is right, leave it.',
  fr: 'Cet ID du représentant n’a pas la forme habituelle. Vérifiez-le; s’il est exact, laissez-le ainsi.',
}
const unusualNumber: Words = {
  en: 'This membership number does not look as those of this body usually do. Check it; if it is right, leave it.',
  fr: 'Ce numéro de membre n’a pas la forme habituelle pour cet organisme. Vérifiez-le; s’il est exact, laissez-le ainsi.',
}
const unusualBody: Words = {
  en: 'Representatives of this type are usually members of another body. Check it; if it is right, leave it.',
  fr: 'Les représentants de ce type sont habituellement membres d’un autre organisme. Vérifiez-le; si c’est exact, laissez-le ainsi.',
}
