/** A question whose answer says whose the fields after it are. */
import type { Box, Field } from './form.ts'
import { headOf, headOver } from './standing.ts'
import type { WhoseAnswer } from './whose.ts'

/**
 * "Is the respondent represented by a solicitor?", then "Solicitor's name": the answer decides whose solicitor is
 * asked after, until the next heading. Changes `whose` in place.
 */
export function hearQuestions(fields: Field[], whose: WhoseAnswer[]): void {
  let asked: { head: Box | null; answer: WhoseAnswer } | null = null
  for (const [index, field] of fields.entries()) {
    const answer = whose[index] as WhoseAnswer
    if (
      answer.source === 'own' &&
      (field.kind === 'radio' || field.kind === 'select' || field.kind === 'checkbox')
    ) {
      if (answer.party === 'other representative') asked = { head: headOver(field), answer }
      else if (answer.party === 'representative' && answer.of) asked = null
    } else if (asked && headOf(field) !== asked.head) asked = null
    else if (asked && answer.party === 'representative' && !answer.of)
      whose[index] = { ...asked.answer, source: 'context' }
  }
}
