/** What the journeys run is what ships: the same manifest, byte for byte, and no permission beyond it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { builtFor } from '../../scripts/build-extension.mjs'
import { expect, test } from './journey.ts'
import { testedFor } from './tested-extension.ts'

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/** Every file of a folder by its path, as a hash. */
const hashesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), hashOf(readFileSync(file))]),
  )

test('the journeys run the build that ships, file by file', ({ engine }) => {
  expect(hashesIn(testedFor[engine])).toEqual(hashesIn(builtFor[engine]))
})

test('the browser runs the manifest that ships, and was granted what it names', async ({
  driver,
  engine,
}) => {
  const page = await driver.openOwn('options.html')
  const running = await page.run(() => fetch('/manifest.json').then((answer) => answer.text()))
  expect(hashOf(running)).toBe(hashOf(readFileSync(path.join(builtFor[engine], 'manifest.json'), 'utf8')))

  const granted = await page.run(() =>
    (
      globalThis as unknown as { chrome: { permissions: { getAll(): Promise<unknown> } } }
    ).chrome.permissions.getAll(),
  )
  const { permissions, origins } = granted as { permissions: string[]; origins: string[] }
  expect([...permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'notifications',
    'scripting',
    'storage',
  ])
  expect([...origins].sort()).toEqual(['http://127.0.0.1/*', 'http://practice.localhost/*'])
})
