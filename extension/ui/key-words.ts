/** What a field may ask, as the screens name it, and in the groups in which a person looks for it. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { TaughtKey } from '@repdesk/shared/taught-choices'
import { profileGroups } from './options/profile-groups.ts'
import { t, type WordKey } from './words.ts'

export const keyWords = (key: FieldKey | null): string =>
  t(key === null ? 'field_unknown' : (`field_${key.replaceAll('.', '_')}` as WordKey))

/** Forms ask these as well; a profile composes them. */
const composed: Partial<Record<WordKey, { before: readonly TaughtKey[]; after: readonly TaughtKey[] }>> = {
  group_name: { before: ['rep.full_name'], after: ['rep.initials'] },
  group_contact: {
    before: [],
    after: ['email.confirm', 'phone.area_code', 'phone.country_code', 'fax.country_code'],
  },
  group_address: { before: ['addr.line1', 'addr.line2'], after: [] },
}

export type KeyGroup = { title: WordKey; keys: readonly TaughtKey[] }
export const keyGroups: readonly KeyGroup[] = profileGroups.map(({ title, keys }) => ({
  title,
  keys: [...(composed[title]?.before ?? []), ...keys, ...(composed[title]?.after ?? [])],
}))

/** What is called by the words typed, accents and case apart, in the screen's language; else the group of that name. */
export function findKeys(typed: string): KeyGroup[] {
  const bears = (name: string) => wordsIn(typed).every((word) => plain(name).includes(word))
  const found = keyGroups.flatMap(({ title, keys }) => {
    const named = keys.filter((key) => bears(keyWords(key)))
    return named.length > 0 ? [{ title, keys: named }] : []
  })
  return found.length > 0 ? found : keyGroups.filter(({ title }) => bears(t(title)))
}

/** The one that is called exactly so, else the first that begins so, else the first. */
export function bestKey(typed: string): TaughtKey | undefined {
  const keys = findKeys(typed).flatMap((group) => group.keys)
  const wanted = wordsIn(typed).join(' ')
  const named = (test: (name: string) => boolean) => keys.find((key) => test(plain(keyWords(key))))
  return named((name) => name === wanted) ?? named((name) => name.startsWith(wanted)) ?? keys[0]
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsIn = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean)
