/** Whether a page is the outside of a portal: a sign-in form, or word that the session is over. */
import { attr } from './dom.ts'
import type { Headings } from './group.ts'
import { words } from './lexicon/phrases.ts'
import { type Outline, textOf } from './outline.ts'
import { isPhrase, phraseIn } from './phrase-in.ts'
import { labelWords } from './text.ts'

/** True only where nothing on the page shows that someone is signed in. */
export function isSignedOut(outline: Outline, headings: Headings, title: string): boolean {
  const controls = outline.parts.filter(
    (part) => /^(a|button|input)$/.test(part.tag) || part.role === 'button',
  )
  const texts = controls.map((part) => labelWords(textOf(outline, part, 60)))
  if (texts.some((text) => text !== '' && isPhrase(text, words.signOut))) return false
  const passwords = outline.parts.filter(
    (part) => part.tag === 'input' && attr(part.element, 'type').toLowerCase() === 'password',
  )
  const oneTime = outline.parts.some(
    (part) => attr(part.element, 'autocomplete').toLowerCase() === 'one-time-code',
  )
  if (oneTime || passwords.some((part) => attr(part.element, 'autocomplete') === 'current-password'))
    return true
  const heads = [title, ...headings.all.slice(0, 4).map((part) => textOf(outline, part, 200))].map(labelWords)
  const saysSignIn =
    heads.some((text) => phraseIn(text, words.signIn)) || texts.some((text) => isPhrase(text, words.signIn))
  if (passwords.length === 1 && saysSignIn) return true
  const said = [
    ...heads,
    ...outline.pieces
      .slice(0, 300)
      .filter((piece) => piece.text.length < 200)
      .map((piece) => labelWords(piece.text)),
  ]
  return said.some((text) => phraseIn(text, words.signedOut) !== undefined)
}
