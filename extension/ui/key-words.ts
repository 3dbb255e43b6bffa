/** What a field may ask, as the screens name it, and in the groups in which a person looks for it. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { TaughtKey } from '@repdesk/shared/taught-choices'
import { profileGroups } from './options/profile-groups.ts'
import { t, type WordKey } from './words.ts'

export const keyWords = (key: FieldKey | null): string =>
  t(key === null ? 'field_unknown' : (`field_${key.replaceAll('.', '_')}` as WordKey))

/** Forms ask these as well; a profile composes them. They stand before the keys of their group. */
const composed: Partial<Record<WordKey, readonly TaughtKey[]>> = {
  group_name: ['rep.full_name', 'rep.initials'],
  group_contact: ['email.confirm', 'phone.area_code', 'phone.country_code', 'fax.country_code'],
  group_address: ['addr.line1', 'addr.line2'],
}

export type KeyGroup = { title: WordKey; keys: readonly TaughtKey[] }
export const keyGroups: readonly KeyGroup[] = profileGroups.map(({ title, keys }) => ({
  title,
  keys: [...(composed[title] ?? []), ...keys],
}))

/** The groups with what bears all the words typed, accents and case apart, in the screen's own language. */
export function findKeys(typed: string): KeyGroup[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return keyGroups.flatMap(({ title, keys }) => {
    const found = keys.filter((key) => {
      const name = plain(`${keyWords(key)} ${t(title)}`)
      return wanted.every((word) => name.includes(word))
    })
    return found.length > 0 ? [{ title, keys: found }] : []
  })
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
