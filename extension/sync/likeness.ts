/** Whether what a page shows of a representative is a profile's person; in doubt it cannot tell. */
import type { ProfileValues } from '@repdesk/shared/keys'
import {
  foldName,
  isParticle,
  joined,
  mayBeSameGiven,
  type NameUnit,
  nameUnits,
  writtenName,
} from './names.ts'

export type Likeness = 'same' | 'different' | 'cannot-tell'

/** A representative as a page shows one; each part may be missing. */
export type RepresentativeShown = { name?: string; membershipId?: string; email?: string }

/** The membership number speaks loudest, then a person's own mailbox, then the name. */
export function likenessOf(profile: ProfileValues, shown: RepresentativeShown): Likeness {
  const numbers = compareNumbers(profile, shown.membershipId)
  if (numbers === 'same') return 'same'
  const mail = shown.email ? compareEmail(profile, shown.email) : 'cannot-tell'
  if (mail === 'same') return 'same'
  const name = shown.name ? compareName(profile, shown.name) : 'cannot-tell'
  if (name === 'different' || numbers === 'different') return 'different'
  return name === 'cannot-tell' ? mail : name
}

/** Whom an account is called after: a name, an e-mail address, a number or a firm. */
export function likenessOfHolder(profile: ProfileValues, holder: string): Likeness {
  const text = holder.trim()
  if (text.includes('@')) return likenessOf(profile, { email: text })
  if (/^[A-Z]?\d{4,}[A-Z]?\d?$/i.test(text.replace(/[\s-]/g, '')))
    return compareNumbers(profile, text) === 'same' ? 'same' : 'cannot-tell'
  return compareName(profile, text)
}

/** True when both profiles are one person's: of another office, body or language. */
export function isSamePerson(one: ProfileValues, other: ProfileValues): boolean {
  const [a, b] = [one['rep.membership_id'], other['rep.membership_id']].map((n) => n && bareNumber(n))
  if (a && a === b && one['rep.body'] === other['rep.body']) return true
  return one['rep.given_name'] !== undefined && compareName(other, fullName(one)) === 'same'
}

/** "TREMBLAY, Marie", so that the family name cannot be mistaken. */
export const fullName = (values: ProfileValues): string =>
  [
    values['rep.family_name']?.replace(/,/g, ' '),
    [values['rep.given_name'], values['rep.middle_name']].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ')

const bareNumber = (number: string): string =>
  number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^R(?=\d)/, '')

function compareNumbers(profile: ProfileValues, shown: string | undefined): Likeness {
  const number = shown && bareNumber(shown)
  if (!number || !/\d{3}/.test(number)) return 'cannot-tell'
  const own = (['rep.membership_id', 'rep.ircc_representative_id', 'rep.qc_registry_no'] as const).flatMap(
    (key) => profile[key] ?? [],
  )
  if (own.some((value) => bareNumber(value) === number)) return 'same'
  return profile['rep.membership_id'] ? 'different' : 'cannot-tell'
}

/** Boxes that several people read say nothing of one person. */
const sharedBoxes = new Set(
  `info office admin contact mail email courriel bureau reception accueil immigration support help team equipe
  service services client clients legal law firm cabinet avocats lawyers consultants hello bonjour inquiries`.split(
    /\s+/,
  ),
)

function compareEmail(profile: ProfileValues, email: string): Likeness {
  const address = email.trim().toLowerCase()
  const [local = ''] = address.split('@')
  const words = foldName(local)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
  const isShared = words.length === 0 || words.some((word) => sharedBoxes.has(word))
  const own = [profile['email.primary'], profile['email.secondary']].map((mail) => mail?.toLowerCase())
  if (own.includes(address)) return isShared ? 'cannot-tell' : 'same'
  // Only what is written like a given and a family name is held against a person.
  if (isShared || words.length < 2) return 'cannot-tell'
  const names = [fullName(profile), profile['rep.preferred_name'] ?? ''].flatMap((name) =>
    nameUnits(name).flat(),
  )
  if (names.length === 0) return 'cannot-tell'
  const isOurs = (word: string) => names.some((name) => name.startsWith(word) || word.includes(name))
  return words.some(isOurs) ? 'cannot-tell' : 'different'
}

const firmWords =
  /\b(inc|ltd|ltee|llp|llc|corp|corporation|limited|company|senc|sencrl|law (?:office|firm|group|corporation)s?|legal|immigration|services|groupe?|office|firm|cabinet|avocats|avocates|lawyers|solicitors|associates|associes|consulting|consultants|clinic|clinique)\b/
