/** Parties and the engine's reasons, in the language of the screen. */
import type { EvidenceSource, Party } from '../../fill/form.ts'
import { language, t, type WordKey } from '../words.ts'

export const partyWords = (party: Party): string => t(`party_${party.replaceAll(' ', '_')}` as WordKey)

const sources: Record<EvidenceSource, WordKey> = {
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
}

/** `heading "Representative"` as the language writes it; a reason of another form stays as the engine said it. */
export function reasonWords(reason: string): string {
  const [, source, quoted] = reason.match(/^([a-z ]+) "(.*)"$/s) ?? []
  const key = sources[source as EvidenceSource]
  if (!key || quoted === undefined) return reason
  return language.value === 'fr' ? `${t(key)} «\u00a0${quoted}\u00a0»` : `${t(key)} “${quoted}”`
}

/** Why an adapter leaves a page to the person. */
export function handsOffWords(reason: string): string {
  if (/sign-in/i.test(reason)) return t('reason_sign_in')
  if (/declar/i.test(reason)) return t('reason_declaration')
  if (/pay|fee/i.test(reason)) return t('reason_payment')
  return reason
}
