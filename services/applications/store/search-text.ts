/** Text as a search compares it: no case, no accents, one space between words. */

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
}

export function folded(text: string): string {
  // Most texts are plain already, and taking the others apart costs ten times as much.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđı’]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a search, each to be found. */
export const wordsOf = (search: string): string[] => [...new Set(folded(search).split(' '))].filter(Boolean)

/** What a name is sorted by; short, because it stands in each cursor. */
export const sortKeyOf = (name: string): string => Array.from(folded(name)).slice(0, 60).join('')
