import { fieldKeys } from '@repdesk/shared/keys'
import { taughtKeys } from '@repdesk/shared/taught-choices'
import { afterEach, expect, test } from 'vitest'
import { bestKey, findKeys, keyGroups, keyWords } from './key-words.ts'
import { language } from './words.ts'

afterEach(() => {
  language.value = 'en'
})

test('every key that can be taught stands in exactly one group', () => {
  expect(keyGroups.flatMap(({ keys }) => keys).sort()).toEqual([...taughtKeys].sort())
})

test.each(['en', 'fr'] as const)('every key has a name of its own in %s', (chosen) => {
  language.value = chosen
  const names = fieldKeys.map(keyWords)
  expect(new Set([...names, keyWords(null)]).size).toBe(fieldKeys.length + 1)
})

test.each([
  ['en', 'e-mail', 'email.primary'],
  ['en', 'telephone', 'phone.number'],
  ['en', '  TELEPHONE area', 'phone.area_code'],
  ['fr', 'telecopieur', 'fax.number'],
  ['fr', 'courriel', 'email.primary'],
  ['fr', 'prénom', 'rep.given_name'],
  ['fr', 'prenom', 'rep.given_name'],
] as const)('in %s “%s” finds %s', (chosen, typed, key) => {
  language.value = chosen
  expect(bestKey(typed)).toBe(key)
})

test('a group’s name finds the whole group, where no key is called so', () => {
  const [found] = findKeys('mailing')
  expect(found?.keys).toContain('addr.postal_code')
})

test('what nothing is called finds nothing, and nothing typed finds all', () => {
  expect(findKeys('zzz')).toEqual([])
  expect(findKeys('').flatMap(({ keys }) => keys)).toHaveLength(taughtKeys.length)
})
