/** The engine's reasons in the language of the screen. */
import type { EvidenceSource, Party } from '../../fill/form.ts'
import { now } from '../snapshot.ts'
import { dateWords } from '../time-words.ts'
import { language, t, type WordKey } from '../words.ts'
import { handsOffKey, partyWords } from './row-words.ts'

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

/** A reason of another form stays as the engine said it. */
export const reasonWords = (reason: string): string => said(reason) ?? reason

/** True where there are words for it. */
export const isKnownReason = (reason: string): boolean => said(reason) !== undefined

function said(reason: string): string | undefined {
  const sentence = whole[reason]
  if (sentence) return t(sentence)
  for (const [end, key] of ends) {
    const a = reason.endsWith(end) ? said(reason.slice(0, -end.length)) : undefined
    if (a) return t(key, { a })
  }
  return dated(reason) ?? framed(reason) ?? apart(reason) ?? evidence(reason) ?? leftToPerson(reason)
}

function dated(reason: string): string | undefined {
  const [, who, on] = reason.match(/^(you|a colleague) said so on (\d{4}-\d\d-\d\d)$/) ?? []
  if (!on) return undefined
  return t(who === 'you' ? 'reason_you_said' : 'reason_colleague_said', { date: dateWords(on, now.value) })
}

function framed(reason: string): string | undefined {
  const only = reason.match(/^only the (.*) says whose it is$/s)?.[1]
  const a = only && said(only)
  if (a) return t('reason_only', { a })
  const says = reason.match(/^but the page says: ([a-z ]+)$/)?.[1]
  if (says) return t('reason_page_says', { party: partyWords(says as Party) })
  const [, outer, party] = reason.match(/^(.*): the ([a-z ]+)'s$/s) ?? []
  const of = outer && said(outer)
  if (of && party) return t('reason_of_party', { a: of, party: partyWords(party as Party) })
  const beside = reason.match(/^beside "(.*)"$/s)?.[1]
  if (beside !== undefined) return t('reason_beside', { a: quoted(beside) })
  const before = reason.match(/^goes on from "(.*)"$/s)?.[1]
  return before === undefined ? undefined : t('reason_goes_on', { a: quoted(before) })
}

function apart(reason: string): string | undefined {
  for (const [between, key] of joined)
    for (let at = reason.indexOf(between); at > 0; at = reason.indexOf(between, at + 1)) {
      const a = said(reason.slice(0, at))
      const b = a && said(reason.slice(at + between.length))
      if (b) return t(key, { a, b })
    }
  return undefined
}

/** `heading "Representative"`, `address …/representative`. */
function evidence(reason: string): string | undefined {
  const address = reason.match(/^address (…\/\S*)$/)?.[1]
  if (address) return `${t('source_address')} ${address}`
  const [, source, text] = reason.match(/^([a-z ]+) "(.*)"$/s) ?? []
  const key = sources[source as EvidenceSource]
  return key && text !== undefined ? `${t(key)} ${quoted(text)}` : undefined
}

/** An adapter's own words for a page that is left alone. */
function leftToPerson(reason: string): string | undefined {
  const key = handsOffKey(reason)
  return key && t(key)
}

const quoted = (text: string): string =>
  language.value === 'fr' ? `«\u00a0${text.trim()}\u00a0»` : `“${text.trim()}”`
