/** Writes a letter of a kind: its subject, and paragraphs that hold its deadline. */
import { type Language, withValues } from '../words.ts'
import type { LetterKind } from './kinds.ts'

export type LetterFacts = {
  applicant: string
  reference: string
  /** The letter's own day, as `2026-06-03`. */
  day: string
  /** Days it gives; the kind's own unless told. */
  days: number | undefined
}

const greeting = { en: 'Dear {applicant},', fr: 'Bonjour {applicant},' }
const about = {
  en: 'This letter is about your application {reference}.',
  fr: 'La présente lettre concerne votre demande {reference}.',
}
const closing = { en: 'An officer of the practice portal', fr: 'Un agent du portail d’exercice' }

export function writeLetter(kind: LetterKind, language: Language, facts: LetterFacts) {
  const values = { ...facts, days: facts.days ?? kind.days ?? 0 }
  const paragraphs = [greeting, about, ...kind.body, ...(kind.days ? [kind.deadline] : []), closing]
  return {
    subject: kind.subject[language],
    body: paragraphs.flatMap((words) => (words ? [withValues(words, values)[language]] : [])),
  }
}
