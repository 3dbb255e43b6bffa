/** Which representative fills, from the gesture to what is kept of it. */
import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FillMessage, PrepareReply } from '../messages.ts'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs, ownPage } from './testing-browser.ts'

const now = new Date('2026-01-05T15:00:00.000Z')
const origin = 'http://practice.localhost:4781'
const url = `${origin}/applications/V300000001/representative`
const named = (name: string, given: string, family: string, more = {}) => ({
  profileId: newId(),
  name,
  values: { 'rep.family_name': family, 'rep.given_name': given, ...more },
})
const marie = named('Ottawa', 'Marie', 'Tremblay', { 'pref.language_correspondence': 'en' })
const office = named('Montréal', 'Marie', 'Tremblay', { 'pref.language_correspondence': 'fr' })
const paul = named('Paul', 'Paul', 'Roy')

let tabs: FakeTabs
let told: FillMessage[]
let standing: { key: string; before: string }[]

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  tabs.tabs = [{ id: 7, url }]
  told = []
  standing = []
  tabs.answer = (_, message) => {
    const asked = message as FillMessage
    told.push(asked)
    if (asked.type === 'fill/plan') {
      const rows = [{ key: 'rep.family_name', before: '' }, ...standing].map((row, at) => ({
        ...row,
        fieldId: `f${at}`,
        party: 'representative',
        action: 'fill',
      }))
      return { planId: `plan-${told.length}`, url: tabs.tabs[0]?.url, rows, notices: [] }
    }
    const row = { key: 'rep.family_name', party: 'representative', outcome: 'filled' }
    return { planId: 'planId' in asked ? asked.planId : '', rows: [row] }
  }
})

type Person = ReturnType<typeof named>
async function start(...profiles: Person[]) {
  vi.resetModules()
  const [fills, store, snapshot, holders, handlers, readings] = await Promise.all([
    import('./fills.ts'),
    import('../store/profiles.ts'),
    import('../store/snapshot.ts'),
    import('./holders.ts'),
    import('./command-handlers.ts'),
    import('../store/readings.ts'),
  ])
  for (const profile of profiles) await store.saveProfile(profile, now)
  const command = (one: object) => handlers.answerCommand(one, ownPage(), now)
  return { ...fills, ...snapshot, ...holders, ...readings, command }
}
const signedInAs = (holder: string | null, more = {}) => {
  tabs.account = { ...tabs.account, holder, ...more }
}
const planOf = (reply: PrepareReply) => (reply.ok ? (reply.plans[0]?.planId ?? '') : '')
const noticesOf = (reply: PrepareReply) =>
  reply.ok ? reply.plans[0]?.notices.map(({ kind }) => kind) : reply.why
const commit = (worker: Awaited<ReturnType<typeof start>>, reply: PrepareReply) =>
  worker.commitFill({ tabId: 7, planId: planOf(reply), accept: ['f0'], replace: [] }, now)
const refused = { ok: false, why: 'which-representative' }
const written = () => told.filter(({ type }) => type === 'fill/apply').length

