/** What the page as a whole is about: its title, its address, its current step, and the portal adapter's hint. */
import { allOf, firstOf, textOf } from './dom.ts'
import type { PageContext, Reason } from './form.ts'
import { isTitle, isVague, type Mention, mentionIn } from './mentions.ts'
import { spansOf } from './spans.ts'
import { identifierWords } from './words.ts'

export type PageEvidence = {
  /** The party of fields that nothing nearer speaks for. */
  mention: Mention | null
  /** Something on the page itself says so; a hint from outside is not enough alone. */
  sure: boolean
  /** The representative's own account or enrolment: "you" and "the applicant" are the representative. */
  ownAccount: boolean
  /** Its address or the step it is at says so, or the account it belongs to, and not its title alone. */
  steady: boolean
  /** Somebody's account or profile. */
  account: boolean
  /** The other side fills it: an answer, a defence. */
  answers: boolean
  /** The page is a power of attorney, whose attorneys are no lawyers. */
  donors: boolean
  reason: Reason
}

const accountWords =
  /\b(accounts?|profiles?|enrol\w*|regist(er|ration|rering)|sign[- ]?up|become|devenir|(?:mon|votre|my|your) espace|comptes?|profils?|inscri\w+|adh[eé]sion)\b/i
const aboutClient = /\b(clients?|applicants?|demandeur|mandants?)\b/i
/** Path segments that say nothing of a party. */
const everyday = new Set(
  'detail contact address edit new view step index form information info name add update section coordonnees renseignements etape nouveau nouvelle modifier formulaire identite en fr html htm php aspx my your manage'
    .split(' ')
    .flatMap(identifierWords),
)

export function readPage(document: Document, url: string, hint: PageContext): PageEvidence {
  const whole = wholeTitle(document)
  // What follows a dash or a bar is the site's name.
  const title = (whole.split(/\s[-–—|·:]\s/)[0] ?? '').trim()
  const heading = onlyHeading(document)
  const ownAccount =
    hint.party === 'representative' ||
    [title, heading].some((text) => isOwnAccount(text)) ||
    (/^(?:my|mon|mes)\b/i.test(title) && accountWords.test(title) && ofRepresentatives.test(whole)) ||
    (isOwnAccount(`${title} ${pathWords(url)}`) && mentionIn(title)?.named === 'representative')
  const answers: { mention: Mention; sure: boolean; reason: Reason }[] = []
  const say = (mention: Mention | null, sure: boolean, reason: Reason) => {
    if (mention && mention.named !== 'you' && mention.named !== 'several')
      answers.push({ mention, sure, reason })
  }
  say(mentionIn(title), !isTitle(title) && !isVague(title), `page title "${title}"`)
  const step = currentStep(document)
  say(mentionIn(step), true, `step "${step}"`)
  const path = pathMention(url)
  say(path.mention, path.sure, `address …/${path.segment}`)
  if (hint.party && hint.party !== 'unknown')
    say({ named: hint.party, of: null }, true, 'what is known of this portal')
  const account = [title, heading].some((text) => accountWords.test(text) && !aboutClient.test(text))
  const donors = ofDonors.test(`${title} ${heading}`) && !/repr[eé]sent/i.test(`${title} ${heading}`)
  const isAnswer = ofAnswers.test(`${title} ${heading}`)
  const [first] = answers
  const agreed = answers.every((answer) => answer.mention.named === first?.mention.named)
  return {
    mention: (agreed && first?.mention) || null,
    sure: agreed && answers.some((answer) => answer.sure),
    steady: ownAccount || answers.some((answer) => answer.sure && !answer.reason.startsWith('page title')),
    ownAccount,
    account,
    answers: isAnswer,
    donors,
    reason: (answers.find((answer) => answer.sure) ?? first)?.reason ?? '',
  }
}

const ofAnswers =
  /\b(?:answers?|defen[cs]es?|(?:response|reply) (?:to|by|of)|respondent[’']s|r[eé]ponse|d[eé]fense)\b/i

const ofDonors = /\b(?:powers? of attorney|LPA|mandat de protection)\b/i

/** A site for representatives: "my account" on it is one's own. */
const ofRepresentatives =
  /\b(?:repr[eé]sentati?[fv]?e?s?|repr[eé]sentante?s?|lawyers?|consultants?|avocats?)\b/i

const isOwnAccount = (text: string): boolean =>
  accountWords.test(text) && !aboutClient.test(text) && mentionIn(text)?.named === 'representative'

function wholeTitle(document: Document): string {
  const element = firstOf(document, 'title')
  return element ? textOf(element, document, 200) : ''
}

function onlyHeading(document: Document): string {
  const headings = allOf(document, 'h1')
  return headings.length === 1 && headings[0] ? textOf(headings[0], document, 200) : ''
}

const { matches } = Element.prototype
const aboutStep =
  '[aria-current="step"],.breadcrumb *,[aria-label*="readcrumb" i] *,[aria-label*="ariane" i] *'

function currentStep(document: Document): string {
  const steps = [...allOf(document, '[aria-current]')].filter((at) => matches.call(at, aboutStep))
  return steps.length === 1 && steps[0] ? textOf(steps[0], document, 120) : ''
}

function pathWords(url: string): string {
  return identifierWords(pathOf(url)).join(' ')
}

function pathOf(url: string): string {
  try {
    const { pathname, hash } = new URL(url)
    return hash.startsWith('#/') || hash.startsWith('#!/') ? hash : pathname
  } catch {
    return ''
  }
}

/** The last segment that is not a number or an everyday word; sure when it says nothing but a party. */
function pathMention(url: string): { mention: Mention | null; sure: boolean; segment: string } {
  const segments = pathOf(url).split('/').filter(Boolean).reverse()
  for (const segment of segments.slice(0, 3)) {
    // "/rep/" is where a portal keeps its representatives' pages, the applicant's details among them.
    if (/^reps?$/i.test(segment)) continue
    const words = identifierWords(segment.slice(0, 80)).filter((w) => !everyday.has(w) && !/^\d+$/.test(w))
    if (words.length === 0) continue
    const spans = spansOf(words)
    const text = words.join(' ')
    const known = spans.every((span) => span.meaning?.party)
    return { mention: mentionIn(text), sure: known, segment }
  }
  return { mention: null, sure: false, segment: '' }
}
