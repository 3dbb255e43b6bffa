/** Words in both languages, and how a page picks its own. */

export type Language = 'en' | 'fr'
export type Words = Readonly<Record<Language, string>>
/** What a page says its words with; `language` goes into `lang` attributes and formats. */
export type Say = ((words: Words) => string) & { language: Language }

export const languages = ['en', 'fr'] as const

export const sayIn = (language: Language): Say =>
  Object.assign((words: Words) => words[language], { language })

/** Words with `{name}` places filled from `values`, in both languages. */
export function withValues(words: Words, values: Record<string, string | number>): Words {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
  return { en: fill(words.en), fr: fill(words.fr) }
}

/** The right form for a count: French counts zero as singular. */
export function counted(count: number, one: Words, many: Words): Words {
  const values = { count }
  return withValues({ en: count === 1 ? one.en : many.en, fr: count < 2 ? one.fr : many.fr }, values)
}

/** The portal's day at this instant: its office is in Ottawa. */
export const dayOf = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(instant)

/** `2026-06-03` as "June 3, 2026" or « 3 juin 2026 ». */
export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** An instant in the portal's office, as "Jun 3, 2026, 12:00 p.m.". */
export const momentIn = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  }).format(new Date(instant))
