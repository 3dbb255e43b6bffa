/** Which party a field belongs to, with reasons: nearest evidence first, and a contradiction is never resolved by guessing. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Field, Party, Reason, Whose } from './form.ts'
import { type Mention, mentionIn, mentionInName, type Named } from './mentions.ts'
import type { PageEvidence } from './page.ts'
import { type Standing, standingOf, under } from './standing.ts'

/** A field's answer; `source` says what kind of evidence decided. */
export type WhoseAnswer = Whose & {
  source: 'own' | 'context' | 'page' | 'none'
  /** Something speaks of a party, and something else against it. */
  contested?: boolean
  /** Whom the representative named acts for, when the page says. */
  of?: Named | null
  /** Its heading speaks of several and does not choose, or of "you" and nothing says who that is. */
  open?: 'several' | 'you'
  /** Too little to be sure of, but it says so: the page's title does. */
  weak?: 'representative'
}

/** Parts of a name, of an address, of a way to be reached. */
const kindOf = (key: FieldKey): string =>
  /^(phone|fax|email)/.test(key) ? 'contact' : /_name$/.test(key) ? 'name' : (key.split('.')[0] as string)

/** A line such as "Preparer's mailing address" speaks for the parts of an address only. */
function speaking(standing: Standing | null, key: FieldKey | null): Standing | null {
  let at = standing
  while (at?.about && !(key && kindOf(at.about) === kindOf(key))) at = at.above ?? null
  return at
}

export function whoseIs(field: Field, page: PageEvidence, key: FieldKey | null): WhoseAnswer {
  const answer = judged(field, page, key)
  const [reason = ''] = answer.reasons
  if (answer.party === 'representative' && page.sure && page.mention && actsForNobody.has(page.mention.named))
    return unsure(`${reason} but ${page.reason}`)
  if (page.answers && answer.party === 'representative' && answer.of === 'applicant')
    return unsure(`${reason}, on a page that the other side fills`)
  if (page.donors && answer.party === 'representative' && /\battorney/i.test(reason) && !acts.test(reason))
    return unsure(`${reason}, on a page about a power of attorney`)
  return answer
}

/** A counsel on a page about one of these is theirs. */
const actsForNobody = new Set<Named>([
  'interpreter',
  'emergency contact',
  'witness',
  'designated individual',
  'designated representative',
  'other representative',
  'other side',
])

/** What an attorney under a power of attorney is not called. */
const acts = /\b(lawyer|solicitor|barrister|counsel|represent|law firm)/i

function judged(field: Field, page: PageEvidence, key: FieldKey | null): WhoseAnswer {
  // "Assistant's name" asks the representative for theirs.
  const own = key?.startsWith('rep.designee') ? null : ownMention(field)
  const names = nameMention(field)
  const standing = asAccountHolder(speaking(standingOf(field.context), key), page)
  // "Notary / agent" over "Notary's name": this notary acts for somebody.
  if (
    own?.mention.named === 'other' &&
    standing?.named === 'representative' &&
    isNotary(own.reason, standing.reason)
  )
    return byContext(standing, names, page)
  if (own && own.mention.named !== 'you') return byLabel(own, names, standing, page)
  if (own && standing?.named === 'representative' && standing.of === 'you')
    return unsure(`${own.reason} beside ${standing.reason}`)
  if (standing && standing.named !== 'you') return byContext(standing, names, page)
  if (own || standing) return byYou(own?.reason ?? (standing as Standing).reason, names, page)
  if (names) return byNames(names, page)
  return byPage(page)
}

const isNotary = (...reasons: Reason[]): boolean =>
  reasons.every((reason) => /\bnota(?:ry|ire)\b/i.test(reason))

type Own = { mention: Mention; reason: Reason }

/** What the field's label, or failing that its placeholder or title, says. */
function ownMention(field: Field): Own | null {
  const labelled = field.label ? mentionIn(field.label) : null
  if (labelled) return { mention: labelled, reason: `label "${short(field.label)}"` }
  for (const { source, text } of field.asides) {
    const mention = mentionIn(text)
    if (mention) return { mention, reason: `${source} "${short(text)}"` }
  }
  return null
}

function nameMention(field: Field): Own | null {
  let found: Own | null = null
  for (const name of field.names) {
    const mention = mentionInName(name)
    if (!mention) continue
    if (found && found.mention.named !== mention.named)
      return { mention: { named: 'several', of: null }, reason: `name "${short(name)}"` }
    found ??= { mention, reason: `name "${short(name)}"` }
  }
  return found
}

