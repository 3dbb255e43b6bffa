/** The alarm's half in the background: hashes and no values, a judgement by the engine, and the person's word kept. */
import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { slowHash } from '../fill/alarm-hash.ts'
import type { AlarmReply, AlarmWatch, FillMessage } from '../messages.ts'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs } from './testing-browser.ts'

const now = new Date('2026-01-05T15:00:00.000Z')
const origin = 'http://practice.localhost:4781'
const url = `${origin}/applications/V300000001/contact-information`
const mine = 'marie.tremblay@example.ca'
const marie = {
  profileId: newId(),
  name: 'Marie',
  values: { 'rep.family_name': 'Tremblay', 'email.primary': mine, 'phone.number': '+16135550142' },
}
const judgement = {
  party: 'applicant',
  key: 'email.primary',
  label: 'E-mail address',
  reasons: ['group "Applicant"'],
  fingerprint: '00112233',
}
const hits = [{ handle: 'a0', kind: 'email' as const }]

let tabs: FakeTabs
/** What the page's engine was told. */
let told: FillMessage[]
let judged: unknown
let at: string

const sender = () => ({ id: fakeBrowser.runtime.id, url: at, frameId: 0, tab: { id: 7 } })

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  at = url
  tabs.tabs = [{ id: 7, url }]
  told = []
  judged = [judgement]
  tabs.answer = (_, message) => {
    told.push(message as FillMessage)
    return judged
  }
})

async function start() {
  vi.resetModules()
  const [alarms, portals, profiles, rights, snapshot] = await Promise.all([
    import('./alarms.ts'),
    import('../store/portals.ts'),
    import('../store/profiles.ts'),
    import('../store/alarm-rights.ts'),
    import('../store/snapshot.ts'),
  ])
  await portals.keepSwitchedOn({ origin, portalId: 'practice-portal', switchedOnAt: now.toISOString() })
  await profiles.saveProfile(marie, now)
  const ask = <R extends AlarmReply<never>>(message: object, from: object = sender(), when = now) =>
    alarms.answerAlarm(message, from as never, when, async (reasons) => ({
      en: reasons,
      fr: ['en mots'],
    })) as Promise<R | undefined>
  return { ask, ...profiles, ...rights, ...snapshot }
}
type Worker = Awaited<ReturnType<typeof start>>
const judgeLines = async ({ ask }: Worker) =>
  ((await ask({ type: 'alarm/judge', hits })) as { lines: { rightId: string }[] } | undefined)?.lines ?? []

describe('what a page may look for', () => {
  it('is hashes of each profile’s e-mails and numbers, and no value', async () => {
    const worker = await start()
    const watch = (await worker.ask({ type: 'alarm/watch' })) as unknown as AlarmWatch
    expect(watch.hashes).toHaveLength(2)
    expect(watch.hashes).toContain(await slowHash(watch.salt, 'email', mine))
    expect(watch.hashes).toContain(await slowHash(watch.salt, 'phone', '6135550142'))
    expect(JSON.stringify(watch)).not.toMatch(/marie|tremblay|example|613\D?555/i)
  })

  it('stays the same while the browser’s session lasts, and is another in the next', async () => {
    const first = await (await start()).ask({ type: 'alarm/watch' })
    expect(await (await start()).ask({ type: 'alarm/watch' })).toEqual(first)
    newBrowser()
    new FakeTabs()
    const next = await (await start()).ask({ type: 'alarm/watch' })
    expect(next).not.toEqual(first)
  })

  it('follows the profiles', async () => {
    const worker = await start()
    const first = (await worker.ask({ type: 'alarm/watch' })) as unknown as AlarmWatch
    await worker.saveProfile({ ...marie, values: { 'email.primary': 'new@example.ca' } }, now)
    const next = (await worker.ask({ type: 'alarm/watch' })) as unknown as AlarmWatch
    expect(next.hashes).toEqual([await slowHash(first.salt, 'email', 'new@example.ca')])
    expect(next.revision).not.toBe(first.revision)
  })

  it.each([
    ['another origin', () => ({ ...sender(), url: 'https://portal.example/' })],
    ['a frame in the page', () => ({ ...sender(), frameId: 3 })],
    ['no tab', () => ({ ...sender(), tab: undefined })],
  ])('is not told to %s', async (_, from) => {
    const { ask } = await start()
    for (const message of [
      { type: 'alarm/watch' },
      { type: 'alarm/allow', count: 1 },
      { type: 'alarm/judge', hits },
      { type: 'alarm/right', rightId: 'x' },
    ])
      expect(await ask(message, from())).toBeUndefined()
    expect(tabs.injected).toEqual([])
  })

  it('is guessed at no faster than ten times a minute in the long run', async () => {
    const { ask } = await start()
    const take = async (count: number, minutes: number) =>
      (
        (await ask(
          { type: 'alarm/allow', count },
          sender(),
          new Date(now.getTime() + minutes * 60_000),
        )) as unknown as {
          allowed: number
        }
      ).allowed
    expect(await take(80, 0)).toBe(80)
    expect(await take(80, 0)).toBe(20)
    expect(await take(80, 0)).toBe(0)
    expect(await take(80, 2)).toBe(20)
    expect(await take(500, 60)).toBe(100)
    expect(await take(5, 30)).toBe(0)
  })
})

