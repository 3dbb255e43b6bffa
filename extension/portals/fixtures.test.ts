// @vitest-environment jsdom
/** Every adapter against every saved page of its portal: what is read there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageReadingSchema } from '@repdesk/shared/reading'
import { describe, expect, it } from 'vitest'
import { readPage } from '../reading/page.ts'
import { pageOf, readingHintOf } from './index.ts'
import { portals } from './known.ts'

const folder = join(import.meta.dirname, 'fixtures')
type Expected = Record<string, { path: string; reading: unknown }>

/** A portal whose lists and letters nobody has seen has none. */
const read = portals.filter(({ id }) => existsSync(join(folder, id, 'readings.json')))

it('every portal that was seen has its readings', () => {
  expect(read).toEqual(portals.filter(({ evidence }) => evidence === 'seen'))
})

describe.each(read.map((portal) => [portal.id, portal] as const))('%s', (id, portal) => {
  const readings: Expected = JSON.parse(readFileSync(join(folder, id, 'readings.json'), 'utf8'))
  const pages = readdirSync(join(folder, id)).filter((name) => name.endsWith('.html'))

  it('has a reading for every saved page and a page for every reading', () => {
    expect(pages.map((name) => name.replace('.html', '')).sort()).toEqual(Object.keys(readings).sort())
  })

  describe.each(Object.entries(readings))('%s', (name, { path, reading }) => {
    const url = `http://${portal.hosts[0]}:4781${path}`
    const document = new DOMParser().parseFromString(
      readFileSync(join(folder, id, `${name}.html`), 'utf8'),
      'text/html',
    )

    it('is read as it should be, with the adapter’s hint and without', () => {
      expect(readPage(document, url, readingHintOf(url)).reading).toEqual(reading)
      expect(readPage(document, url).reading).toEqual(reading)
    })

    it('is read as the adapter says it is', () => {
      const hinted = pageOf(portal, url)?.reads
      const { kind } = pageReadingSchema.parse(reading)
      if (hinted === 'application-list') expect(['application-list', 'empty-list']).toContain(kind)
      else if (hinted) expect(kind).toBe(hinted)
      else expect(['none', 'signed-out']).toContain(kind)
    })
  })
})
