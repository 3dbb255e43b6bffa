/** Which phrase of a lexicon's list stands in a label. */

/** The longest phrase of the list that stands in `text`, which is label words; undefined when none does. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  let longest: string | undefined
  const padded = ` ${text} `
  for (const phrase of phrases) {
    if (longest !== undefined && phrase.length <= longest.length) continue
    if (phrase.startsWith('=') ? phrase.slice(1) === text : padded.includes(` ${phrase} `)) longest = phrase
  }
  return longest
}

/** Whether the whole text is one of the phrases. */
export const isPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrases.includes(text) || phrases.includes(`=${text}`)
