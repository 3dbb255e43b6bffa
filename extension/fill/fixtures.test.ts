// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { fixtures, load, rowsOf } from './fixtures.ts'

const quiet = new Set(['not-yours', 'unsure', 'never'])

describe.each(fixtures())('$name', ({ html, url }) => {
  it('says what its evidence is', () => {
    expect(html).toMatch(/<!-- evidence: (seen|public form|invented)\b/)
  })

  it('gives every field the answer that stands in the page', () => {
    const page = load(html)
    const rows = rowsOf(page, url)
    const wrong: string[] = []
    for (const element of page.querySelectorAll('[data-party]')) {
      const party = element.getAttribute('data-party')
      const row = rows.get(element)
      const at = `${element.id || element.getAttribute('name') || ''} "${row?.label}"`
      if (!row) wrong.push(`${at}: not seen`)
      else if (party !== 'representative') {
        if (!quiet.has(row.action))
          wrong.push(`${at}: ${row.action}, but it is the ${party}'s (${row.reasons.join(' · ')})`)
        else if (row.party === 'representative' && row.action !== 'unsure' && row.action !== 'never')
          wrong.push(`${at}: taken for ours`)
        else if (element.getAttribute('data-expect') === 'never' && row.action !== 'never')
          wrong.push(`${at}: ${row.action}`)
      } else {
        const expected = `${element.getAttribute('data-expect') ?? 'fill'} ${element.getAttribute('data-key') ?? row.key}`
        const got = `${row.action} ${row.key}`
        if (got !== expected) wrong.push(`${at}: ${got}, expected ${expected} (${row.reasons.join(' · ')})`)
      }
    }
    expect(wrong).toEqual([])
  })
})
