/** The words of a mark, in the page's own language: the browser's may be another. */
import type { PageMark } from '../messages.ts'

export type PageLanguage = 'en' | 'fr'
type Counted = (count: number) => string

const words: Record<
  PageLanguage,
  { unread: Counted; someUnread: string; elsewhere: Counted; toAnswer: Counted }
> = {
  en: {
    unread: (count) => `${count} to read`,
    someUnread: 'to read',
    elsewhere: (count) => `${count} read elsewhere`,
    toAnswer: (count) => `${count} to answer`,
  },
  fr: {
    unread: (count) => `${count} à lire`,
    someUnread: 'à lire',
    elsewhere: (count) => (count === 1 ? '1 lue ailleurs' : `${count} lues ailleurs`),
    toAnswer: (count) => `${count} à répondre`,
  },
}

/** Such as `2 to read · 1 to answer`; empty when nothing needs attention. */
export function wordsOfMark(mark: PageMark, language: PageLanguage): string {
  const say = words[language]
  const parts: string[] = []
  if (mark.unread === true) parts.push(say.someUnread)
  else if (mark.unread > 0) parts.push(say.unread(mark.unread))
  if (mark.readElsewhere > 0) parts.push(say.elsewhere(mark.readElsewhere))
  if (mark.toAnswer > 0) parts.push(say.toAnswer(mark.toAnswer))
  return parts.join(' · ')
}

/** The language that the element stands in: its own or its nearest ancestor's `lang`; English when none says French. */
export function languageAt(element: Element): PageLanguage {
  return /^fr\b/i.test(element.closest('[lang]')?.getAttribute('lang') ?? '') ? 'fr' : 'en'
}