describe('in an account that bears another name', () => {
  it('nothing is written, whatever a screen asks, until a profile that agrees is picked', async () => {
    const worker = await start(marie, paul)
    signedInAs('TREMBLAY, Marie')
    const wrong = await worker.prepareFill({ tabId: 7, profileId: paul.profileId })
    expect(noticesOf(wrong)).toEqual(['someone-else'])
    expect(wrong).toMatchObject({ who: { holder: 'TREMBLAY, Marie', matching: [marie.profileId] } })
    expect(await commit(worker, wrong)).toEqual(refused)
    expect(written()).toBe(0)
    const right = await worker.prepareFill({ tabId: 7, profileId: marie.profileId })
    expect(noticesOf(right)).toEqual([])
    expect(await commit(worker, right)).toMatchObject({ ok: true })
  })

  it('the person’s word is kept for that account alone, outlives the worker, and can be taken back', async () => {
    const first = await start(paul)
    signedInAs('Awa Ndiaye')
    await first.prepareFill({ tabId: 7 })
    expect(await first.command({ type: 'which/right', tabId: 7, about: 'account' })).toEqual({ ok: true })
    const worker = await start()
    const again = await worker.prepareFill({ tabId: 7 })
    expect(noticesOf(again)).toEqual([])
    expect(await commit(worker, again)).toMatchObject({ ok: true })
    signedInAs('Noor Haddad')
    expect(await commit(worker, await worker.prepareFill({ tabId: 7 }))).toEqual(refused)
    signedInAs('Awa Ndiaye')
    const { agreements } = await worker.readSnapshot()
    expect(agreements).toMatchObject([{ holder: 'Awa Ndiaye', profileId: paul.profileId }])
    await worker.command({ type: 'which/ask-again', accountId: agreements[0]?.accountId })
    expect(await commit(worker, await worker.prepareFill({ tabId: 7 }))).toEqual(refused)
  })

  it('the word given for one person is no word for another', async () => {
    const worker = await start(marie, office, paul)
    signedInAs('Noor Haddad')
    await worker.prepareFill({ tabId: 7, profileId: marie.profileId })
    await worker.command({ type: 'which/right', tabId: 7, about: 'account' })
    const other = await worker.prepareFill({ tabId: 7, profileId: paul.profileId })
    expect(await commit(worker, other)).toEqual(refused)
    const sameOne = await worker.prepareFill({ tabId: 7, profileId: office.profileId })
    expect(await commit(worker, sameOne)).toMatchObject({ ok: true })
  })

  it('a switched-on portal that said so on an earlier page of the tab is believed', async () => {
    const worker = await start(marie)
    const reading = { kind: 'none' as const, complete: true, applications: [], letters: [] }
    await worker.noteHolder(7, origin, { ...reading, account: 'Amara Diallo' })
    expect(noticesOf(await worker.prepareFill({ tabId: 7 }))).toEqual(['someone-else'])
  })

  it('a page that goes over to another account between preview and fill is not filled', async () => {
    const worker = await start(marie)
    signedInAs('Marie Tremblay')
    const reply = await worker.prepareFill({ tabId: 7 })
    signedInAs('Paul Roy')
    expect(await commit(worker, reply)).toEqual({ ok: false, why: 'page-changed' })
    expect(written()).toBe(0)
  })
})

describe('an application that names another representative', () => {
  beforeEach(() => {
    standing = [
      { key: 'rep.full_name', before: 'Paul Roy' },
      { key: 'rep.membership_id', before: 'R000002' },
    ]
  })

  it('is filled only after the person’s word, which holds for this page and this profile', async () => {
    const worker = await start(marie)
    signedInAs('Marie Tremblay')
    const reply = await worker.prepareFill({ tabId: 7 })
    expect(noticesOf(reply)).toEqual(['other-representative'])
    expect(await commit(worker, reply)).toEqual(refused)
    expect(await worker.command({ type: 'which/right', tabId: 7, about: 'application' })).toEqual({
      ok: true,
    })
    expect(await commit(worker, await worker.prepareFill({ tabId: 7 }))).toMatchObject({ ok: true })
    tabs.tabs = [{ id: 7, url: `${origin}/applications/V300000002/representative` }]
    expect(noticesOf(await worker.prepareFill({ tabId: 7 }))).toEqual(['other-representative'])
  })

  it('takes no word for the account instead', async () => {
    const worker = await start(marie)
    await worker.prepareFill({ tabId: 7 })
    expect(await worker.command({ type: 'which/right', tabId: 7, about: 'account' })).toEqual({
      ok: false,
      problem: 'not-found',
    })
  })
})

