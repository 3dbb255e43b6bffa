/** A message to support: an e-mail to the support mailbox, and one that acknowledges it. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import type { Answers } from '../forms/form.ts'
import { supportAddress } from '../mail/letterhead.ts'
import { queueMail } from '../mail/queue.ts'
import type { PortalTables } from '../schema.ts'
import { type Language, type Words, withValues } from '../words.ts'
import { answerPartyId } from './answer-party-id.ts'
import { supportTopics } from './support-form.ts'

/** Both e-mails or neither; answers the message's number. */
export async function writeToSupport(
  database: Database<PortalTables>,
  answers: Answers,
  language: Language,
  now: Date,
): Promise<string> {
  const number = `A${newId().replace(/\D/g, '').slice(-8).padStart(8, '0')}`
  const topic = supportTopics.find((option) => option.value === answers.topic)?.words ?? { en: '', fr: '' }
  const values = { number, name: answers.name ?? '', topic: topic[language] }
  await inTransaction(database, async (tx) => {
    const text = [
      `${values.name} <${answers.email}>`,
      values.topic,
      answers.reference ?? '',
      '',
      answers.message ?? '',
    ]
    const subject = withValues(received, values)[language]
    await queueMail(tx, { to: supportAddress, subject, text: text.join('\n'), language }, now)
    const acknowledgement = {
      to: answers.email ?? '',
      subject: withValues(acknowledged, values)[language],
      text: withValues(thanks, values)[language],
      language,
    }
    await queueMail(tx, acknowledgement, now)
    if (answers.topic === 'party-id') await answerPartyId(tx, answers.email ?? '', language, now)
  })
  return number
}

const received: Words = { en: 'Message {number}: {topic}', fr: 'Message {number} : {topic}' }
const acknowledged: Words = {
  en: 'We received your message {number}',
  fr: 'Nous avons reçu votre message {number}',
}
const thanks: Words = {
  en: 'Hello {name},\n\nWe received your message about: {topic}.\nIts number is {number}. Keep it until you have an answer.',
  fr: 'Bonjour {name},\n\nNous avons reçu votre message au sujet de : {topic}.\nSon numéro est le {number}. Conservez-le jusqu’à ce que vous ayez une réponse.',
}
