/** From words to meanings: one table of phrases, longest match first. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { PartyWord, Role } from './lexicon/lexicon.ts'
import { keys, numbered, often, parties, roles, signs } from './lexicon/phrases.ts'
import { remembered } from './remembered.ts'
import { identifierWords, wordsOf } from './words.ts'

/** What a phrase means; a phrase can name a party and a datum at once, as "law firm" does. */
export type Meaning = { party?: PartyWord; key?: FieldKey; role?: Role }

/** A matched phrase, or a single unknown word or sign. */
export type Span = { text: string; meaning: Meaning | null }

type Node = { next: Map<string, Node>; meaning: Meaning | null }

const phrases: Node = { next: new Map(), meaning: null }

function learn(words: string[], meaning: Meaning): void {
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
function learnKey(words: string[], key: string): void {
  const party = spansOf(words).find((span) => span.meaning?.party)?.meaning?.party
  learn(words, { key: key as FieldKey, ...(party && { party }) })
}

/** Phrases as `lexicon/phrases.ts` packs them; lines begin with what theirs mean. */
function learnAll(lines: string, each: (words: string[], meaning: string) => void): void {
  for (const line of lines.split('\n')) {
    const [meaning = ''] = /^[^,]*/.exec(line) ?? []
    let words: string[] = []
    for (const [phrase] of line.slice(meaning.length).matchAll(/[,;:!][^,;:!]+/g)) {
      const own = phrase.slice(1).replace(/[A-Z]/g, (sign) => ` ${often[sign.charCodeAt(0) - 65]} `)
      words = [...words.slice(0, signs.indexOf(phrase.charAt(0))), ...own.trim().split(/ +/)]
      each(words, meaning)
    }
  }
}

learnAll(parties, (words, party) => learn(words, { party: party as PartyWord }))
learnAll(numbered, (noun) => {
  for (const words of [
    [...noun, 'no'],
    [...noun, 'id'],
    [...noun, 'id', 'no'],
    ['no', 'de', ...noun],
    ['no', 'de', 'id', 'de', ...noun],
  ])
    learnKey(words, 'rep.membership_id')
})
learnAll(keys, learnKey)
learnAll(roles, (words, role) => learn(words, { role: role as Role }))
learn([','], { role: 'or' })

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

const read = remembered((text) => {
  const words = wordsOf(text)
  return { spans: spansOf(words), count: words.length }
})
/** The phrases of an identifier. */
export const spansInName = remembered((name) => spansOf(identifierWords(name)))
/** The phrases of a page's text. */
export const spansIn = (text: string): Span[] => read(text).spans
/** How many words it has. */
export const countWords = (text: string): number => read(text).count