describe('an applicant’s own account', () => {
  it('is never filled, and no word of anybody’s allows it', async () => {
    const worker = await start(marie)
    signedInAs('Amara Diallo', { clientWords: 'Client account' })
    const reply = await worker.prepareFill({ tabId: 7 })
    expect(noticesOf(reply)).toEqual(['client-account'])
    for (const about of ['account', 'application'])
      expect(await worker.command({ type: 'which/right', tabId: 7, about })).toMatchObject({ ok: false })
    expect(await commit(worker, await worker.prepareFill({ tabId: 7 }))).toEqual(refused)
    expect(written()).toBe(0)
  })

  it('is known by an applicant of the index who is called the holder of "My applications"', async () => {
    const worker = await start(marie)
    signedInAs('DIALLO, Amara', { ownWords: 'My applications' })
    expect(noticesOf(await worker.prepareFill({ tabId: 7 }))).toEqual(['someone-else'])
    await worker.applyReading(
      {
        reading: {
          kind: 'application-list',
          complete: true,
          account: 'Marie Tremblay',
          letters: [],
          applications: [
            {
              reference: 'V300000001',
              applicant: 'Amara Diallo',
              type: '',
              status: '',
              updatedOn: null,
              unread: 0,
            },
          ],
        },
        portalId: 'practice-portal',
        practice: true,
        origin,
        path: '/dashboard',
        expected: undefined,
      },
      now,
    )
    expect(noticesOf(await worker.prepareFill({ tabId: 7 }))).toEqual(['client-account'])
  })
})

describe('among several profiles', () => {
  it('a new account asks, and the page’s engine is not told of any of them', async () => {
    const worker = await start(marie, paul)
    signedInAs('Marie Tremblay')
    expect(await worker.prepareFill({ tabId: 7 })).toEqual({
      ok: false,
      why: 'no-profile',
      who: { holder: 'Marie Tremblay' },
      suggestion: { profileId: marie.profileId, reasons: ['holder', 'page-language'] },
    })
    expect(told).toEqual([])
    expect(tabs.injected.map(({ files }) => files)).toEqual([['content-scripts/reading.js']])
  })

  it('the one last used for the account is carried on to it, and to no other', async () => {
    const worker = await start(marie, office, paul)
    signedInAs('Marie Tremblay')
    await commit(worker, await worker.prepareFill({ tabId: 7, profileId: office.profileId }))
    expect(await worker.prepareFill({ tabId: 7 })).toMatchObject({
      ok: true,
      profileId: office.profileId,
      who: { choice: 'last-here' },
    })
    for (const holder of ['Paul Roy', null]) {
      signedInAs(holder)
      expect(await worker.prepareFill({ tabId: 7 })).toMatchObject({ ok: false, why: 'no-profile' })
    }
    signedInAs('Marie Tremblay')
    tabs.tabs = [{ id: 7, url: 'https://elsewhere.example.ca/' }]
    expect(await worker.prepareFill({ tabId: 7 })).toMatchObject({ ok: false, why: 'no-profile' })
  })

  it('where no account shows, offices of one person are carried on, people are not', async () => {
    const worker = await start(marie, office)
    await commit(worker, await worker.prepareFill({ tabId: 7, profileId: office.profileId }))
    expect(await worker.prepareFill({ tabId: 7 })).toMatchObject({ ok: true, profileId: office.profileId })
    const more = await start(paul)
    expect(await more.prepareFill({ tabId: 7 })).toMatchObject({
      ok: false,
      suggestion: { profileId: office.profileId, reasons: ['last-at-portal'] },
    })
  })
})

it('a page that shows no account is filled with the one profile there is', async () => {
  const worker = await start(marie)
  const reply = await worker.prepareFill({ tabId: 7 })
  expect(reply).toMatchObject({ ok: true, who: { holder: null, choice: 'only-one', agreedFor: null } })
  expect(await commit(worker, reply)).toMatchObject({ ok: true })
})

it('a membership number beside a body that issues none never reaches the page', async () => {
  const worker = await start(
    named('Fredericton', 'Marie', 'Tremblay', { 'rep.body': 'LSNB', 'rep.membership_id': 'R000001' }),
  )
  await worker.prepareFill({ tabId: 7 })
  const plan = told.find((message) => message.type === 'fill/plan')
  expect(plan?.profile).toEqual({
    'rep.family_name': 'Tremblay',
    'rep.given_name': 'Marie',
    'rep.body': 'LSNB',
  })
})
