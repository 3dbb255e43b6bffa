/** Signs that a field is not what its heading says: the questions start over, or belong to another country's address. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Asks, Box, Field } from './form.ts'
import type { Surroundings } from './surroundings.ts'
import type { WhoseAnswer } from './whose.ts'

const oncePerPerson: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rep.family_name',
  'rep.given_name',
  'rep.full_name',
  'email.primary',
  'addr.line1',
])

/**
 * Under one heading, a second family name or e-mail begins another person or another address, whom the heading need
 * not mean; and a bare "Telephone" after "Claimant's e-mail" may go on with the claimant. Only fields that nothing of
 * their own speaks for are doubted.
 */
export function doubtfulAmong(
  asks: Asks[],
  whose: WhoseAnswer[],
  around: Surroundings[],
): (index: number) => boolean {
  type Head = { keys: Set<FieldKey>; over: boolean; twoNames: boolean; other: boolean; ofPage: number[] }
  const heads = new Map<Box | null, Head>()
  const doubted = new Set<number>()
  for (const [index, { head: context }] of around.entries()) {
    const key = (asks[index]?.confidence ?? 0) >= 0.5 ? asks[index]?.key : null
    const answer = whose[index]
    if (asks[index]?.piece || !answer || answer.party === 'unknown') continue
    const head: Head = heads.get(context) ?? {
      keys: new Set(),
      over: false,
      twoNames: false,
      other: false,
      ofPage: [],
    }
    heads.set(context, head)
    if (answer.source === 'own' && (key || answer.party === 'representative'))
      head.other = answer.party !== 'representative'
    if (!key || answer.party !== 'representative') continue
    head.over ||= oncePerPerson.has(key) && head.keys.has(key)
    head.twoNames ||= /_name$/.test(key) && oncePerPerson.has(key) && head.keys.has(key)
    head.keys.add(key)
    if (answer.source === 'page') head.ofPage.push(index)
    if ((head.over || head.other) && (answer.source === 'context' || answer.source === 'page'))
      doubted.add(index)
  }
  // What only the page's title says is said of the first person as little as of the second.
  for (const { twoNames, ofPage } of heads.values())
    if (twoNames) for (const index of ofPage) doubted.add(index)
  return (index) => doubted.has(index)
}

const isAmerican = (label: string): boolean =>
  /\b(state|zip)\b/i.test(label) && !/\b(province|postal|county|region)\b/i.test(label)

/** "State" and "ZIP code" beside "Province" and "Postal code": one pair is for addresses in the United States. */
export function placeOf(
  index: number,
  fields: Field[],
  asks: Asks[],
  around: Surroundings[],
): 'american' | 'other' | undefined {
  const key = asks[index]?.key
  if (key !== 'addr.province' && key !== 'addr.postal_code') return undefined
  const other = (i: number) => asks[i]?.key === key && around[i]?.head === around[index]?.head
  const twin = [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => index + step).find(other)
  if (twin === undefined) return undefined
  const american = isAmerican(fields[index]?.label ?? '')
  if (american === isAmerican(fields[twin]?.label ?? '')) return undefined
  return american ? 'american' : 'other'
}

const shortestListName = 3

/** `representatives[0].name`, `representatives[1].name`: a list of several, and nothing says which of them we are. */
export function oneOfSeveral(
  fields: Field[],
  asks: Asks[],
  whose: WhoseAnswer[],
): (index: number) => boolean {
  const lists = new Map<string, { numbers: Set<string>; members: number[] }>()
  const listed = new Set<number>()
  for (const [index, field] of fields.entries()) {
    const key = asks[index]?.key
    if (!key || !oncePerPerson.has(key) || whose[index]?.party !== 'representative') continue
    for (const name of field.names) {
      const found = /(?<!\d)\d(?!\d)/.exec(name)
      // `n4` is a number in a form, not a place in a list.
      if (!found || found.index < shortestListName) continue
      const id = `${key} ${field.label} ${name.slice(0, found.index)}#${name.slice(found.index + 1)}`
      const list = lists.get(id) ?? { numbers: new Set(), members: [] }
      lists.set(id, list)
      list.numbers.add(found[0])
      list.members.push(index)
    }
  }
  for (const { numbers, members } of lists.values())
    if (numbers.size > 1) for (const index of members) listed.add(index)
  return (index) => listed.has(index)
}

/** `attorney_phone`, then `property_street` under the same heading: the developer named something else. */
export function otherwiseNamed(whose: WhoseAnswer[], around: Surroundings[]): (index: number) => boolean {
  const named = new Map<Box | null, Set<string>>()
  for (const [index, { head, namedFor, firstWords }] of around.entries())
    if (whose[index]?.party === 'representative' && namedFor === 'representative')
      named.set(head, new Set([...(named.get(head) ?? []), ...firstWords]))
  return (index) => {
    const [at, answer] = [around[index], whose[index]]
    if (!at || answer?.party !== 'representative' || answer.source === 'own') return false
    const theirs = named.get(at.head)
    return (
      theirs !== undefined && at.namedFor === 'something' && !at.firstWords.some((word) => theirs.has(word))
    )
  }
}
