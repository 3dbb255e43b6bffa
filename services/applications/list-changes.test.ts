import { onBothDatabases } from '@repdesk/service-kit/testing'
import type { Account, Application, Letter } from '@repdesk/shared/application'
import { expect, it } from 'vitest'
import {
  answerMark,
  type Device,
  letterList,
  list,
  opening,
  openService,
  reading,
  row,
  seenMark,
} from './testing-firms.ts'

class Copy {
  readonly accounts = new Map<string, Account>()
  readonly applications = new Map<string, Application>()
  readonly letters = new Map<string, Letter>()
  readonly seen = new Map<string, number>()
  after = 0
}

/** What a device knows that has only ever caught up. */
async function catchUp(device: Device, limit: number, known = new Copy()): Promise<Copy> {
  for (;;) {
    const page = await device.changes({ after: known.after, limit })
    const { accounts, applications, letters, seen } = page
    expect(accounts.length + applications.length + letters.length + seen.length).toBeLessThanOrEqual(limit)
    for (const row of accounts) known.accounts.set(row.accountId, row)
    for (const row of applications) known.applications.set(row.applicationId, row)
    for (const row of letters) known.letters.set(row.letterId, row)
    for (const row of seen) known.seen.set(row.applicationId, row.seen)
    expect(page.sequence).toBeGreaterThanOrEqual(known.after)
    if (page.more) expect(page.sequence).toBeGreaterThan(known.after)
    known.after = page.sequence
    if (!page.more) return known
  }
}

onBothDatabases('catching up', (open) => {
  it('gives a device everything, in pages of any size, and afterwards only what is new', async () => {
    const { marie, marieAtHome } = await openService(open)
    await marie.read(list(...Array.from({ length: 12 }, (_, at) => row(`V30000000${at}`, at % 3))))
    await marie.read(letterList('V300000001', ['Biometrics', true], ['Passport', false]))
    const first = (await marie.list({ search: 'V300000001' })).applications[0]
    const applicationId = first?.applicationId ?? ''
    const [letter] = await marie.letters(applicationId)
    await marie.mark(seenMark(applicationId, 1), answerMark(applicationId, letter?.letterId ?? '', true))

    const whole = await catchUp(marieAtHome, 1000)
    expect([...whole.applications.values()]).toHaveLength(12)
    expect(whole.applications.get(applicationId)).toEqual(await marie.show(applicationId))
    expect([...whole.letters.values()]).toHaveLength(2)
    expect([...whole.seen]).toEqual([[applicationId, 1]])
    for (const limit of [1, 2, 5]) {
      const paged = await catchUp(marieAtHome, limit)
      expect(paged).toEqual(whole)
    }

    expect(await marieAtHome.changes({ after: whole.after })).toEqual({
      accounts: [],
      applications: [],
      letters: [],
      seen: [],
      sequence: whole.after,
      more: false,
    })
    await marie.read(opening('V300000001', 'Biometrics'))
    const news = await marieAtHome.changes({ after: whole.after })
    expect(news.applications.map((one) => one.reference)).toEqual(['V300000001'])
    expect(news.letters.map((one) => [one.subject, one.unread])).toEqual([['Biometrics', false]])
  })

  it('tells a new look too, so that no screen calls an application older than it is', async () => {
    const { marie, marieAtHome } = await openService(open)
    await marie.read(list(row('V300000001')))
    const { after } = await catchUp(marieAtHome, 50)
    const readAt = '2025-03-04T15:00:00.000Z'
    await marie.read(reading({ readAt, applications: [row('V300000001')] }))
    const news = await marieAtHome.changes({ after })
    expect(news.applications.map((one) => one.lastReadAt)).toEqual([readAt])
    expect(news.accounts.map((one) => one.lastReadAt)).toEqual([readAt])
  })

  it('counts each firm’s changes by itself, from 1', async () => {
    const { marie, stranger } = await openService(open)
    expect((await stranger.changes()).sequence).toBe(0)
    await marie.read(list(row('V300000001')))
    expect((await stranger.changes()).sequence).toBe(0)
    await stranger.read(list(row('V300000009')))
    const theirs = await stranger.changes()
    expect(theirs.applications.map((one) => one.reference)).toEqual(['V300000009'])
    expect(theirs.sequence).toBe(2)
  })

  it('misses nothing while others write', async () => {
    const { marie, marieAtHome, colleague } = await openService(open)
    const writers = [marie, colleague].map(async (device, at) => {
      for (let round = 0; round < 15; round++)
        await device.read(list(row(`V30000${at}${String(round).padStart(3, '0')}`), row('V399999999', round)))
    })
    let known = await catchUp(marieAtHome, 3)
    let writing = true
    const done = Promise.all(writers).then(() => {
      writing = false
    })
    while (writing) {
      known = await catchUp(marieAtHome, 3, known)
      await new Promise(setImmediate)
    }
    await done
    known = await catchUp(marieAtHome, 3, known)
    const listed = (await marie.list({ limit: 200 })).applications
    expect(listed).toHaveLength(31)
    expect(new Map(listed.map((one) => [one.applicationId, one]))).toEqual(known.applications)
  })
})
