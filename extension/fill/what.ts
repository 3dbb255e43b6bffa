/** Which datum a field asks, with reasons; a label that says more than we understand is not understood. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Asks, Context, Field, Reason } from './form.ts'
import { keys as phrasesByKey } from './lexicon/phrases.ts'
import { remembered } from './remembered.ts'
import { type Span, spansIn, spansOf } from './spans.ts'
import { identifierWords, withoutIndex, withoutNumbering } from './words.ts'

/** As in whose.ts: what is sure enough to be filled. */
const sure = 0.7

/** "At", "our", "sur": articles, prepositions and the like need no list. */
const longestLittleWord = 3

const rankOf = new Map(phrasesByKey.split('\n').map((line, rank) => [line.split(',', 1)[0], rank]))

/** Pairs that together ask a third thing. */
const pairs: [FieldKey, FieldKey, FieldKey][] = [
  ['fax.number', 'phone.country_code', 'fax.country_code'],
  ['addr.province', 'rep.body', 'rep.membership_province'],
  ['addr.line1', 'addr.po_box', 'addr.line1'],
  ['rep.given_name', 'rep.family_name', 'rep.full_name'],
  ['rep.full_name', 'rep.family_name', 'rep.family_name'],
  ['rep.full_name', 'rep.given_name', 'rep.full_name'],
  ['rep.honorific', 'rep.job_title', 'rep.job_title'],
]

const byAutocomplete: Record<string, FieldKey> = {
  'family-name': 'rep.family_name',
  'given-name': 'rep.given_name',
  'additional-name': 'rep.middle_name',
  name: 'rep.full_name',
  'honorific-prefix': 'rep.honorific',
  organization: 'org.name',
  'organization-title': 'rep.job_title',
  'street-address': 'addr.line1',
  'address-line1': 'addr.line1',
  'address-line2': 'addr.line2',
  'address-level2': 'addr.city',
  'address-level1': 'addr.province',
  'postal-code': 'addr.postal_code',
  country: 'addr.country',
  'country-name': 'addr.country',
  tel: 'phone.number',
  'tel-national': 'phone.number',
  'tel-area-code': 'phone.area_code',
  'tel-country-code': 'phone.country_code',
  'tel-extension': 'phone.ext',
  email: 'email.primary',
  url: 'org.website',
  bday: 'rep.date_of_birth',
}

/** What a text asks and how clearly; not understood when it has words that we do not know. */
type Reading = { key: FieldKey | null; clarity: number; understood: boolean; onlyParty?: boolean }

/** A box that is labelled "First" alone, as forms of a name in parts do. */
const onlyPart = /^\W*(first|last|middle)\W*$/i

export function whatAsks(field: Field): Asks {
  const part = onlyPart.exec(field.label)?.[1]
  if (part && field.kind === 'text')
    return {
      key: partOfName[part.toLowerCase()] ?? null,
      confidence: 0.8,
      reasons: [said('label', field.label)],
    }
  const label = readText(field.label)
  if (label.key && label.clarity >= sure) return withType(field, label, [said('label', field.label)])
  const byToken = byAutocomplete[field.autocomplete.split(/\s+/).at(-1) ?? '']
  if (byToken && (label.key ?? byToken) === byToken && (label.understood || label.key))
    return withType(field, { key: byToken, clarity: 0.85 }, [
      `autocomplete "${field.autocomplete.slice(0, 40)}"`,
    ])
  // What a person reads and we do not understand is not overruled by what a developer called it.
  if (label.key || !label.understood) return withType(field, label, [said('label', field.label)])
  // Where nothing else can be read, what stands in the box is its label.
  const [shown] = field.label ? [] : field.asides
  const written = shown ? readText(shown.text) : null
  if (shown && written?.key && written.clarity >= sure)
    return withType(field, { key: written.key, clarity: Math.min(0.85, written.clarity) }, [
      said(shown.source, shown.text),
    ])
  if (shown && written?.key)
    return { key: written.key, confidence: 0.45, reasons: [said(shown.source, shown.text)] }
  for (const name of field.names) {
    const reading = readName(name)
    if (reading.key) return withType(field, reading, [said('name', name)])
  }
  for (const { source, text } of [...field.asides, ...cells(field.context)]) {
    const { key, clarity } = readText(text)
    if (key) return withType(field, { key, clarity: Math.min(0.85, clarity) }, [said(source, text)])
  }
  if (label.onlyParty && field.kind === 'text' && field.type === 'text')
    return { key: 'rep.full_name', confidence: 0.75, reasons: [said('label', field.label)] }
  if (!field.label && field.type === 'email')
    return { key: 'email.primary', confidence: 0.7, reasons: ['an e-mail box'] }
  return { key: null, confidence: 0, reasons: ['nothing says what it asks'] }
}

