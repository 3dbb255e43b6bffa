/** Writes a letter of a kind: its subject, and paragraphs that hold its deadline. */
import { money } from '../fees/money.ts'
import { type Language, type Words, withValues } from '../words.ts'
import type { LetterKind } from './kinds.ts'

export type LetterFacts = {
  applicant: string
  reference: string
  /** The letter's own day, as `2026-06-03`. */
  day: string
  /** Days it gives; the kind's own unless told. */
  days: number | undefined
  /** What was paid, in cents; of a receipt for fees. */
  cents?: number
  /** Paragraphs that only this letter has, after those of its kind. */
  more?: readonly Words[]
}

const greeting = { en: 'Dear {applicant},', fr: 'Bonjour {applicant},' }
const about = {
  en: 'This letter is about your application {reference}.',
  fr: 'La présente lettre concerne votre demande {reference}.',
}
const closing = { en: 'An officer of the practice portal', fr: 'Un agent du portail d’exercice' }

export function writeLetter(kind: LetterKind, language: Language, facts: LetterFacts) {
  const { applicant, reference, day, cents = 0, more = [] } = facts
  const amount = money(cents, language)
  const values = { applicant, reference, day, amount, days: facts.days ?? kind.days ?? 0 }
  const deadline = kind.days ? [kind.deadline] : []
  const paragraphs = [greeting, about, ...kind.body, ...more, ...deadline, closing]
  return {
    subject: kind.subject[language],
    body: paragraphs.flatMap((words) => (words ? [withValues(words, values)[language]] : [])),
  }
}