/** Words that name a part in the matter, or a thing, and nobody. */
const nobody =
  /\b(account|compte|user|utilisateur|guest|invite|portal|portail|application|demande|dossier|file|case|client|applicant|demandeur|demandeuse|claimant|menu|profile|profil|home|accueil|settings|dashboard)\b/
const onlyRole =
  /^(the |le |la |l )?(authorized |autorisee? )?(representative|representante?|counsel|conseil|agent|member|membre)$/

function compareName(profile: ProfileValues, shown: string): Likeness {
  const plain = foldName(shown)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  if (plain === '' || nobody.test(plain) || onlyRole.test(plain)) return 'cannot-tell'
  const firms = [profile['org.name'], profile['org.trading_name']].flatMap((name) =>
    name ? bareFirm(name) : [],
  )
  if (firms.includes(bareFirm(shown))) return 'same'
  const person = comparePeople(profile, shown)
  if (person === 'same') return 'same'
  if (firmWords.test(plain)) return firms.length > 0 ? 'different' : 'cannot-tell'
  return person
}

const bareFirm = (name: string): string =>
  foldName(name)
    .replace(/\b(inc|ltd|ltee|llp|llc|corp|limited|limitee|senc|sencrl)\b/g, '')
    .replace(/[^\p{L}\d]/gu, '')

function comparePeople(profile: ProfileValues, shown: string): Likeness {
  const family = nameUnits(profile['rep.family_name'] ?? '')
  const given = nameUnits(profile['rep.given_name'] ?? '')
  const middle = nameUnits(profile['rep.middle_name'] ?? '')
  const preferred = nameUnits(profile['rep.preferred_name'] ?? '')
  const written = writtenName(shown)
  if (family.length === 0 || (written.family ?? written.rest).length === 0) return 'cannot-tell'
  const found = findFamily(family, written)
  if (found.how === 'none') return isOneWordOf([...given, ...middle, ...preferred, ...family], written)
  const rest = found.rest
  if (rest.length === 0) return found.how === 'whole' ? 'same' : 'cannot-tell'
  if (given.length === 0 && preferred.length === 0) return found.how === 'whole' ? 'same' : 'cannot-tell'
  const isGiven =
    mayBeSameGiven(rest, [...given, ...middle]) || (preferred.length > 0 && mayBeSameGiven(rest, preferred))
  return isGiven ? 'same' : 'different'
}

type Found = { how: 'whole' | 'part' | 'none'; rest: NameUnit[] }

/** Looks for the family name in what is written; `rest` is what then remains for given names. */
function findFamily(
  family: readonly NameUnit[],
  written: { family: NameUnit[] | null; rest: NameUnit[] },
): Found {
  const wanted = family.flat()
  const weighty = wanted.filter((part) => !isParticle(part) && part.length > 1)
  if (written.family) {
    const parts = written.family.flat()
    if (parts.join('') === wanted.join('')) return { how: 'whole', rest: written.rest }
    return { how: parts.some((part) => weighty.includes(part)) ? 'part' : 'none', rest: written.rest }
  }
  const all = written.rest
  // A run of written names that spells the family name, however either is spaced or hyphenated.
  for (let from = 0; from < all.length; from++)
    for (let to = from + 1; to <= all.length; to++)
      if (joined(all.slice(from, to)) === wanted.join(''))
        return { how: 'whole', rest: [...all.slice(0, from), ...all.slice(to)] }
  const isOf = (unit: NameUnit) => unit.some((part) => weighty.includes(part))
  if (!all.some(isOf)) return { how: 'none', rest: all }
  return { how: 'part', rest: all.filter((unit) => !isOf(unit) && !unit.every(isParticle)) }
}

/** "Marie" alone greets many; one strange word alone may be a sign-in name that holds the family name. */
function isOneWordOf(
  known: readonly NameUnit[],
  written: { family: NameUnit[] | null; rest: NameUnit[] },
): Likeness {
  const words = [...(written.family ?? []), ...written.rest]
  const [only, ...others] = words
  if (!only || others.length > 0) return 'different'
  const word = only.join('')
  const isIn = (part: string) => word === part || (part.length > 2 && word.includes(part))
  return known.some((unit) => isIn(unit.join(''))) ? 'cannot-tell' : 'different'
}
