/** The numbers that applications go by, told apart from other numbers. Hints, never a bar. */
import { clean } from './text.ts'

// Federal application numbers, and the series with two or three letters.
const applicationNumber = /(?<![\p{L}\p{N}-])(?:[A-Z]\d{9}|(?:EP|PR)\d{8,9}|RHB\d{9})(?![\p{L}\p{N}])/u
// Immigration and Refugee Board files.
const boardFile = /(?<![\p{L}\p{N}-])[TMV][ABCD]\d-\d{5}(?![\p{L}\p{N}-])/u
const uci = /(?<![\p{L}\p{N}-])(?:\d{4}-\d{4}|[XT]?\d{2}-\d{4}-\d{4}|CAN\d{12})(?![\p{L}\p{N}-])/u

export type NumberKind = 'application' | 'board' | 'uci'
const kinds: readonly (readonly [NumberKind, RegExp])[] = [
  ['application', applicationNumber],
  ['board', boardFile],
  ['uci', uci],
]

/** The first number of a known kind in a short text. */
export function numberIn(text: string): { kind: NumberKind; number: string } | undefined {
  const short = text.slice(0, 300)
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(short)
    if (found) return { kind, number: found[0] }
  }
  return undefined
}

/**
 * The reference in a text that a label or a column says holds one. Anything but plain letters, digits and the
 * usual separators is none: a look-alike letter would be another application with the same face.
 */
export function referenceIn(text: string): string | undefined {
  const line = clean(text, 200)
  const known = numberIn(line)
  if (known) return known.number
  if (isReference(line)) return line
  for (const word of line.split(' ')) {
    const bare = word.replace(/^[(#:]+|[),.;:]+$/g, '')
    if (isReference(bare) && (bare.match(/\d/g)?.length ?? 0) >= 4) return bare
  }
  return undefined
}

const isReference = (text: string): boolean =>
  text.length <= 40 &&
  /^[A-Za-z0-9](?:[A-Za-z0-9]|[-/._ ](?=[A-Za-z0-9]))*$/.test(text) &&
  (text.match(/\d/g)?.length ?? 0) >= 3 &&
  (text.match(/ /g)?.length ?? 0) <= 3 &&
  !/[A-Za-z]{8}/.test(text) &&
  !/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)
