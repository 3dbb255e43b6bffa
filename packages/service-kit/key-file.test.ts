/** The key file: made once, never guessed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readKeyFile } from './key-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'repdesk-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const fresh = () => {
  const place = join(folder, String(++made))
  mkdirSync(place)
  return { keyFile: join(place, 'keys', 'repdesk.key'), data: join(place, 'data') }
}

it('makes a random key once, for its owner’s eyes only', () => {
  const { keyFile, data } = fresh()
  const key = readKeyFile(keyFile, data)
  expect(key).toHaveLength(32)
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(Buffer.from(readKeyFile(keyFile, data)).equals(Buffer.from(key))).toBe(true)
  const other = fresh()
  expect(Buffer.from(readKeyFile(other.keyFile, other.data)).equals(Buffer.from(key))).toBe(false)
})

it('makes no new key for databases that are there already', () => {
  const { keyFile, data } = fresh()
  mkdirSync(data)
  writeFileSync(join(data, 'profiles.db'), 'sealed')
  expect(() => readKeyFile(keyFile, data)).toThrow(
    /holds databases, and the key file .* is missing. Put it back/,
  )
  expect(existsSync(keyFile)).toBe(false)
})

it('does not lie where a copy of the data would take it along', () => {
  const { data } = fresh()
  expect(() => readKeyFile(join(data, 'repdesk.key'), data)).toThrow(/outside/)
  expect(() => readKeyFile(join(data, 'deep', 'repdesk.key'), data)).toThrow(/outside/)
})

it.each(['', 'not a key', 'ab'.repeat(31), 'ab'.repeat(33)])('refuses a file that holds %j', (text) => {
  const { keyFile, data } = fresh()
  mkdirSync(join(keyFile, '..'))
  writeFileSync(keyFile, text)
  expect(() => readKeyFile(keyFile, data)).toThrow(/holds no key/)
  expect(readFileSync(keyFile, 'utf8')).toBe(text)
})
