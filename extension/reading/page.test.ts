// @vitest-environment jsdom
/** The reading engine over invented pages of unlike build, each with the reading it should give. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageReadingSchema } from '@repdesk/shared/reading'
import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const folder = join(import.meta.dirname, 'fixtures')
const fixtures = readdirSync(folder).map((name) => [name.replace(/\.html$/, ''), name] as const)

function openFixture(name: string) {
  const html = readFileSync(join(folder, name), 'utf8')
  const page = new DOMParser().parseFromString(html, 'text/html')
  const expected = JSON.parse(page.querySelector('#expected')?.textContent ?? 'null')
  return { page, expected }
}

describe('readPage', () => {
  it.each(fixtures)('reads %s', (_, name) => {
    const { page, expected } = openFixture(name)
    const { reading, anchors } = readPage(page, expected.url)
    expect(reading).toEqual(expected.reading)
    expect(pageReadingSchema.safeParse(reading).error).toBeUndefined()
    for (const { reference, element } of anchors)
      expect(element.textContent?.replace(/\p{Cf}/gu, '')).toContain(reference)
    if (reading.kind === 'application-list')
      expect(anchors.map(({ reference }) => reference)).toEqual(
        reading.applications.map((one) => one.reference),
      )
  })
})
