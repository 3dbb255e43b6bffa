// @vitest-environment jsdom
/** The fill engine on every portal page that carries its answers; what it gets wrong is listed with a reason. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answeredPages, answersOn } from './answered-pages.ts'
import { fillHintOf } from './index.ts'
import { portals } from './known.ts'

/** By page: which fields come to what, and why. */
type KnownFailures = Record<string, { why: string; verdict: string; fields: string[] }[]>
const known: KnownFailures = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'fixtures', 'known-failures.json'), 'utf8'),
)
const pages = answeredPages()
const failures = new Set(['missed', 'unsure', 'wrong-type', 'wrong-party'])

describe.each(pages.map((page) => [page.name, page] as const))('%s', (name, page) => {
  const answered = answersOn(page, fillHintOf(page.url))

  it('says what it was written from, and whose each field is', () => {
    expect(page.html).toMatch(
      /^<!doctype html>(<!-- \S+ -->)?\n<!-- evidence: (seen \(.+\)|public form|invented)/,
    )
    expect(answered.length).toBeGreaterThan(0)
    expect(new Set(answered.map(({ field }) => field)).size, 'two fields of the same name').toBe(
      answered.length,
    )
  })

  it('is answered as it says, but for the failures that are listed', () => {
    const got = answered
      .filter(({ verdict }) => failures.has(verdict))
      .map(({ field, verdict, got }) => [field, verdict, got] as const)
    const listed = (known[name] ?? []).flatMap(({ verdict, fields }) =>
      fields.map((field) => `${field}: ${verdict}`),
    )
    expect(
      got.map(([field, verdict]) => `${field}: ${verdict}`).sort(),
      `known-failures.json lists what fails, no more and no less.\n${got.map((line) => line.join(': ')).join('\n')}`,
    ).toEqual(listed.sort())
  })

  it('gives nothing of the representative to anybody else where no adapter helps', () => {
    const wrong = answersOn(page, {}).filter(({ verdict }) => verdict === 'wrong-party')
    const listed = (known[name] ?? []).filter(({ verdict }) => verdict === 'wrong-party')
    expect(wrong.map(({ field }) => field).sort()).toEqual(listed.flatMap(({ fields }) => fields).sort())
  })
})

describe('the list of known failures', () => {
  it('names pages that are there, and gives a reason for each', () => {
    const names = pages.map(({ name }) => name)
    expect(Object.keys(known).filter((name) => !names.includes(name))).toEqual([])
    for (const groups of Object.values(known))
      for (const { why, fields } of groups) {
        expect(why.length, why).toBeGreaterThan(20)
        expect(fields, why).not.toEqual([])
      }
  })
})

describe('the pages', () => {
  const foldersOf = (test: (html: string) => boolean) =>
    [...new Set(pages.filter(({ html }) => test(html)).map(({ name }) => name.split('/')[0]))].sort()

  it('lie under the portal they are of, or under the forms that every portal takes', () => {
    const ids = ['public-forms', ...portals.map(({ id }) => id)]
    expect(foldersOf(() => true).filter((folder) => !ids.includes(folder as string))).toEqual([])
  })

  it('are there for every portal; at most six of one that was never seen', () => {
    for (const { id, evidence } of portals) {
      const count = pages.filter(({ name }) => name.startsWith(`${id}/`)).length
      expect(count, id).toBeGreaterThan(0)
      if (evidence !== 'seen') expect(count, id).toBeLessThanOrEqual(6)
    }
  })

  it('were seen where, and only where, the adapter says so', () => {
    const seen = portals.filter(({ evidence }) => evidence === 'seen').map(({ id }) => id)
    expect(foldersOf((html) => html.includes('evidence: seen'))).toEqual(seen.sort())
  })
})