describe('a hit', () => {
  it('puts the engine into that page and gives it no profile', async () => {
    const worker = await start()
    expect(await judgeLines(worker)).toMatchObject([
      {
        handle: 'a0',
        party: 'applicant',
        reasons: { en: ['group "Applicant"'], fr: ['en mots'] },
        forbids: null,
      },
    ])
    const files = ['content-scripts/fill.js', 'content-scripts/alarm.js']
    expect(tabs.injected).toEqual([{ tabId: 7, files, frames: [0] }])
    expect(told).toEqual([{ type: 'fill/judge', handles: ['a0'], context: { party: 'applicant' } }])
  })

  it('says who forbids it, where a rule says so', async () => {
    const worker = await start()
    tabs.tabs = [{ id: 7, url, title: 'OINP e-Filing Portal: Registration' } as never]
    expect(await judgeLines(worker)).toMatchObject([{ forbids: { en: 'OINP', fr: 'Le POCI' } }])
  })

  it('is nothing to warn of unless the field is surely another party’s', async () => {
    const worker = await start()
    for (const answer of [[null], null, 'x', []]) {
      judged = answer
      expect(await judgeLines(worker)).toEqual([])
    }
  })

  it('is nothing to warn of when the tab shows another site by now', async () => {
    const worker = await start()
    tabs.tabs = [{ id: 7, url: 'https://portal.example/' }]
    expect(await judgeLines(worker)).toEqual([])
    expect(tabs.injected).toEqual([])
  })
})

describe('“It is right”', () => {
  it('holds for that field of that application, and can be taken back', async () => {
    const worker = await start()
    const [line] = await judgeLines(worker)
    expect(await worker.ask({ type: 'alarm/right', rightId: line?.rightId })).toEqual({ kept: true })
    expect(await judgeLines(await start())).toEqual([])
    expect((await worker.readSnapshot()).rights).toEqual([
      {
        rightId: line?.rightId,
        at: now.toISOString(),
        portalId: 'practice-portal',
        origin,
        application: 'V300000001',
        what: 'email',
        party: 'applicant',
        label: 'E-mail address',
      },
    ])

    at = url.replace('V300000001', 'V300000002')
    tabs.tabs = [{ id: 7, url: at }]
    expect(await judgeLines(worker)).toHaveLength(1)

    at = url
    tabs.tabs = [{ id: 7, url }]
    await worker.removeRight(line?.rightId ?? '')
    expect(await judgeLines(worker)).toHaveLength(1)
  })

  it('is not kept where the page names no application', async () => {
    at = `${origin}/account/contact`
    tabs.tabs = [{ id: 7, url: at }]
    const worker = await start()
    const [line] = await judgeLines(worker)
    expect(await worker.ask({ type: 'alarm/right', rightId: line?.rightId })).toEqual({ kept: false })
    expect((await worker.readSnapshot()).rights).toEqual([])
  })

  it('is not taken for what was never warned of', async () => {
    const worker = await start()
    expect(await worker.ask({ type: 'alarm/right', rightId: 'made-up' })).toEqual({ kept: false })
  })
})
