/** From a page's text to words, and from words to meanings: one table of phrases, longest match first. */
import type { FieldKey } from '@repdesk/shared/keys'
import { en } from './lexicon/en.ts'
import { fr } from './lexicon/fr.ts'
import type { PartyWord, Role } from './lexicon/lexicon.ts'
import { dropped, synonyms } from './lexicon/synonyms.ts'

/** What a phrase means; a phrase can name a party and a datum at once, as "law firm" does. */
export type Meaning = { party?: PartyWord; key?: FieldKey; role?: Role }

/** A matched phrase, or a single unknown word or sign. */
export type Span = { text: string; meaning: Meaning | null }

type Node = { next: Map<string, Node>; meaning: Meaning | null }

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

const phrases: Node = { next: new Map(), meaning: null }

function learn(phrase: string, meaning: Meaning): void {
  const words = wordsOf(phrase)
  if (words.length === 0) return
  let node = phrases
  for (const word of words) {
    let next = node.next.get(word)
    if (!next) {
      next = { next: new Map(), meaning: null }
      node.next.set(word, next)
    }
    node = next
  }
  node.meaning = { ...node.meaning, ...meaning }
}

/** "Name of law firm" speaks of a representative as "law firm" does. */
function learnKey(phrase: string, key: FieldKey): void {
  const party = spansOf(wordsOf(phrase)).find((span) => span.meaning?.party)?.meaning?.party
  learn(phrase, { key, ...(party ? { party } : {}) })
}

const listed = (list: string): string[] => list.split(/,\s+/)

for (const { parties } of [en, fr])
  for (const [party, list] of Object.entries(parties))
    for (const phrase of listed(list)) learn(phrase, { party: party as PartyWord })
for (const { keys, numbered, roles } of [en, fr]) {
  for (const noun of listed(numbered))
    for (const form of [
      `${noun} number`,
      `${noun} id`,
      `${noun} id number`,
      `number de ${noun}`,
      `number de id de ${noun}`,
    ])
      learnKey(form, 'rep.membership_id')
  for (const [key, list] of Object.entries(keys))
    for (const phrase of listed(list)) learnKey(phrase, key as FieldKey)
  for (const [role, list] of Object.entries(roles))
    for (const phrase of listed(list)) learn(phrase, { role: role as Role })
}
learn(',', { role: 'or' })

/** The phrases of a text in order; words that mean nothing here stay as spans without a meaning. */
export function spansOf(words: string[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; ) {
    let node: Node | undefined = phrases
    let found: Meaning | null = null
    let end = at + 1
    for (let i = at; i < words.length && node; i++) {
      node = node.next.get(words[i] as string)
      if (node?.meaning) {
        found = node.meaning
        end = i + 1
      }
    }
    spans.push({ text: words.slice(at, end).join(' '), meaning: found })
    at = end
  }
  return spans
}
