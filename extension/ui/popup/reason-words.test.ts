// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { taughtParties } from '@repdesk/shared/taught-choices'
import ts from 'typescript'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, load, rowsOf } from '../../fill/fixtures.ts'
import { answeredPages } from '../../portals/answered-pages.ts'
import { portals } from '../../portals/known.ts'
import { type Language, language } from '../words.ts'
import { isKnownReason, reasonWords } from './reason-words.ts'

afterEach(() => {
  language.value = 'en'
})

const inFrench = (reason: string): string => {
  language.value = 'fr'
  return reasonWords(reason)
}

describe('every reason of every fixture', () => {
  const reasons = new Set<string>()
  beforeAll(() => {
    for (const { html, url } of [...fixtures(), ...answeredPages()])
      for (const row of rowsOf(load(html), url).values())
        for (const reason of row.reasons) reasons.add(reason)
  }, 120_000)

  test('has words', () => {
    expect(reasons.size).toBeGreaterThan(200)
    expect([...reasons].filter((reason) => !isKnownReason(reason))).toEqual([])
  })

  test('says in French nothing of English but what it quotes', () => {
    const english = /\b(the|and|says?|which|under|beside|label|heading|group|nothing|page title|name in)\b/
    const words = [...reasons].map((reason) => inFrench(reason).replace(/«[^»]*»|…\/\S*/g, ''))
    expect(words.filter((said) => english.test(said))).toEqual([])
  })
})

test('every reason written in the engine’s source, and every adapter’s, has words', () => {
  const folder = path.join(import.meta.dirname, '../../fill')
  const files = readdirSync(folder).filter((file) => /^(?!alarm|words)[a-z-]+\.ts$/.test(file))
  const written = new Set(files.flatMap((file) => reasonsIn(path.join(folder, file))))
  expect(written.size).toBeGreaterThan(20)
  expect([...written].filter((reason) => !isKnownReason(reason))).toEqual([])
  const adapters = portals.flatMap(({ pages }) => pages.flatMap(({ handsOff }) => handsOff ?? []))
  expect(adapters.filter((reason) => !isKnownReason(reason))).toEqual([])
})

/** Texts of several words that are no list and no selector, with examples for what is put into them. */
function reasonsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'split') return
    const own = ts.isStringLiteralLike(node)
      ? [node.text]
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
        : []
    const [head = '', ...rest] = own
    const text = rest.reduce((all, part) => all + exampleAfter(all) + part, head)
    const isSentence = /^[^A-Z]/.test(head || text) && /[a-z]{2}.* [a-z]{2}/.test(own.join(''))
    if (isSentence && !/[[\]=#\\|]/.test(text) && !isName(text)) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function exampleAfter(text: string): string {
  if (text.endsWith('"')) return 'Name'
  if (text.endsWith('…/')) return 'contact'
  if (/(: the |says: )$/.test(text)) return 'employer'
  if (text.endsWith('said so on ')) return '2026-11-23'
  return 'label "Name"'
}
const names = [...taughtParties, 'other side', 'bold text', 'text before', 'page title']
const isName = (text: string) => names.includes(text)

test.each<[Language, string, string]>([
  ['en', 'heading "Representative"', 'heading “Representative”'],
  ['fr', 'heading "Representative"', 'titre «\u00a0Representative\u00a0»'],
  [
    'fr',
    'label "E-mail" but name "applicant_mail"',
    'étiquette «\u00a0E-mail\u00a0», mais nom dans la page «\u00a0applicant_mail\u00a0»',
  ],
  ['fr', 'heading "Contact": the employer\'s', 'titre «\u00a0Contact\u00a0»\u00a0: concerne l’employeur'],
  ['fr', 'you said so on 2024-11-03', 'vous l’avez dit le 3 nov. 2024'],
  ['en', 'a colleague said so on 2024-11-03', 'a colleague said so on 3 Nov 2024'],
  ['fr', 'but the page says: applicant', 'mais d’après la page\u00a0: le demandeur'],
  ['fr', 'address …/representative', 'adresse de la page …/representative'],
])('in %s, %s', (chosen, reason, expected) => {
  language.value = chosen
  expect(reasonWords(reason)).toBe(expected)
})

test('what a page says is quoted whole, though it reads like the engine’s own words', () => {
  language.value = 'fr'
  expect(reasonWords('label "All but the name" under heading "Under oath"')).toBe(
    'étiquette «\u00a0All but the name\u00a0» sous titre «\u00a0Under oath\u00a0»',
  )
})

test('a reason of another form stays as the engine said it', () => {
  expect(inFrench('something new')).toBe('something new')
})
