/** The engine's reasons, and the parties it names, in words: of any language, wherever its words come from. */
import type { EvidenceSource, Party } from '../fill/form.ts'
import type { WordKey, WordValues } from './words.ts'

/** Who says it, and how. */
export type Voice = {
  language: 'en' | 'fr'
  say: (key: WordKey, values?: WordValues) => string
  /** A calendar date in words. */
  day: (on: string) => string
}

export const partyKey = (party: Party): WordKey => `party_${party.replaceAll(' ', '_')}` as WordKey

const handsOff: [about: RegExp, words: WordKey][] = [
  [/sign-in/i, 'reason_sign_in'],
  [/declar/i, 'reason_declaration'],
  [/\bpay|\bfee/i, 'reason_payment'],
  [/^terms/i, 'reason_terms'],
]

/** Why an adapter leaves a page to the person; undefined where there are no words for it. */
export function handsOffKey(reason: string): WordKey | undefined {
  return handsOff.find(([about]) => about.test(reason))?.[1]
}

const sources: Record<EvidenceSource | 'autocomplete', WordKey> = {
  label: 'source_label',
  placeholder: 'source_placeholder',
  name: 'source_name',
  row: 'source_row',
  column: 'source_column',
  group: 'source_group',
  heading: 'source_heading',
  'bold text': 'source_bold_text',
  'text before': 'source_text_before',
  'page title': 'source_page_title',
  address: 'source_address',
  step: 'source_step',
  line: 'source_line',
  autocomplete: 'source_autocomplete',
}

const whole: Record<string, WordKey> = {
  'a password, a code or a card': 'reason_secret',
  'a person does this': 'reason_person_does',
  'a sign-in form': 'reason_sign_in_form',
  'an account of the representative’s own': 'reason_own_account',
  'beside a given name': 'reason_beside_given',
  'but the page asks about others too': 'reason_others_too',
  'but the page has another side’s representative too': 'reason_both_sides',
  'nothing on the page says whose it is': 'reason_nothing_whose',
  'nothing says what it asks': 'reason_nothing_what',
  'the box before it asks the same': 'reason_box_before',
  'what stands above it may speak of somebody else': 'reason_above',
  'an e-mail box': 'reason_email_box',
  'what is known of this portal': 'reason_of_portal',
  'hidden or read-only': 'reason_hidden',
  'asks a place of another country': 'reason_other_country',
  'one of several, and nothing says which': 'reason_several',
  'its name speaks of something else': 'reason_other_name',
  'before a street': 'reason_before_street',
  'what it offers': 'reason_offers',
  'you said so just now': 'reason_just_now',
}

/** What the page says is quoted as it stands, so a sentence is taken apart only where both parts are understood. */
const joined: [between: string, key: WordKey][] = [
  [' but ', 'reason_but'],
  [' under ', 'reason_under'],
  [' beside ', 'reason_beside'],
]
const ends: [end: string, key: WordKey][] = [
  [', and nothing says who "you" is', 'reason_no_you'],
  [', which may be about something else by now', 'reason_stale'],
  [', on a page that the other side fills', 'reason_answer'],
  [', on a page about a power of attorney', 'reason_power_of_attorney'],
]

/** Undefined for a reason of another form: there are no words for it. */
export function sayReason(reason: string, voice: Voice): string | undefined {
  const { say } = voice
  const sentence = whole[reason]
  if (sentence) return say(sentence)
  for (const [end, key] of ends) {
    const a = reason.endsWith(end) ? sayReason(reason.slice(0, -end.length), voice) : undefined
    if (a) return say(key, { a })
  }
  return (
    dated(reason, voice) ??
    framed(reason, voice) ??
    apart(reason, voice) ??
    evidence(reason, voice) ??
    leftToPerson(reason, voice)
  )
}

function dated(reason: string, { say, day }: Voice): string | undefined {
  const [, who, on] = reason.match(/^(you|a colleague) said so on (\d{4}-\d\d-\d\d)$/) ?? []
  return on && say(who === 'you' ? 'reason_you_said' : 'reason_colleague_said', { date: day(on) })
}

function framed(reason: string, voice: Voice): string | undefined {
  const { say } = voice
  const party = (name: string) => say(partyKey(name as Party))
  const only = reason.match(/^only the (.*) says whose it is$/s)?.[1]
  const a = only && sayReason(only, voice)
  if (a) return say('reason_only', { a })
  const says = reason.match(/^but the page says: ([a-z ]+)$/)?.[1]
  if (says) return say('reason_page_says', { party: party(says) })
  const [, outer, owner] = reason.match(/^(.*): the ([a-z ]+)'s$/s) ?? []
  const of = outer && sayReason(outer, voice)
  if (of && owner) return say('reason_of_party', { a: of, party: party(owner) })
  const beside = reason.match(/^beside "(.*)"$/s)?.[1]
  if (beside !== undefined) return say('reason_stands_beside', { a: quoted(beside, voice) })
  const before = reason.match(/^goes on from "(.*)"$/s)?.[1]
  return before === undefined ? undefined : say('reason_goes_on', { a: quoted(before, voice) })
}

function apart(reason: string, voice: Voice): string | undefined {
  for (const [between, key] of joined)
    for (let at = reason.indexOf(between); at > 0; at = reason.indexOf(between, at + 1)) {
      const a = sayReason(reason.slice(0, at), voice)
      const b = a && sayReason(reason.slice(at + between.length), voice)
      if (b) return voice.say(key, { a, b })
    }
  return undefined
}

/** `heading "Representative"`, `address …/representative`. */
function evidence(reason: string, voice: Voice): string | undefined {
  const address = reason.match(/^address (…\/\S*)$/)?.[1]
  if (address) return `${voice.say('source_address')} ${address}`
  const [, source, text] = reason.match(/^([a-z ]+) "(.*)"$/s) ?? []
  const key = sources[source as EvidenceSource]
  return key && text !== undefined ? `${voice.say(key)} ${quoted(text, voice)}` : undefined
}

/** An adapter's own words for a page that is left alone. */
function leftToPerson(reason: string, { say }: Voice): string | undefined {
  const key = handsOffKey(reason)
  return key && say(key)
}

const quoted = (text: string, { language }: Voice): string =>
  language === 'fr' ? `«\u00a0${text.trim()}\u00a0»` : `“${text.trim()}”`
