/** The numbers that the test-card form takes, and what happens to each: none of them can be that of a real card. */
import type { Words } from '../words.ts'

export type CardEffect = 'pays' | 'declined' | 'slow' | 'fails-first'

export type TestCard = { number: string; effect: CardEffect; words: Words }

// No card network's numbers begin with 0.
export const testCards: readonly TestCard[] = [
  {
    number: '0000 1111 2222 3333',
    effect: 'pays',
    words: { en: 'pays', fr: 'paie' },
  },
  {
    number: '0000 1111 2222 4444',
    effect: 'declined',
    words: { en: 'is declined', fr: 'est refusée' },
  },
  {
    number: '0000 1111 2222 5555',
    effect: 'slow',
    words: { en: 'pays, but takes a moment to answer', fr: 'paie, mais met un moment à répondre' },
  },
  {
    number: '0000 1111 2222 6666',
    effect: 'fails-first',
    words: {
      en: 'gets no answer the first time, and pays at the second try',
      fr: 'n’obtient pas de réponse la première fois et paie au deuxième essai',
    },
  },
]

const digits = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '')

export const testCardOf = (typed: string): TestCard | undefined =>
  testCards.find((card) => digits(card.number) === digits(typed))

/** Whether a text holds what could be the number of a real card: 12 to 19 digits that pass the Luhn check. */
export function holdsCardNumber(text: string): boolean {
  if (testCardOf(text)) return false
  const runs = text.normalize('NFKC').match(/\d(?:[\s.\-/]*\d){11,}/g) ?? []
  return runs.some((run) => passesLuhnSomewhere(run.replace(/\D/g, '')))
}

/** Any stretch of card length counts, so that a digit typed before or after hides nothing. */
function passesLuhnSomewhere(run: string): boolean {
  if (/^0+$/.test(run)) return false
  const shown = run.slice(0, 60)
  if (run.length >= 12 && run.length <= 19) return passesLuhn(run)
  for (let start = 0; start + 13 <= shown.length; start++)
    for (const length of [13, 14, 15, 16, 19])
      if (start + length <= shown.length && passesLuhn(shown.slice(start, start + length))) return true
  return false
}

function passesLuhn(run: string): boolean {
  let sum = 0
  for (let i = 0; i < run.length; i++) {
    const digit = Number(run[run.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