function byLabel(own: Own, names: Own | null, standing: Standing | null, page: PageEvidence): WhoseAnswer {
  const settled = asAccountHolder(under(own.mention, standing, true, own.reason), page) as Standing
  if (settled.named !== 'representative') return answer(settled.named, 0.95, [settled.reason], 'own')
  if (names && contradicts(names)) return unsure(`${own.reason} but ${names.reason}`)
  const reasons = standing?.named === 'representative' ? [own.reason, standing.reason] : [own.reason]
  return { ...answer('representative', 0.95, reasons, 'own'), of: settled.of }
}

function byContext(standing: Standing, names: Own | null, page: PageEvidence): WhoseAnswer {
  if (standing.named === 'several') {
    return names?.mention.named === 'representative' && !standing.of
      ? answer('representative', 0.75, [names.reason, standing.reason], 'own')
      : {
          ...unsure(standing.reason),
          of: standing.of,
          ...(standing.of === null && { open: 'several' as const }),
        }
  }
  if (standing.named !== 'representative') {
    return names?.mention.named === 'representative'
      ? unsure(`${standing.reason} but ${names.reason}`)
      : answer(standing.named, standing.sure ? 0.9 : 0.6, [standing.reason], 'context')
  }
  if (names && contradicts(names)) return unsure(`${standing.reason} but ${names.reason}`)
  const { of } = standing
  if (names) return { ...answer('representative', 0.95, [standing.reason, names.reason], 'own'), of }
  if (standing.sure)
    return standing.appoints
      ? answer('representative', 0.8, [standing.reason], 'page')
      : { ...answer('representative', 0.9, [standing.reason], 'context'), of }
  if (speaksForPage(page)) return answer('representative', 0.8, [standing.reason, page.reason], 'page')
  return { ...unsure(`${standing.reason}, which may be about something else by now`), weak: 'representative' }
}

function byNames(names: Own, page: PageEvidence): WhoseAnswer {
  const settled = under(names.mention, null, true, names.reason)
  if (settled.named !== 'representative') return answer(settled.named, 0.85, [settled.reason], 'own')
  if (page.mention && page.mention.named !== 'representative')
    return unsure(`${names.reason} but ${page.reason}`)
  return answer('representative', 0.8, [names.reason], 'own')
}

/** "Your details": the representative's only where the page is the representative's own. */
function byYou(reason: Reason, names: Own | null, page: PageEvidence): WhoseAnswer {
  if (names && names.mention.named !== 'representative')
    return answer(names.mention.named, 0.85, [names.reason], 'own')
  if (names && !names.mention.of) return answer('representative', 0.8, [reason, names.reason], 'own')
  if (page.ownAccount)
    return answer('representative', 0.85, [reason, 'an account of the representative’s own'], 'page')
  if (page.mention?.named === 'representative' && page.sure && page.mention.of !== 'you')
    return answer('representative', 0.75, [reason, page.reason], 'page')
  if (page.mention && page.mention.named !== 'representative')
    return answer(page.mention.named, 0.7, [reason, page.reason], 'page')
  return { ...unsure(`${reason}, and nothing says who "you" is`), open: 'you' }
}

function byPage(page: PageEvidence): WhoseAnswer {
  if (page.mention && page.sure) {
    const settled = under(page.mention, null, true, page.reason)
    return answer(settled.named, 0.8, [settled.reason], 'page')
  }
  if (page.ownAccount)
    return answer('representative', 0.8, ['an account of the representative’s own'], 'page')
  const hint = page.mention
    ? `only the ${page.reason} says whose it is`
    : 'nothing on the page says whose it is'
  return {
    ...unsure(hint),
    contested: false,
    ...(page.mention?.named === 'representative' ? { weak: 'representative' as const } : {}),
  }
}

const speaksForPage = (page: PageEvidence): boolean =>
  page.ownAccount || (page.mention?.named === 'representative' && page.sure)

/** On the representative's own account "the applicant" is who applies for the account. */
function asAccountHolder(standing: Standing | null, page: PageEvidence): Standing | null {
  if (!standing || !page.ownAccount || standing.named !== 'applicant') return standing
  return /\b(applicant|demandeu)/i.test(standing.reason) ? { ...standing, named: 'representative' } : standing
}

/** An identifier that names somebody else. */
const contradicts = (names: Own): boolean =>
  names.mention.named !== 'representative' || names.mention.of === 'other side'

function answer(
  named: Named,
  confidence: number,
  reasons: Reason[],
  source: WhoseAnswer['source'],
): WhoseAnswer {
  if (named === 'several' || named === 'you') return unsure(reasons[0] ?? '')
  const party: Party = named === 'other side' ? 'other' : named
  return { party, confidence, reasons, source }
}

const unsure = (reason: Reason): WhoseAnswer => ({
  party: 'unknown',
  confidence: 0.3,
  reasons: reason ? [reason] : [],
  source: 'none',
  contested: true,
})

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
