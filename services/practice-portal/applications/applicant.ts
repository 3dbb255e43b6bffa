/** An applicant's name, as lists show it and as searches find it. */
import type { Words } from '../words.ts'

type Names = { familyName: string; givenName: string }

/** "Diallo, Amara"; one name alone when there is only one; undefined before any is known. */
export const applicantName = ({ familyName, givenName }: Names): string | undefined =>
  [familyName, givenName].filter(Boolean).join(', ') || undefined

export const notNamedYet: Words = { en: 'Not named yet', fr: 'Pas encore nommé' }

/** Letters that stay whole when accents are taken off. */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
}

/** Without accents and apostrophes and in lower case, so that "nguyen" finds "Nguyễn" and "kaiulani" "Kaʻiulani". */
export const plainKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðøłþæœßı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’\u02b9-\u02bf]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const applicantKey = (names: Names): string => plainKey(`${names.familyName} ${names.givenName}`)
