/** The desk's search language. */
import { expect, test } from 'vitest'
import { parseSearch, withoutFilter } from './search-language.ts'

const asked = (search: string) =>
  parseSearch(search).map(({ kind, value, not }) => `${not ? '-' : ''}${kind}${value && `=${value}`}`)

test.each<[string, string[]]>([
  ['', []],
  ['   ', []],
  ['Tremblay', ['words=tremblay']],
  ['type:study unread tremblay', ['type=study', 'unread', 'words=tremblay']],
  ['statut:"en cours" non-lu', ['status=en cours', 'unread']],
  ['Portail:Exercice compte:marie ref:V300', ['portal=exercice', 'account=marie', 'reference=v300']],
  ['à-répondre', ['answer']],
  ['lu-ailleurs', ['elsewhere']],
  ['-unread -type:visitor -diallo', ['-unread', '-type=visitor', '-words=diallo']],
  ['"unread"', ['words=unread']],
  ['"marie tremblay"', ['words=marie tremblay']],
  ['Gagné', ['words=gagne']],
  ['10:30', ['words=10:30']],
])('%s asks for %j', (search, expected) => {
  expect(asked(search)).toEqual(expected)
})

test.each(['type:', 'type:"', '-', '"', '""', '-""'])('%s, still being typed, breaks nothing', (search) => {
  expect(asked(search).filter((filter) => filter !== 'words=-')).toEqual([])
})

test('a filter is taken out and the rest stays as typed', () => {
  const search = 'type:"work permit" unread Gagné'
  const [first] = parseSearch(search)
  if (!first) throw new Error('no filter')
  expect(withoutFilter(search, first)).toBe('unread Gagné')
})
