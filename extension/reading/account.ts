/** Whose sign-in a page shows: "Signed in as …", an account menu, a greeting at the top. */
import { attr, hasAttr } from './dom.ts'
import type { Group } from './group.ts'
import { words } from './lexicon/phrases.ts'
import { type Outline, type Part, textOf } from './outline.ts'
import { isPhrase, phraseIn } from './phrase-in.ts'
import { clean, fold, labelWords } from './text.ts'

const maxName = 100

/**
 * The account holder's name as the page shows it; null when it does not. The page's lists are never asked. With
 * 'signed in' the page's content is believed only where it speaks of the session: "account of" there may be anyone's.
 */
export function holderOf(outline: Outline, lists: readonly Group[], content?: 'signed in'): string | null {
  const outside = outline.parts
    .filter((part) => part.to > part.from && part.to - part.from <= 4)
    .filter((part) => !lists.some((list) => part.from >= list.from && part.to <= list.to))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  const frame = outside.filter((part) => !isContent(outline.pieces[part.from]?.part ?? part))
  return (
    firstOf(frame, (part) => said(outline, part, strongLeads)) ??
    firstOf(frame, (part) => menuName(outline, part)) ??
    besideSignOut(outline, frame) ??
    firstOf(frame, (part) => said(outline, part, words.greeting)) ??
    firstOf(outside, (part) => said(outline, part, content ? sessionLeads : strongLeads)) ??
    firstOf(outside, (part) => said(outline, part, welcomes))
  )
}

function isContent(part: Part): boolean {
  for (let at: Part | null = part; at; at = at.parent)
    if (at.tag === 'main' || at.tag === 'article' || at.role === 'main' || at.tag === 'footer') return true
  return false
}

// Words that can only lead to the holder's name; "my account" needs an account menu around it.
const strongLeads = words.holderLead.filter((phrase) =>
  /^(signed in .|logged in .|you are|currently|connecte|vous etes|session|account (of|for|holder|name)|compte de|titulaire|nom du compte|profile? (of|de))/.test(
    phrase,
  ),
)
const sessionLeads = strongLeads.filter((phrase) =>
  /^(signed|logged|you are|currently|connecte|vous etes|session)/.test(phrase),
)
const welcomes = words.greeting.filter((phrase) => /^(welcome|bienvenue|bon retour)/.test(phrase))

const firstOf = (parts: readonly Part[], name: (part: Part) => string | null): string | null => {
  for (const part of parts) {
    const found = name(part)
    if (found !== null) return found
  }
  return null
}

/** "Signed in as Marie Tremblay" in one part, or the words with the name after them. */
function said(outline: Outline, part: Part, leads: readonly string[]): string | null {
  const whole = textOf(outline, part, 300)
  if (whole.length > 200) return null
  const rest = afterLead(whole, leads)
  if (rest === undefined) return null
  if (rest !== '')
    return nameIn(rest) ?? nameIn(afterLead(outline.pieces[part.from]?.text ?? '', leads) ?? '')
  const next = outline.pieces[part.to]
  if (!next || /^(a|button|h[1-6])$/.test(next.part.tag) || next.part.depth - part.depth > 3) return null
  return nameIn(next.text)
}

/** An account menu that is called after its holder. */
function menuName(outline: Outline, part: Part): string | null {
  if (part.tag !== 'button' && part.tag !== 'a' && part.tag !== 'summary' && part.role !== 'button')
    return null
  const label = attr(part.element, 'aria-label')
  if (label !== '') {
    const rest = afterLead(label, words.holderLead)
    if (rest !== undefined && rest !== '') return nameIn(rest)
    const trailing = phraseIn(labelWords(label), words.accountMenu)
    if (trailing && /[,–—:-]/.test(label)) return nameIn(label.split(/\s*[,–—:]\s*|\s+-\s+/)[0] ?? '')
  }
  const opensMenu =
    hasAttr(part.element, 'aria-haspopup') || hasAttr(part.element, 'aria-expanded') || part.tag === 'summary'
  const hint = `${attr(part.element, 'class')} ${attr(part.element, 'id')} ${attr(part.element, 'data-testid')}`
  if (!opensMenu || !/account|user|profile|compte|profil|utilisateur/i.test(`${hint} ${label}`)) return null
  return nameIn(textOf(outline, part, 200))
}

/** The name that stands right before the sign-out control. */
function besideSignOut(outline: Outline, frame: readonly Part[]): string | null {
  const control = frame.find(
    (part) =>
      /^(a|button|input)$/.test(part.tag) && isPhrase(labelWords(textOf(outline, part, 60)), words.signOut),
  )
  if (!control) return null
  for (let at = control.from - 1; at >= Math.max(0, control.from - 2); at--) {
    const piece = outline.pieces[at]
    if (!piece || /^(a|button|h1|h2)$/.test(piece.part.tag) || piece.part.parent?.tag === 'a') return null
    const name = nameIn(afterLead(piece.text, words.holderLead) || piece.text)
    if (name !== null && /\S\s+\S/.test(name) && !/\d/.test(name)) return name
  }
  return null
}

/** What follows the lead, empty when nothing does; undefined when the text does not begin with one. */
function afterLead(text: string, leads: readonly string[]): string | undefined {
  const line = text.slice(0, 300)
  const tokens = [...line.matchAll(/[^\s,::]+/g)]
  const folded = tokens.map((token) => labelWords(token[0]).replace(/ /g, ''))
  let longest = 0
  for (const lead of leads) {
    const wanted = lead.split(' ')
    if (wanted.length > longest && joinedStart(folded, wanted)) longest = wanted.length
  }
  const last = tokens[longest - 1]
  if (!last) return undefined
  return line.slice((last.index ?? 0) + last[0].length).replace(/^[\s,:!–—-]+/, '')
}

const joinedStart = (tokens: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word, at) => tokens[at] === word)

/** A person's or an organization's name: letters, not a control's or a page's words. */
function nameIn(text: string): string | null {
  const line = clean(text, 300)
    .split(/\s*[|•·▾▼⌄(<[]\s*|\s+[–—-]\s+/)[0]
    ?.replace(/[\s,.:;!▾▼]+$/, '')
    .trim()
  if (!line || line.length > maxName || !/\p{L}{2}/u.test(line)) return null
  if (line.includes('@')) return /^\S+@\S+\.\S+$/.test(line) ? line : null
  if (
    !/^[\p{Lu}\p{Lo}]/u.test(line) ||
    /[{}=;#$%^*_\\]/.test(line) ||
    (fold(line).match(/\d/g)?.length ?? 0) > 2
  )
    return null
  const label = labelWords(line)
  if (phraseIn(label, words.signOut) || phraseIn(label, words.signIn) || isPhrase(label, words.accountMenu))
    return null
  if (isPhrase(label, words.lettersHeading) || isPhrase(label, words.applicationsHeading)) return null
  if (
    /^(to|the|a|my|your|our|mon|mes|vos|au|aux|a la|dans|le|la|les|votre|notre|sur|back|on|in|for)\b/.test(
      label,
    )
  )
    return null
  return line.split(' ').length <= 8 ? line : null
}
