/** Codes: right once, locked after five wrong tries, expired after 15 minutes, and none of it by luck. */

import { onBothDatabases } from '@repdesk/service-kit/testing'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { expect, it } from 'vitest'
import { migrations } from '../migrations/index.ts'
import type { PortalTables } from '../schema.ts'
import { codeMinutes, issueCode, tryCode } from './codes.ts'

const noon = new Date('2026-06-10T16:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const otherThan = (digits: string) => (digits === '000000' ? '000001' : '000000')

onBothDatabases('codes', (open) => {
  async function issued() {
    const database = await open<PortalTables>(migrations)
    const digits = await inTransaction(database, (tx) => issueCode(tx, 'enrolment', 'a', noon))
    const attempt = (typed: string, when = noon, subject = 'a') =>
      tryCode(database, 'enrolment', subject, typed, when)
    return { database, digits, attempt }
  }

  it('takes the right code once, with or without spaces, and stores no digit of it', async () => {
    const { database, digits, attempt } = await issued()
    expect(digits).toMatch(/^\d{6}$/)
    const rows = JSON.stringify(await database.db.selectFrom('code').selectAll().execute())
    expect(rows).not.toContain(`"${digits}"`)
    expect(await attempt(` ${digits.slice(0, 3)} ${digits.slice(3)} `)).toBe('right')
    expect(await attempt(digits)).toBe('used')
  })

  it('locks at the fifth wrong try, also for the right code', async () => {
    const { digits, attempt } = await issued()
    const wrong = otherThan(digits)
    const outcomes = []
    for (let i = 0; i < 5; i++) outcomes.push(await attempt(wrong))
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
    expect(await attempt(digits)).toBe('locked')
  })

  it('judges no more than five of many tries at once', async () => {
    const { digits, attempt } = await issued()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt(otherThan(digits))))
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(16)
  })

  it('is right for one of many who type it at once', async () => {
    const { digits, attempt } = await issued()
    const outcomes = await Promise.all([digits, digits, digits].map((typed) => attempt(typed)))
    expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1)
  })

  it('is good until its last minute and expired after', async () => {
    const { digits, attempt } = await issued()
    expect(await attempt(otherThan(digits), after(codeMinutes - 1))).toBe('wrong')
    expect(await attempt(digits, after(codeMinutes))).toBe('expired')
  })

  it('knows another’s code, another purpose’s, one replaced and nonsense for what they are', async () => {
    const { database, digits, attempt } = await issued()
    expect(await attempt(digits, noon, 'b')).toBe('none')
    expect(await tryCode(database, 'conversion', 'a', digits, noon)).toBe('none')
    expect(await attempt('\0'.repeat(10_000))).toBe('wrong')
    const second = await inTransaction(database, (tx) => issueCode(tx, 'enrolment', 'a', after(1)))
    if (second !== digits) expect(await attempt(digits, after(1))).toBe('wrong')
    expect(await attempt(second, after(1))).toBe('right')
  })
})
