/** Rules for what is typed, each with its sentence in both languages. */
import { isPhone, isPostalCode, isUci } from '@repdesk/shared/formats'
import { z } from 'zod'
import type { Words } from '../words.ts'
import type { Rule } from './form.ts'
import { canada } from './places.ts'

const rule =
  (holds: (value: string, answers: Parameters<Rule>[1]) => boolean, words: Words): Rule =>
  (value, answers) =>
    holds(value, answers) ? undefined : words

const isDay = (value: string) => z.iso.date().safeParse(value).success

export const day = rule((value) => isDay(value) && value >= '1900-01-01', {
  en: 'Enter a real date, year first, such as 1990-04-27.',
  fr: 'Entrez une date réelle, l’année d’abord, par exemple 1990-04-27.',
})

export const pastDay: Rule = (value, answers, today) =>
  day(value, answers, today) ??
  (value <= today ? undefined : { en: 'Enter a date in the past.', fr: 'Entrez une date passée.' })

export const dayAfter =
  (earlier: string, words: Words): Rule =>
  (value, answers, today) =>
    day(value, answers, today) ?? (!answers[earlier] || value > answers[earlier] ? undefined : words)

export const email = rule((value) => z.email().safeParse(value).success, {
  en: 'Enter an e-mail address, such as name@example.ca.',
  fr: 'Entrez une adresse électronique, par exemple nom@example.ca.',
})

export const sameAs =
  (other: string): Rule =>
  (value, answers) =>
    value.toLowerCase() === (answers[other] ?? '').toLowerCase()
      ? undefined
      : {
          en: 'The two e-mail addresses are not the same.',
          fr: 'Les deux adresses électroniques ne sont pas identiques.',
        }

export const countryCode = rule((value) => /^\+?\d{1,3}$/.test(value), {
  en: 'Enter a country code of one to three digits, such as 1.',
  fr: 'Entrez un indicatif de pays de un à trois chiffres, par exemple 1.',
})

/** A national number, or a whole one, judged with the country code in the named field. */
export const telephone = (codeField: string) =>
  rule(
    (value, answers) => {
      if (!/^[\d\s().+-]+$/.test(value)) return false
      const digits = value.replace(/\D/g, '')
      const code = (answers[codeField] ?? '').replace(/\D/g, '') || '1'
      return isPhone(`+${code}${digits}`) || isPhone(`+${digits}`)
    },
    {
      en: 'Enter a telephone number, such as 613 555 0142.',
      fr: 'Entrez un numéro de téléphone, par exemple 613 555 0142.',
    },
  )

export const extension = rule((value) => /^\d{1,6}$/.test(value), {
  en: 'Enter an extension of up to six digits.',
  fr: 'Entrez un poste de six chiffres au plus.',
})

export const postalCode = (countryField: string) =>
  rule((value, answers) => answers[countryField] !== canada || isPostalCode(value), {
    en: 'Enter a Canadian postal code, such as K1A 0A1.',
    fr: 'Entrez un code postal canadien, par exemple K1A 0A1.',
  })

export const uci = rule(isUci, {
  en: 'Enter the eight or ten digits of the UCI, such as 00-0000-0001.',
  fr: 'Entrez les huit ou dix chiffres de l’IUC, par exemple 00-0000-0001.',
})

export const amount = rule((value) => /^\d{1,9}([.,]\d{1,2})?$/.test(value), {
  en: 'Enter an amount in Canadian dollars, such as 2500.',
  fr: 'Entrez un montant en dollars canadiens, par exemple 2500.',
})
