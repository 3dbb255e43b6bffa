/** An applicant's name, as lists show it and as searches find it. */
import type { Words } from '../words.ts'

type Names = { familyName: string; givenName: string }

/** "Diallo, Amara"; one name alone when there is only one; undefined before any is known. */
export const applicantName = ({ familyName, givenName }: Names): string | undefined =>
  [familyName, givenName].filter(Boolean).join(', ') || undefined

export const notNamedYet: Words = { en: 'Not named yet', fr: 'Pas encore nommé' }

/** Without accents and in lower case, so that "nguyen" finds "Nguyễn". */
export const plainKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const applicantKey = (names: Names): string => plainKey(`${names.familyName} ${names.givenName}`)
