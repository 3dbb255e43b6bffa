/** Whose a phrase is about: the party that owns what it names, and the party that owner acts for. */
import type { Party } from './form.ts'
import type { PartyWord } from './lexicon/lexicon.ts'
import { remembered } from './remembered.ts'
import { type Span, spansIn, spansInName } from './spans.ts'
import { withoutIndex, withoutNumbering } from './words.ts'

/** A party a text names, "you", or several at once that it does not choose between. */
export type Named = Exclude<Party, 'unknown'> | 'other side' | 'you' | 'several'

export type Mention = {
  named: Named
  /** Whom the named party acts for or belongs to, when the text says: "applicant's solicitor". */
  of: Named | null
}

/** The owner a person reads out of a label, a heading or a legend; null when it names nobody. */
export const mentionIn = (text: string): Mention | null => mentionInPlain(withoutNumbering(text))

const mentionInPlain = remembered((text): Mention | null => {
  if (onlyActs.test(text)) return { named: 'representative', of: null }
  const mention = asksWho.test(text) ? null : mentionOf(spansIn(text), frenchOrder.test(text))
  // Who fills the form knows their own representative.
  return mention?.named === 'representative' && ifKnown.test(text)
    ? { named: 'several', of: mention.of }
    : mention
})

/** The owner that an identifier names: in `applicantSolicitorName` the last one, acting for the one before. */
export const mentionInName = (name: string): Mention | null => mentionInIdentifier(withoutIndex(name))

const mentionInIdentifier = remembered((name): Mention | null => {
  let found: Mention | null = null
  const french = frenchOrder.test(name)
  const spans = spansInName(name)
  for (const [at, span] of spans.entries()) {
    const party = partyOf(span)
    if (!party || party === 'you') continue
    const before = spans[at - 1]
    // `applicant2Solicitor` may be anybody's, `formerLawyer` and `otherRepresentative` are not ours.
    if (party === 'representative' && found && /^[2-9]$/.test(before?.text ?? ''))
      return { named: 'several', of: found.named }
    if (party === 'representative' && /^(?:former|second)$/.test(before?.meaning?.role ?? ''))
      return { named: 'other representative', of: null }
    found = join(found, party, found?.named === 'representative' && french ? 'of' : 'compound')
  }
  return found
})

const partyOf = (span: Span): Exclude<PartyWord, 'nobody'> | null => {
  const party = span.meaning?.party
  return party && party !== 'nobody' ? party : null
}

/** "Represented by", and no more. */
const onlyActs = /^\W*(?:represented by|repr[eé]sent[eé]e? par)\W*$/i

/** "Opposing council", as many write it. */
const opposing = /^(?:opposing|adverse)$/

/** "Avocat demandeur": whose counsel it is stands after it. */
const frenchOrder = /(?:avocate?|conseil|mandataire|procureure?|repr[eé]sentante?)s?[\s_.-]+\p{L}/iu

function mentionOf(spans: Span[], french: boolean): Mention | null {
  const { main, aside } = withoutBrackets(spans)
  const found =
    clausesOf(main, french) ??
    (main.some(({ text }) => opposing.test(text)) ? { named: 'other side', of: null } : null)
  const elaborated = clausesOf(aside, french)
  // "The designated person (mandatary)": the brackets say that this one does act.
  if (found?.named === 'designated individual' && elaborated?.named === 'representative') return elaborated
  if (found && found.named !== 'you') return found
  // "If the person who signs is not the owner (notary, agent)": the brackets say who it is then.
  if (!found && elaborated?.named === 'representative' && main.some((span) => span.meaning?.role === 'not'))
    return elaborated
  // "Information about you (spouse beneficiary)": the brackets say who "you" is; on their own they only remark.
  if (found && elaborated && elaborated.named !== 'you') return elaborated
  return found
}

function withoutBrackets(spans: Span[]): { main: Span[]; aside: Span[] } {
  const main: Span[] = []
  const aside: Span[] = []
  let depth = 0
  for (const span of spans) {
    if (span.text === '(') depth++
    else if (span.text === ')') depth = Math.max(0, depth - 1)
    else (depth > 0 ? aside : main).push(span)
  }
  return { main, aside }
}

/** True when a representative is one of those the text speaks of. */
export const namesRepresentative = (text: string): boolean =>
  spansIn(text).some((span) => span.meaning?.party === 'representative')

/** "Authorize a representative": about the act, so that the fields may be either side's. */
export const isAppointment = (text: string): boolean =>
  spansIn(text).some((span) => span.meaning?.role === 'appoints')

/** A heading with more in it than we understand. */
export function isVague(text: string): boolean {
  let unknown = 0
  for (const { text: word, meaning } of spansIn(text)) {
    if (!meaning && /^[a-z]{4,}$/.test(word)) unknown++
  }
  return unknown > 1
}

/** A form's or a proceeding's title: "Petition for Alien Relative" heads no section about a relative. */
export function isTitle(text: string): boolean {
  for (const { meaning } of spansIn(text)) {
    if (meaning?.role === 'paper') return true
    // "The person preparing this form" names a person first.
    if (meaning?.party && meaning.party !== 'nobody') return false
  }
  return false
}

/** "Are you the applicant?" asks who "you" is and says nothing of the fields below it. */
const asksWho = /^\W*(?:are you|[eê]tes[- ]vous)\b[^?]{1,60}\?\s*$/i

