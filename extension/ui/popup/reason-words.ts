/** The engine's reasons in the language of the screen. */
import { sayReason, type Voice } from '../engine-words.ts'
import { now } from '../snapshot.ts'
import { dateWords } from '../time-words.ts'
import { language, t } from '../words.ts'

const screen = (): Voice => ({ language: language.value, say: t, day: (on) => dateWords(on, now.value) })

/** A reason of another form stays as the engine said it. */
export const reasonWords = (reason: string): string => sayReason(reason, screen()) ?? reason

/** True where there are words for it. */
export const isKnownReason = (reason: string): boolean => sayReason(reason, screen()) !== undefined
