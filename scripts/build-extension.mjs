/** Builds the extension for both browsers when its sources changed since the last build. No dependencies. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './command.mjs'
import { Plight, say } from './say.mjs'

const output = path.join(root, 'extension/.output')
const record = path.join(output, 'built-from.json')
/** The shipped build of each browser. */
export const builtFor = {
  chromium: path.join(output, 'chrome-mv3'),
  firefox: path.join(output, 'firefox-mv3'),
}

export async function buildExtension() {
  const sources = fingerprint()
  const isBuilt = Object.values(builtFor).every((folder) => existsSync(path.join(folder, 'manifest.json')))
  if (isBuilt && existsSync(record) && JSON.parse(readFileSync(record, 'utf8')).sources === sources) return
  say('Building the extension …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['run', '--silent', 'build', '-w', 'extension'], { what: 'building' })
  if (code !== 0) throw new Plight('The extension could not be built; the lines above say where it stopped.')
  writeFileSync(record, JSON.stringify({ sources }))
}

/** Everything that a build is made from: the extension, what it imports, and the tools that build it. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const folder of ['extension', 'packages/shared'])
    for (const file of sourcesIn(path.join(root, folder))) hash.update(file).update(readFileSync(file))
  return hash.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
}

/** Files that are sources, in an order of their own: no tests, no fixtures, nothing that was made. */
export function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory())
        return ['node_modules', 'fixtures'].includes(entry.name) || entry.name.startsWith('.')
          ? []
          : sourcesIn(file)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [file]
    })
}
