/** Money in words: cents in, Canadian dollars out, as each language writes them. */
import type { Language, Words } from '../words.ts'

const figures = {
  en: new Intl.NumberFormat('en-CA', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  fr: new Intl.NumberFormat('fr-CA', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
}

/** "CAN$1,234.50" or « 1 234,50 $ CA », whose spaces do not break. */
export function money(cents: number, language: Language): string {
  const amount = figures[language].format(cents / 100)
  return language === 'en' ? `CAN$${amount}` : `${amount.replace(/\s/g, '\u00a0')}\u00a0$\u00a0CA`
}

export const moneyWords = (cents: number): Words => ({ en: money(cents, 'en'), fr: money(cents, 'fr') })