/** The header cells of the field's own column and row. */
function cells(context: Context | null): Field['asides'] {
  const found: Field['asides'] = []
  for (let at = context; at && (at.source === 'column' || at.source === 'row'); at = at.up)
    if (at.box.text) found.push({ source: at.source, text: at.box.text })
  return found
}

/** An e-mail box that its label calls a name, or a date box called a telephone, is not understood. */
function withType(field: Field, { key, clarity }: Pick<Reading, 'key' | 'clarity'>, reasons: Reason[]): Asks {
  if (!key) return { key, confidence: 0, reasons }
  const { type } = field
  const mail = key.startsWith('email.') || key === 'rep.designee_email' || key === 'rep.apr_account_email'
  const odd =
    (type === 'email' && !mail) ||
    (type === 'tel' && !/^(phone|fax)\./.test(key)) ||
    (field.kind === 'select' && key === 'rep.membership_id') ||
    (type === 'url' && key !== 'org.website') ||
    (type === 'date' && !/(date|expiry)/.test(key)) ||
    (field.kind === 'checkbox' &&
      !['rep.declaration', 'rep.counsel_of_record', 'addr.residence_same'].includes(key))
  return { key, confidence: odd ? 0.4 : clarity, reasons }
}

/** "Street address, for example: 10 Oak St": the example asks nothing. */
const example = /[\s,;:(–-]+(?:for example|e\.\s?g\.|eg\b|ex\.? ?:|par exemple|p\. ?ex\.).*$/is

const readText = (text: string): Reading => readPlain(withoutNumbering(text).replace(example, ''))

const readPlain = remembered((text): Reading => readSpans(spansIn(text)))

/** "Type of advocate" asks no name. */
const kinds = /\b(?:type|kind|category|genre|categorie|contact|coordonnee)\b/

function readSpans(spans: Span[]): Reading {
  const text = spans.map((span) => span.text).join(' ')
  const keys = new Set<FieldKey>()
  let last: FieldKey | undefined
  let joined = false
  let several = false
  const unknown: string[] = []
  let depth = 0
  const roles = new Set<string>()
  let parties = 0
  let little = 0
  let ours = false
  let inside: FieldKey | undefined
  let owner: FieldKey | undefined
  for (const { text, meaning } of spans) {
    if (text === '(') depth++
    if (text === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) inside ??= partOfName[text] ?? partOfName[meaning?.key ?? '']
    if (depth > 0 || /^[.,;:?!()]$/.test(text)) continue
    if (meaning?.party && meaning.party !== 'nobody') parties++
    ours ||= meaning?.party === 'representative'
    if (!meaning && text !== "'s") little++
    if (meaning?.role) roles.add(meaning.role)
    if (meaning?.role === 'or') joined = true
    // "Law firm city": who owns what is asked names a datum only when nothing else does.
    if (meaning?.key && meaning.party) {
      owner ??= meaning.key
      last = meaning.key
      joined = false
    } else if (meaning?.key) {
      keys.add(meaning.key)
      several ||= joined && last !== undefined && !goTogether(last, meaning.key)
      last = meaning.key
      joined = false
    } else if (!meaning && text.length > longestLittleWord && !/^\d+$/.test(text)) unknown.push(text)
  }
  // What is of Québec's register may say so.
  const ofQuebec = keys.has('rep.qc_registry_expiry') || keys.has('rep.qc_registry_no')
  const understood = unknown.every((word) => ofQuebec && word === 'quebec')
  if (owner && (keys.size === 0 || (keys.size === 1 && keys.has('rep.full_name')))) {
    keys.clear()
    keys.add(owner)
  }
  // "Name of attorney (First)", "(Last)": the brackets say which part.
  if (inside && (keys.size === 0 || (keys.size === 1 && keys.has('rep.full_name'))))
    return { key: inside, clarity: understood ? 0.9 : 0.45, understood }
  if (keys.has('rep.declaration')) return { key: 'rep.declaration', clarity: 0.9, understood }
  if (keys.size === 0 && roles.has('declares')) return { key: 'rep.declaration', clarity: 0.8, understood }
  if (keys.size === 0) {
    // "Legal practitioner number": whoever bears one is a member of something.
    if (ours && understood && roles.has('number'))
      return { key: 'rep.membership_id', clarity: 0.75, understood }
    return {
      key: null,
      clarity: 0.8,
      understood,
      onlyParty: parties > 0 && little === 0 && !roles.has('number') && !kinds.test(text),
    }
  }
  // "Telephone or mobile" takes either.
  if (roles.has('or') && keys.has('phone.number')) keys.delete('phone.cell')
  return { key: varied(best(keys), roles), clarity: understood && !several ? 0.97 : 0.45, understood }
}

const partOfName: Record<string, FieldKey> = {
  first: 'rep.given_name',
  given: 'rep.given_name',
  last: 'rep.family_name',
  family: 'rep.family_name',
  middle: 'rep.middle_name',
  'rep.given_name': 'rep.given_name',
  'rep.family_name': 'rep.family_name',
  'rep.middle_name': 'rep.middle_name',
}

/** Parts of one line of an address, or of one name: "unit, street number and street name" asks one thing. */
const family = (key: FieldKey): string =>
  /^addr\.(unit|street|line1|po_box)/.test(key)
    ? 'line'
    : /^rep\.(given|family|middle|full)/.test(key)
      ? 'name'
      : key === 'phone.cell'
        ? 'phone.number'
        : key === 'rep.honorific'
          ? 'rep.job_title'
          : key
const goTogether = (a: FieldKey, b: FieldKey): boolean =>
  family(a) === family(b) || fellows.some((pair) => pair.includes(a) && pair.includes(b))

/** "Denomination or name of firm", "licence or bar number". */
const fellows: FieldKey[][] = [
  ['org.name', 'rep.full_name'],
  ['rep.membership_id', 'rep.body'],
]

function best(keys: Set<FieldKey>): FieldKey {
  // "Firm city": where the firm is.
  if (keys.has('org.name') && [...keys].some((key) => key.startsWith('addr.') && key !== 'addr.line1'))
    keys.delete('org.name')
  if (keys.size === 1) return keys.values().next().value as FieldKey
  for (const [a, b, together] of pairs) if (keys.has(a) && keys.has(b)) return together
  const parts = [...keys].filter((key) => key.startsWith('addr.') && key !== 'addr.line1')
  if (parts.length > 1 && (keys.has('addr.line1') || parts.every((key) => family(key) === 'line')))
    return 'addr.line1'
  if (parts.length === 1 && keys.has('addr.line1')) return parts[0] as FieldKey
  let found: FieldKey | undefined
  for (const key of keys) if (!found || (rankOf.get(key) ?? 99) < (rankOf.get(found) ?? 99)) found = key
  return found as FieldKey
}

/** "Confirm e-mail", "other telephone", "law society number". */
function varied(key: FieldKey, roles: Set<string>): FieldKey {
  if (key === 'email.primary' && roles.has('confirm')) return 'email.confirm'
  if (key === 'email.primary' && roles.has('second')) return 'email.secondary'
  if (key === 'phone.number' && roles.has('second')) return 'phone.alt'
  if (key === 'rep.body' && roles.has('number')) return 'rep.membership_id'
  if (key === 'rep.membership_id' && roles.has('until')) return 'rep.licence_expiry'
  if (key === 'addr.line1' && roles.has('second')) return 'addr.line2'
  return key
}

/** Words that frameworks and developers put around a name. */
const wrapping = new Set(
  'txt input field ctl ctrl control form mat fld tb tbx ddl lbl box select data attribute value item model vm detail text dto info my the current primary main business work office mailing contact new user'.split(
    ' ',
  ),
)

/** An identifier counts only when, party and wrapping apart, it is a known phrase from end to end. */
const readName = (name: string): Reading => readIdentifier(withoutIndex(name))

const readIdentifier = remembered((name): Reading => {
  const spans = spansOf(identifierWords(name).filter((word) => !wrapping.has(word)))
  const keys = new Set<FieldKey>()
  for (const { text, meaning } of spans) {
    if (meaning?.key) keys.add(meaning.key)
    else if (meaning?.role === 'number' && keys.has('rep.body')) keys.add('rep.membership_id')
    else if (meaning?.role === 'confirm' && spans.some((span) => span.meaning?.key === 'email.primary'))
      keys.add('email.confirm')
    else if (
      !meaning?.party &&
      meaning?.role !== 'of' &&
      meaning?.role !== 'number' &&
      !/^\d{1,2}$/.test(text)
    )
      return { key: null, clarity: 0, understood: false }
  }
  return {
    key: keys.size > 0 ? best(keys) : null,
    clarity: keys.size === 1 ? 0.85 : 0.75,
    understood: true,
  }
})

const said = (source: string, text: string): Reason =>
  `${source} "${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`
