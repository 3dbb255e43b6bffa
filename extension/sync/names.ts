/** Names of people as pages write them: in either order, with titles, initials, hyphens and accents or without. */

/** One written name, by hyphens and points: `Jean-Pierre` is one of two parts, `J.-P.` one of two initials. */
export type NameUnit = readonly string[]
export type WrittenName = {
  /** Null where the writing does not tell which is the family name. */
  family: NameUnit[] | null
  /** The given names; all of the name where `family` is null. */
  rest: NameUnit[]
}

const titles = new Set(
  'mr mrs ms miss mx dr dre mme mlle mtre maitre prof sir hon honourable honorable madame monsieur'.split(
    ' ',
  ),
)
/** Before a name they are titles; alone they may be initials. */
const shortTitles = new Set(['m', 'me'])
const designations = new Set(
  `rcic rcicirb risia irb cicc ccic iccrc esq jr sr ii iii llb llm jd ba ma mba phd qc kc cr lawyer barrister
  solicitor paralegal notary consultant consultante avocat avocate notaire counsel representative representant
  representante authorized autorise autorisee attorney student`.split(/\s+/),
)
/** Small words of family names, which alone make two names no more alike. */
const particles = new Set(
  'de la le les du des d l van von der den di da dos das el al bin ben ibn abu st ste mac mc o y e'.split(
    ' ',
  ),
)

/** Lower case without accents; letters that no accent is taken from are spelled out. */
export const foldName = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæøłđðßþ]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')

const spelledOut: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  þ: 'th',
}

export function nameUnits(text: string): NameUnit[] {
  return foldName(text)
    .split(/[\s,;/]+/)
    .map((word) => word.split(/[^\p{L}]+/u).filter(Boolean))
    .filter((unit) => unit.length > 0)
}

export const joined = (units: readonly NameUnit[]): string => units.flat().join('')
export const isParticle = (part: string): boolean => particles.has(part)

/** What a page wrote, without titles, designations and whatever stands in brackets or after a dash. */
export function writtenName(text: string): WrittenName {
  const line = text.split(/[([|•·<]|\s[–—-]\s/)[0] ?? ''
  const segments = line
    .split(',')
    .map((segment) => withoutTitles(segment))
    .filter((words) => words.length > 0)
  const [first = [], ...others] = segments
  if (others.length > 0) return { family: units(first), rest: units(others.flat()) }
  const capitals = first.filter(isInCapitals)
  if (capitals.length > 0 && capitals.length < first.length)
    return { family: units(capitals), rest: units(first.filter((word) => !isInCapitals(word))) }
  return { family: null, rest: units(first) }
}

const units = (words: readonly string[]): NameUnit[] => words.flatMap(nameUnits)

function withoutTitles(segment: string): string[] {
  const words = segment.trim().split(/\s+/).filter(Boolean)
  const plain = (word: string) => joined(nameUnits(word))
  while (words.length > 1 && (titles.has(plain(words[0] ?? '')) || shortTitles.has(plain(words[0] ?? ''))))
    words.shift()
  return words.filter((word) => {
    const bare = plain(word)
    return bare !== '' && !titles.has(bare) && !designations.has(bare)
  })
}

const isInCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase()

/** True when both write the name of one person; one may leave out middle names, but not the only given one. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const { family, rest } = writtenName(text)
    return [...(family ?? []), ...rest].flat().sort()
  })
  if (!a || !b || a.length < 2 || b.length < 2) return false
  const [fewer, more] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)]
  return fewer.every((part) => part.length > 1 && more.has(part))
}

/** Whether two lists of given names may be one person's: all of the shorter stand in the longer, initials too. */
export function mayBeSameGiven(shown: readonly NameUnit[], known: readonly NameUnit[]): boolean {
  const covers = (list: readonly NameUnit[], others: readonly NameUnit[]) =>
    list.every((unit) => others.some((other) => isSameUnit(unit, other)) || areParts(unit, others))
  return covers(shown, known) || covers(known, shown) || joined(shown) === joined(known)
}

function isSameUnit(one: NameUnit, other: NameUnit): boolean {
  if (one.join('') === other.join('')) return true
  const isInitials = (unit: NameUnit) => unit.every((part) => part.length === 1)
  if (!isInitials(one) && !isInitials(other)) return false
  const length = Math.min(one.length, other.length)
  return Array.from({ length }, (_, at) => one[at]?.[0] === other[at]?.[0]).every(Boolean)
}

/** `Jean-Pierre` beside `Jean` and `Pierre`. */
const areParts = (unit: NameUnit, others: readonly NameUnit[]): boolean =>
  unit.length > 1 && unit.every((part) => others.some((other) => other.length === 1 && other[0] === part))
