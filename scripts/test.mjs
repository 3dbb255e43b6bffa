/** `npm test`: makes the clone ready, then every check one after the other; ends with `N passed, N failed`. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { findOrInstallBrowser, howToGet } from './browsers.mjs'
import { builtFor } from './build-extension.mjs'
import { buildGallery } from './build-gallery.mjs'
import { root, run } from './command.mjs'
import { pageScripts } from './page-script-sizes.mjs'
import { orSay, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs'
import { lintParts, typedWorkspaces } from './workspaces.mjs'

const reports = path.join(root, 'test-results/reports')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const bin = (name) =>
  path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Each resolves to `{ passed, failed }`; trouble that it throws counts as one failure. */
const stages = [
  ['Types', () => each(typedWorkspaces(), (name) => run(npm, ['run', '--silent', 'typecheck', '-w', name]))],
  ['Types of the scripts', () => each(['scripts'], () => run(bin('tsc'), ['--noEmit', '-p', 'scripts']))],
  [
    'Lint',
    () => each(lintParts(), (part) => run(bin('biome'), ['check', '--error-on-warnings', ...part.paths])),
  ],
  ['Unit tests, and the services on SQLite and PostgreSQL', vitest],
  [
    'Sizes of the scripts that go into pages',
    () => each(pageScripts(), ({ size, limit }) => (size <= limit ? 0 : 1)),
  ],
  ['Gallery of framework pages', () => each(['built'], () => buildGallery().then(() => 0))],
  ['End to end in Chromium', () => endToEnd('chromium')],
  ['End to end in Firefox', () => endToEnd('firefox')],
]

await orSay(async () => {
  heading('Setup, and the extension’s build for both browsers')
  const startedAt = Date.now()
  rmSync(reports, { recursive: true, force: true })
  await setUp()
  const results = [
    { name: 'Setup and build', passed: Object.keys(builtFor).length, failed: 0, seconds: since(startedAt) },
  ]
  for (const [name, work] of stages) results.push(await stage(name, work))

  heading('In all')
  for (const { name, passed, failed, seconds } of results)
    say(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  const sum = (of) => results.reduce((total, result) => total + result[of], 0)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
})

async function stage(name, work) {
  heading(name)
  const startedAt = Date.now()
  try {
    return { name, ...(await work()), seconds: since(startedAt) }
  } catch (error) {
    say(error.message)
    return { name, passed: 0, failed: 1, seconds: since(startedAt) }
  }
}

/** One test per item: passed when the program ended with 0. */
async function each(items, check) {
  let failed = 0
  for (const item of items) {
    const isGood = (await check(item)) === 0
    say(`${isGood ? '✓' : '✗'} ${item.name ?? item}`)
    if (!isGood) failed += 1
  }
  return { passed: items.length - failed, failed }
}

async function vitest() {
  const file = path.join(reports, 'vitest.json')
  const code = await run(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      everySeconds: 60,
    },
  )
  return readVitestReport(file, code)
}

async function endToEnd(browser) {
  const found = await findOrInstallBrowser([browser])
  if (!found) throw new Error(howToGet(browser, builtFor[browser]))
  const file = path.join(reports, `${browser}.json`)
  const code = await run(bin('playwright'), ['test', '-c', 'tests/e2e', `--project=${browser}`], {
    everySeconds: 60,
    what: `journeys in ${browser}`,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return readPlaywrightReport(file, code)
}

function since(startedAt) {
  return Math.round((Date.now() - startedAt) / 1000)
}

function heading(text) {
  say(`\n=== ${text} ===`)
}
