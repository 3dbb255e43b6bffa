/** Builds the gallery of framework pages when its sources or its lockfile changed since the last build. No dependencies. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { sourcesIn } from './build-extension.mjs'
import { root, run } from './command.mjs'
import { isInstalled } from './installed.mjs'
import { orSay, Plight, say } from './say.mjs'

const gallery = path.join(root, 'tests/gallery')
/** The pages as they are served, a folder each. */
export const galleryPages = path.join(gallery, '.output')
const record = path.join(galleryPages, 'built-from.json')

export const isGalleryBuilt = () =>
  existsSync(record) && JSON.parse(readFileSync(record, 'utf8')).sources === fingerprint()

export async function buildGallery() {
  if (isGalleryBuilt()) return
  await alone('gallery', async () => {
    if (isGalleryBuilt()) return
    if (!isInstalled(gallery)) await install()
    say('Building the gallery of framework pages …')
    const sources = fingerprint()
    const code = await run(process.execPath, ['build.mjs'], { cwd: gallery, what: 'building' })
    if (code !== 0) throw new Plight('The gallery could not be built; the lines above say where it stopped.')
    writeFileSync(record, JSON.stringify({ sources }))
  })
}

async function install() {
  say('Installing the frameworks that the gallery shows; the first time takes about half a minute …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: gallery,
    what: 'npm ci in tests/gallery',
  })
  if (code !== 0)
    throw new Plight(
      `The frameworks of the gallery could not be installed (npm ended with ${code}; its last lines above say why). They come from the npm registry once; until then the journeys through the gallery cannot run, and all others can.`,
    )
}

/** What the tests alone read is no part of a build. */
const isOfTests = (file) => /[\\/](answers|known-failures)\.json$/.test(file)

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sourcesIn(gallery).filter((name) => !isOfTests(name)))
    hash.update(path.relative(gallery, file)).update(readFileSync(file))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orSay(buildGallery)