const ifKnown = /\b(?:if (?:it is )?known|si connue?s?|s[’']il est connu)\b/i

const endsClause = (span: Span): boolean => span.text.length === 1 && '.;:?!'.includes(span.text)

/** The clauses' answers joined: a question yields to a statement, and two different owners are several. */
function clausesOf(spans: Span[], french: boolean): Mention | null {
  let found: Mention | null = null
  let asked: Mention | null = null
  let start = 0
  for (let i = 0; i <= spans.length; i++) {
    const span = spans[i]
    if (span && !endsClause(span)) continue
    const mention = clauseOf(spans.slice(start, i), french)
    start = i + 1
    if (!mention) continue
    if (span?.text === '?') asked = mention
    else if (!found || found.named === 'you') found = mention
    else if (mention.named !== found.named && mention.named !== 'you') return { named: 'several', of: null }
  }
  return found && found.named !== 'you' ? found : (asked ?? found)
}

/** "Lawyer, notary or consultant": in such a list a notary acts for somebody, and witnesses nothing. */
function isAlsoRepresentative(spans: Span[], at: number, found: Mention | null): boolean {
  if (!/^nota(?:ry|ire)$/.test((spans[at] as Span).text)) return false
  const next = spans.slice(at + 1, at + 4)
  return (
    (found?.named === 'representative' && spans[at - 1]?.meaning?.role === 'or') ||
    (next[0]?.meaning?.role === 'or' && next.some((span) => span.meaning?.party === 'representative'))
  )
}

type Link = 'compound' | 'of' | 'or' | 'appoints' | 'apart'

function clauseOf(spans: Span[], french: boolean): Mention | null {
  let found = null as Mention | null
  let last = -1
  for (let i = 0; i < spans.length; i++) {
    const party = partyOf(spans[i] as Span)
    if (!party) continue
    const between = spans.slice(last + 1, i)
    if (isAlsoRepresentative(spans, i, found)) continue
    if (between.some((span) => span.meaning?.role === 'not')) continue
    const own = party === 'representative' ? whichOne(spans, i, between) : party
    // "Who is helping the appellant?" has its verb in the phrase.
    const who = between.length === 0 && /^(?:who|qui)\b/.test(spans[last]?.text ?? '')
    const after: boolean = french && found?.named === 'representative' && between.length === 0
    found = found ? join(found, own, who || after ? 'of' : linkOf(between)) : { named: own, of: null }
    last = i
  }
  // ", the lawyer for": what is asked is whom they act for.
  const isLeftOpen = found?.named === 'representative' && spans.length > last + 1
  return isLeftOpen && spans.slice(last + 1).every((span) => span.meaning?.role === 'of')
    ? { named: 'several', of: null }
    : found
}

/** "Former", "opposing", "other" right before a representative. */
function isAnother(between: Span[]): boolean {
  for (let i = between.length - 1; i >= 0; i--) {
    const { text, meaning } = between[i] as Span
    if (meaning?.role === 'former' || (meaning?.role === 'second' && text !== 'cc')) return true
    // "Other registered migration agent": plain words may stand between.
    if (!/^(plain|appoints|of)$/.test(meaning?.role ?? '')) return false
  }
  return false
}

/** French qualifiers follow: mandataire financier, représentant syndical, conseil fiscal. */
const afterFrench = /^[a-z]{2,}(?:ier|iere|ial|iale|cal|cale|if|ive|aire|iel|elle|ique|ien)$/

/** A qualifier that we do not know may make it somebody else: a sales representative, a booking agent, an agent de voyage. */
function whichOne(spans: Span[], at: number, between: Span[]): Named {
  if (isAnother(between) || spans[at + 1]?.meaning?.role === 'former') return 'other representative'
  const { text } = spans[at] as Span
  const before = spans[at - 1]
  const qualified = before !== undefined && before.meaning === null && /^[a-z]{4,}$/.test(before.text)
  const after = spans[at + 1]
  // "Représentant légal": of a company, of a minor, or a lawyer.
  if (text === 'representative' && after?.text === 'legal') return 'designated representative'
  if (after?.text === 'juridique') return 'representative'
  if (after?.meaning === null && afterFrench.test(after.text)) return 'other'
  if (text === 'agent' && (qualified || spans[at + 1]?.text === 'de')) return 'other'
  return qualified && (text === 'representative' || text === 'practitioner') ? 'several' : 'representative'
}

/** How the words between two parties bind them. */
function linkOf(between: Span[]): Link {
  let of = false
  let or = false
  let appoints = false
  let other = false
  for (const [index, span] of between.entries()) {
    const role = span.meaning?.role
    if (span.text === "'s") return 'compound'
    if (role === 'of') of ||= index === 0 || !other
    else if (role === 'or') or = true
    else if (role === 'appoints') appoints = true
    else if (role !== 'plain' && role !== 'second' && role !== 'former') other = true
  }
  if (or) return 'or'
  if (of) return 'of'
  if (appoints) return 'appoints'
  return other ? 'apart' : 'compound'
}

function join(found: Mention | null, party: Named, link: Link): Mention {
  if (!found) return { named: party, of: null }
  if (party === found.named) return found
  switch (link) {
    case 'compound':
      return { named: party, of: found.named }
    case 'of':
      return { named: found.named, of: found.of ?? party }
    case 'appoints':
      return party === 'representative' ? { named: party, of: found.named } : found
    case 'or':
    case 'apart':
      if (found.named === 'you') return { named: party, of: null }
      if (party === 'you' || (found.named === 'other representative' && party === 'representative'))
        return found
      return { named: 'several', of: null }
  }
}
