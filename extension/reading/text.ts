/** Text as it is compared and as it is kept: plain, bounded, without characters that mislead. */

// Control, format (direction overrides, zero-width), private, unpaired surrogates.
const misleading = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const accents = /\p{M}/gu

/** One line, safe to show: no control or direction characters, at most `max` UTF-16 units. */
export function clean(text: string, max: number): string {
  const line = text
    .slice(0, max * 2 + 200)
    .replace(/\s+/g, ' ')
    .replace(misleading, '')
    .replace(/ +/g, ' ')
    .trim()
  return clip(line, max)
}

/** At most `max` units, never ending in half a character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  const last = text.charCodeAt(max - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max).trimEnd()
}

/** For comparing: lower case, no accents, straight apostrophes and dashes, `nº` and `#` as "no". */
export function fold(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/œ/gi, 'oe')
    .replace(/n\s?[°º]/gi, 'no ')
    .replace(/#/g, ' no ')
    .normalize('NFKD')
    .replace(accents, '')
    .replace(misleading, ' ')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A label as words between single spaces: `"Application No.: *"` → `application no`. */
export function labelWords(text: string): string {
  const known = labelsKnown.get(text)
  if (known !== undefined) return known
  const label = fold(text)
    .replace(/\((s|e|es|le|la|required|obligatoire|optional|facultatif)\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (text.length <= 100) {
    if (labelsKnown.size >= 10_000) labelsKnown.clear()
    labelsKnown.set(text, label)
  }
  return label
}

// A page's short texts are asked about many times over, and lists repeat their own.
const labelsKnown = new Map<string, string>()

/** Whether the words of `phrase` stand in `words`, whole and in order. */
export const hasPhrase = (words: string, phrase: string): boolean => ` ${words} `.includes(` ${phrase} `)
