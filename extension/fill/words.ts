/** From a page's text, and from its identifiers, to words as they are compared. */
import { dropped, synonyms } from './lexicon/synonyms.ts'

const lettersAndSigns = /'s(?![a-z])|[a-z0-9]+|[.,;:?!()/&|]/g
const accents = /[\u0300-\u036f]/g

/** Words in lower case without accents and plurals; signs that end a clause stay. At most 400 characters are read. */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, 400)
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[’ʼ`´‘]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/\be[- ]?mail/g, 'email')
    .replace(/(?<=[a-z])[·.(-]+(?:e|s|es|ne|trice|x)\b\)?(?![a-z])/g, '')
    .replace(/\bn\s?[°ºo]\.?(?=\s|$)/g, 'no ')
    .replace(/\b(?:[a-z]\.\s?){2,}/g, (initials) => `${initials.replace(/[.\s]/g, '')} `)
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .replace(/\b(no|tel|apt|app|ste|st|mr|ms|mrs|ext|dept|cell|num|bur)\./g, '$1 ')
    .replace(/[–—]|\s-\s/g, ' ; ')
    .replace(/#/g, ' number ')
  return (plain.match(lettersAndSigns) ?? []).filter((word) => !dropped.has(word)).map(canonical)
}

/** An identifier's words: `applicantSolicitorPhone[2]` → applicant, solicitor, phone, 2. */
export function identifierWords(name: string): string[] {
  const spaced = name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
  const words =
    spaced
      .normalize('NFD')
      .replace(accents, '')
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  // In an identifier "app" is an application, in a label it is an appartement.
  return words.filter((word) => word !== 'app').map(canonical)
}

/** "2.a. Family name", "Q14 –", "(3)": the form's own numbering says nothing. */
export const withoutNumbering = (text: string): string =>
  /^[A-Za-z]{2}/.test(text) && !/^(?:item|question|line)\b/i.test(text)
    ? text
    : text.slice(0, 400).replace(numbering, '')

const numbering =
  /^[\s*•►⮞]*(?:(?:item|question|q|line)\s*)?[([]?\d{1,6}\s*(?:[.)\]:–-]\s*)?(?:[a-z][.)]\s*)?(?=\D)/i

/** Names that differ in a row's number alone are one: `phone_17`, `phone_18`. */
export const withoutIndex = (name: string): string => name.slice(0, 200).replace(/\d{2,}/g, '#')

function canonical(word: string): string {
  const stem = stemOf(word)
  return synonyms.get(stem) ?? stem
}

function stemOf(word: string): string {
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}
