import { letter, letters, list, reading, row } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageRead } from './readings.ts'
import { newBrowser } from './testing.ts'

async function start() {
  vi.resetModules()
  const [readings, marks, snapshot, settings] = await Promise.all([
    import('./readings.ts'),
    import('./marks.ts'),
    import('./snapshot.ts'),
    import('./settings.ts'),
  ])
  return { ...readings, ...marks, ...snapshot, ...settings }
}
type Store = Awaited<ReturnType<typeof start>>

let store: Store
let clock = Date.parse('2026-01-05T15:00:00.000Z')

beforeEach(async () => {
  newBrowser()
  store = await start()
})

/** A page is read, a minute after the one before. */
function show(said: PageRead['reading'], page: Partial<PageRead> = {}) {
  clock += 60_000
  return store.applyReading(
    {
      reading: said,
      portalId: 'practice-portal',
      practice: true,
      origin: 'http://practice.localhost:4781',
      path: '/dashboard',
      expected: 'application-list',
      ...page,
    },
    new Date(clock),
  )
}
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => row(n % 2, { reference: `V${300000001 + n}` }))
const nothing = reading({ kind: 'none', complete: 'unknown', account: null })

describe('a reading', () => {
  it('is stored before the page hears of it, and survives the worker', async () => {
    await show(list(2))
    const again = await (await start()).readSnapshot()
    expect(again.applications).toMatchObject([{ reference: 'V300000001', unread: 2 }])
    expect(again.accounts).toMatchObject([{ holder: 'Marie Tremblay', practice: true }])
    expect(again.sync.waiting).toBe(0)
  })

  it('is answered with marks for the references on that page that need attention, and no other', async () => {
    await show(reading({ applications: rows(4) }))
    const marks = await show(reading({ applications: rows(2) }))
    expect(marks).toEqual([{ reference: 'V300000002', unread: 1, readElsewhere: 0, toAnswer: 0 }])
  })

  it('of one account says nothing of another’s applications', async () => {
    await show(reading({ applications: rows(2) }))
    const marks = await show(
      reading({ account: 'Someone Else', applications: [row(0, { reference: 'V300000002' })] }),
    )
    expect(marks).toEqual([])
  })

  it('too long for one request becomes several, with the same effect', async () => {
    const long = 'é'.repeat(280)
    const many = rows(900).map((one) => ({ ...one, applicant: long }))
    await show(reading({ applications: many }))
    expect((await store.readSnapshot()).applications).toHaveLength(900)
  })
})

describe('a page that was not understood', () => {
  const troubles = async () => (await store.readSnapshot()).troubles.map(({ path, what }) => ({ path, what }))

  it('is said where the adapter expects a list, and no more once it is read', async () => {
    await show(nothing)
    expect(await troubles()).toEqual([{ path: '/dashboard', what: 'nothing-read' }])
    await show(list(1))
    expect(await troubles()).toEqual([])
  })

  it('is said when a list names no account holder', async () => {
    await show(reading({ applications: rows(3), account: null }))
    expect(await troubles()).toEqual([{ path: '/dashboard', what: 'nothing-read' }])
    expect((await store.readSnapshot()).applications).toEqual([])
  })

  it('is not said of pages that hold no list, nor of a signed-out one', async () => {
    await show(nothing, { expected: undefined, path: '/help' })
    await show({ ...nothing, kind: 'signed-out' })
    expect(await troubles()).toEqual([])
  })

  it('is said when a whole list shows much less than is known, and nothing is removed', async () => {
    await show(reading({ applications: rows(10) }))
    await show(reading({ applications: rows(3), complete: true }))
    expect(await troubles()).toEqual([{ path: '/dashboard', what: 'much-less' }])
    expect((await store.readSnapshot()).applications).toHaveLength(10)
    await show(reading({ applications: rows(3), complete: false }))
    expect(await troubles()).toEqual([])
  })
})

describe('marks', () => {
  it('accept a whole account as seen, and take it back', async () => {
    await show(list(4))
    await show(list(1))
    await show(letters([letter(true, 'A'), letter(false, 'B')], false))
    const [account] = (await store.readSnapshot()).accounts
    const [application] = (await store.readSnapshot()).applications
    const accountId = account?.accountId ?? ''
    const id = application?.applicationId ?? ''
    expect(application?.readElsewhere).toBe(3)
    await store.acceptAllAsSeen(accountId, new Date(clock))
    expect((await store.readSnapshot()).seen).toEqual({ [id]: 3 })
    store = await start()
    await store.undoAcceptAll(accountId, new Date(clock))
    expect((await store.readSnapshot()).seen).toEqual({ [id]: 0 })
    await store.undoAcceptAll(accountId, new Date(clock))
    expect((await store.readSnapshot()).seen).toEqual({ [id]: 0 })
  })

  it('set letters to answer and count them once, and ignore letters that are not known', async () => {
    await show(letters([letter(true, 'A'), letter(true, 'B')]))
    const { letters: known, applications } = await store.readSnapshot()
    const applicationId = applications[0]?.applicationId ?? ''
    const mark = (letterId: string, toAnswer: boolean) =>
      store.applyMark({
        kind: 'to-answer',
        markId: crypto.randomUUID(),
        applicationId,
        letterId,
        toAnswer,
        markedAt: new Date(clock).toISOString(),
      })
    const toAnswer = async () => (await store.readSnapshot()).applications[0]?.toAnswer
    await mark(known[0]?.letterId ?? '', true)
    await mark(known[0]?.letterId ?? '', true)
    expect(await toAnswer()).toBe(1)
    await mark('A'.repeat(22), true)
    expect(await toAnswer()).toBe(1)
    await mark(known[0]?.letterId ?? '', false)
    expect(await toAnswer()).toBe(0)
  })
})

describe('settings', () => {
  it('keep the language, the profile of a portal and when to look again', async () => {
    await show(list(1))
    const accountId = (await store.readSnapshot()).accounts[0]?.accountId ?? ''
    await store.chooseLanguage('fr')
    await store.rememberProfile('practice-portal', 'p1')
    await store.chooseLookAgain(accountId, 48)
    const again = await (await start()).readSnapshot()
    expect(again.settings).toEqual({ language: 'fr', profileByAccount: { 'practice-portal': 'p1' } })
    expect(again.accounts).toMatchObject([{ lookAgainHours: 48 }])
  })
})
