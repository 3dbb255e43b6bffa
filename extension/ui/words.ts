/** The words of the screens, in English and French, from `_locales`. */
import { signal } from '@preact/signals'
import en from '../public/_locales/en/messages.json'
import fr from '../public/_locales/fr/messages.json'

export type Language = 'en' | 'fr'

type MessageKey = keyof typeof en
type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never
type Plain = Exclude<MessageKey, `${PluralKey}_one` | `${PluralKey}_other`>
/** A key of `_locales`; of a plural pair `…_one`, `…_other`, the part before. */
export type WordKey = Plain | PluralKey
export type WordValues = Record<string, string | number>

const words: Record<Language, Record<string, { message: string } | undefined>> = { en, fr }

/** The language of every screen; components that call `t` follow it. */
export const language = signal<Language>('en')

/** What the setting means here: itself, or for 'auto' the browser's language as far as there are words for it. */
export function languageOf(setting: Language | 'auto', browserLanguage: string): Language {
  if (setting !== 'auto') return setting
  return browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/**
 * The sentence of a key with its `{name}`s put in. `values.count` chooses between the forms of a plural pair.
 * Numbers are written as the language writes them.
 */
export function t(key: WordKey, values: WordValues = {}): string {
  return tIn(language.value, key, values)
}

/** `t` in a language other than the screen's. */
export function tIn(chosen: Language, key: WordKey, values: WordValues = {}): string {
  const entry = words[chosen][key] ?? words[chosen][`${key}_${pluralForm(chosen, values.count)}`]
  if (!entry) throw new Error(`No words for ${key}`)
  return entry.message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${key} needs ${name}`)
    return typeof value === 'number' ? numberWords(value, chosen) : value
  })
}

/** True when `_locales` has the key, so that a code from elsewhere can be shown in words where there are some. */
export const hasWords = (key: string): key is WordKey => key in en || `${key}_other` in en

export const numberWords = (value: number, chosen: Language = language.value): string =>
  numberFormats[chosen].format(value)

/** French says one for zero; millions ask for a third form that the screens never reach. */
function pluralForm(chosen: Language, count: string | number | undefined): 'one' | 'other' {
  return pluralRules[chosen].select(Number(count ?? 0)) === 'one' ? 'one' : 'other'
}

const pluralRules = { en: new Intl.PluralRules('en-CA'), fr: new Intl.PluralRules('fr-CA') }
const numberFormats = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') }
