import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { TaughtField } from '../fill/teach.ts'
import type { Command, FillMessage } from '../messages.ts'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs, ownPage } from './testing-browser.ts'

const now = new Date('2026-11-23T15:00:00.000Z')
const url = 'https://portal.example.ca/applications/17/contacts'
const taughtId = '00112233445566aa'
let tabs: FakeTabs
let told: { message: FillMessage; frameId: number }[]
let field: TaughtField | null

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  tabs.tabs = [{ id: 7, url }]
  told = []
  field = {
    taughtId,
    page: 'https://portal.example.ca/applications/*/contacts',
    label: 'Reply to',
    once: false,
  }
  tabs.answer = (_, message, frameId) => {
    const asked = message as FillMessage
    told.push({ message: asked, frameId })
    if (asked.type === 'fill/plan') return { planId: `plan-${frameId}`, url, rows: [], notices: [] }
    if (asked.type === 'fill/taught') return field
    return []
  }
})

/** A worker with a profile, and a plan made in the tab. */
async function start() {
  vi.resetModules()
  const [handlers, snapshot, pointed] = await Promise.all([
    import('./command-handlers.ts'),
    import('../store/snapshot.ts'),
    import('../toolbar/pointed.ts'),
  ])
  const give = (command: Command) => handlers.answerCommand(command, ownPage(), now)
  await give({ type: 'profile/save', profileId: newId(), name: 'Office', values: {} })
  await give({ type: 'fill/prepare', tabId: 7 })
  return { give, pointed, taught: async () => (await snapshot.readSnapshot()).taught }
}
const mine = { party: 'representative', key: 'email.primary', once: false } as const
const teach = (said: typeof mine | null, planId = 'plan-0'): Command => ({
  type: 'fill/teach',
  tabId: 7,
  planId,
  fieldId: 'f0',
  said,
})
const contexts = () =>
  told.flatMap(({ message }) => (message.type === 'fill/plan' ? [message.context.taught] : []))

describe('a person’s word for a field', () => {
  it('is kept under what the page’s engine knows it by, and told to the next plan without its page or label', async () => {
    const { give, taught } = await start()
    expect(await give(teach(mine))).toEqual({ ok: true, once: false })
    expect(await taught()).toEqual([
      {
        taughtId,
        page: 'https://portal.example.ca/applications/*/contacts',
        label: 'Reply to',
        party: 'representative',
        key: 'email.primary',
        taughtAt: now.toISOString(),
        by: '',
        mine: true,
      },
    ])
    await give({ type: 'fill/prepare', tabId: 7 })
    expect(contexts()).toEqual([
      undefined,
      { [taughtId]: { party: 'representative', key: 'email.primary', reason: 'you said so on 2026-11-23' } },
    ])
    expect(JSON.stringify(contexts())).not.toContain('portal.example.ca')
  })

  it('goes to the frame of its plan', async () => {
    tabs.frames = [0, 4]
    const { give } = await start()
    await give(teach(mine, 'plan-4'))
    expect(told.at(-1)).toMatchObject({ frameId: 4, message: { type: 'fill/taught', said: mine } })
  })

  it('is not kept when the page can only take it for this visit', async () => {
    field = { ...(field as TaughtField), once: true }
    const { give, taught } = await start()
    expect(await give(teach(mine))).toEqual({ ok: true, once: true })
    expect(await taught()).toEqual([])
  })

  it('is refused for what the page says can never be taught, or is gone', async () => {
    field = null
    const { give, taught } = await start()
    expect(await give(teach(mine))).toEqual({ ok: false, why: 'page-changed' })
    expect(await give(teach(mine, 'plan-9'))).toEqual({ ok: false, why: 'page-changed' })
    expect(await taught()).toEqual([])
  })

  it('taken back is removed', async () => {
    const { give, taught } = await start()
    await give(teach(mine))
    expect(await give(teach(null))).toMatchObject({ ok: true })
    expect(await taught()).toEqual([])
  })

  it.each([
    { party: 'applicant', key: 'email.primary', once: false },
    { party: 'representative', key: null, once: false },
    { party: 'representative', key: 'rep.declaration', once: false },
    { party: 'unknown', key: null, once: false },
  ])('that makes no sense is refused before the page hears of it: %o', async (said) => {
    const { give } = await start()
    const before = told.length
    expect(await give(teach(said as typeof mine))).toMatchObject({ ok: false, problem: 'invalid-request' })
    expect(told).toHaveLength(before)
  })

  it('removed in the settings can be put back', async () => {
    const { give, taught } = await start()
    await give(teach(mine))
    const [kept] = await taught()
    if (!kept) throw new Error('nothing kept')
    expect(await give({ type: 'taught/remove', taughtId })).toEqual({ ok: true })
    expect(await taught()).toEqual([])
    expect(await give({ type: 'taught/restore', taught: kept })).toEqual({ ok: true })
    expect(await taught()).toMatchObject([{ taughtId, label: 'Reply to', key: 'email.primary' }])
  })
})

it('what a screen can show, and nothing that may be a person’s, is kept of a label', async () => {
  const { shownLabel } = await import('./teaching.ts')
  expect(shownLabel('E-mail (now: amara@example.ca)')).toBe('E-mail (now: …')
  expect(shownLabel('Telephone 613-555-0142 or\u202e fax')).toBe('Telephone … or fax')
  expect(shownLabel('Line 2 of 3')).toBe('Line 2 of 3')
})

it('only the frame with the field that was pointed at is asked for its row, and once', async () => {
  tabs.frames = [0, 4]
  const { give, pointed } = await start()
  told = []
  pointed.notePointed({ tabId: 7, frameId: 4, targetElementId: 3 })
  await give({ type: 'fill/prepare', tabId: 7 })
  await give({ type: 'fill/prepare', tabId: 7 })
  const asked = told.map(({ message, frameId }) => [frameId, message.type === 'fill/plan' && message.pointed])
  expect(asked).toEqual([
    [0, undefined],
    [4, { tabId: 7, frameId: 4, targetElementId: 3 }],
    [0, undefined],
    [4, undefined],
  ])
})
