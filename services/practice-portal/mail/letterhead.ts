/** What each of the portal's e-mails has in common. */
import type { Words } from '../words.ts'

export const mailDomain = 'practice.example.ca'
export const noReply = `no-reply@${mailDomain}`
export const supportAddress = `support@${mailDomain}`

export const senderName: Words = { en: 'Practice portal', fr: 'Portail d’exercice' }
export const mailHeading: Words = {
  en: 'Practice – not IRCC. This message is part of an exercise with invented people.',
  fr: 'Exercice – pas IRCC. Ce message fait partie d’un exercice avec des personnes inventées.',
}
