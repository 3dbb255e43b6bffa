/** Holds the project's import directions and file rules; each message says how to mend a breach. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** From the layer that decides nothing to the one that knows nothing: a layer imports only layers below it. */
const extensionLayers: Record<string, number> = {
  entrypoints: 4,
  toolbar: 3,
  sync: 3,
  ui: 3,
  page: 3,
  store: 2,
  portals: 2,
  fill: 1,
  reading: 1,
}
/** Where a layer's own wish is wider than its number: said here, with the reason. */
const allowedSideways: [from: string, to: string, why: string][] = [
  ['extension/ui', 'extension/sync', 'screens send commands'],
  ['extension/ui', 'extension/toolbar', 'screens show the badge’s own words'],
  ['extension/sync', 'extension/toolbar', 'a change of the store redraws the badge'],
]

const services = ['profiles', 'applications', 'notifications', 'practice-portal']

type Import = { file: string; line: number; specifier: string }

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file && !file.includes('/fixtures/'))

const imports: Import[] = sources.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const found: Import[] = []
  const text = readFileSync(path.join(root, file), 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n]*?)?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g
  for (const match of text.matchAll(pattern)) {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    found.push({ file, line: text.slice(0, match.index).split('\n').length, specifier })
  }
  return found
}

/** The project's own file or package that a specifier names, as a path from the root; undefined for outside ones. */
function targetOf({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  const own = specifier.match(/^@repdesk\/([^/]+)(?:\/(.*))?$/)
  if (!own) return undefined
  const [, name = '', rest = ''] = own
  const folder =
    name === 'shared' || name === 'service-kit'
      ? 'packages'
      : services.includes(name) || name === 'server'
        ? 'services'
        : ''
  return path.posix.join(folder, name, rest)
}

const place = (i: Import) => `${i.file}:${i.line} imports ${i.specifier}`
const layerOf = (file: string) => file.match(/^extension\/([^/]+)\//)?.[1] ?? ''
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)

describe('imports go down only', () => {
  it('within the extension: entrypoints → toolbar, sync, ui → store, portals → fill, reading', () => {
    const breaches = imports.filter((i) => {
      const target = targetOf(i)
      if (isTest(i.file) || !target?.startsWith('extension/')) return false
      const [from, to] = [layerOf(i.file), layerOf(target)]
      if (from === to || !(from in extensionLayers) || !(to in extensionLayers)) return false
      if (allowedSideways.some(([a, b]) => a === `extension/${from}` && b === `extension/${to}`)) return false
      return (extensionLayers[from] ?? 0) <= (extensionLayers[to] ?? 0)
    })
    expect(
      breaches.map(place),
      'Move what is shared to the lower of the two folders, or hand it in as an argument from an entrypoint.',
    ).toEqual([])
  })

  it('the extension imports nothing of the services, not even types', () => {
    const breaches = imports.filter(
      (i) => i.file.startsWith('extension/') && /^(services|packages\/service-kit)/.test(targetOf(i) ?? ''),
    )
    expect(breaches.map(place), 'Put what both sides of the wire agree on into packages/shared.').toEqual([])
  })

  it('no service imports another; only server puts them together', () => {
    const breaches = imports.filter((i) => {
      const from = i.file.match(/^services\/([^/]+)\//)?.[1]
      const to = targetOf(i)?.match(/^services\/([^/]+)/)?.[1]
      return from !== undefined && to !== undefined && from !== to && from !== 'server'
    })
    expect(breaches.map(place), 'Pass it in as a function from services/server/app.ts.').toEqual([])
  })

  it('packages know nothing of what stands on them; shared knows nothing of Node', () => {
    const breaches = imports.filter((i) => {
      const target = targetOf(i) ?? ''
      if (i.file.startsWith('packages/') && /^(services|extension)\//.test(target)) return true
      return (
        i.file.startsWith('packages/shared/') &&
        !isTest(i.file) &&
        (target.startsWith('packages/service-kit') || i.specifier.startsWith('node:'))
      )
    })
    expect(
      breaches.map(place),
      'shared is for what a browser and a server both need; move the rest up.',
    ).toEqual([])
  })
})

describe('one door each', () => {
  it('only extension/browser.ts imports webextension-polyfill', () => {
    const breaches = imports.filter(
      (i) => i.specifier === 'webextension-polyfill' && i.file !== 'extension/browser.ts',
    )
    expect(breaches.map(place), 'Import extension/browser.ts instead.').toEqual([])
  })

  it('nothing that a content script reaches imports the browser’s door, or zod at run time', () => {
    const doors = sources.filter((file) => file.endsWith('.content.ts'))
    expect(doors.length).toBeGreaterThan(0)
    const reached = reachedFrom(doors)
    const breaches = reached.filter(
      (i) =>
        i.specifier === 'zod' ||
        i.specifier === 'webextension-polyfill' ||
        targetOf(i) === 'extension/browser.ts',
    )
    expect(breaches.map(place), 'Content scripts carry types only; check in the background.').toEqual([])
  })

  it('only services/server/config.ts and the scripts read process.env', () => {
    const readers = sources.filter(
      (file) =>
        /^(services|packages)\//.test(file) &&
        !isTest(file) &&
        !file.endsWith('testing.ts') &&
        readFileSync(path.join(root, file), 'utf8').includes('process.env'),
    )
    expect(
      readers.filter((file) => file !== 'services/server/config.ts'),
      'Read it in config.ts and pass it in.',
    ).toEqual([])
  })
})

describe('files', () => {
  it('open with one sentence that says what they are (a test’s name and titles say it)', () => {
    const silent = sources.filter(
      (file) =>
        !isTest(file) &&
        !/^(#!.*\n)?(\/\/ @vitest-environment.*\n+)?\s*\/\*\*/.test(
          readFileSync(path.join(root, file), 'utf8'),
        ),
    )
    expect(silent, 'Begin the file with /** … */.').toEqual([])
  })

  it('are named for a thing, and stay short enough to be read', () => {
    const vague = sources.filter((file) => /\/(utils?|helpers?|misc|common|types)\.tsx?$/.test(file))
    expect(vague, 'Name the file for its subject.').toEqual([])
    const long = sources.filter(
      (file) =>
        !isTest(file) &&
        !/\/(lexicon|migrations|words)\b/.test(file) &&
        readFileSync(path.join(root, file), 'utf8').split('\n').length > 300,
    )
    expect(long, 'Split it by thing.').toEqual([])
  })
})

/** Every run-time import reached from the given files through the project's own files. */
function reachedFrom(files: string[]): Import[] {
  const seen = new Set<string>()
  const queue = [...files]
  const reached: Import[] = []
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const i of imports.filter((candidate) => candidate.file === file)) {
      if (isTypeOnly(text, i.specifier)) continue
      reached.push(i)
      const target = targetOf(i)
      if (target === undefined) continue
      const resolved = [target, `${target}.ts`, `${target}.tsx`].find((name) => sources.includes(name))
      if (resolved) queue.push(resolved)
    }
  }
  return reached
}

/** True when every import of the specifier in this text is `import type` or names types only. */
function isTypeOnly(text: string, specifier: string): boolean {
  const escaped = specifier.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const statements = [
    ...text.matchAll(new RegExp(`(?:import|export)\\s+([^'";]*?)from\\s*['"]${escaped}['"]`, 'g')),
  ]
  if (statements.length === 0) return false
  return statements.every(([, clause = '']) => {
    if (/^type\s/.test(clause)) return true
    const named = clause.match(/^\{([^}]*)\}\s*$/)?.[1]
    return named?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
  })
}
