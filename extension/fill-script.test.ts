// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import alarming from './entrypoints/alarm.content.ts'
import judging from './entrypoints/fill.content.ts'
import writing from './entrypoints/write.content.ts'
import { marie } from './fill/fixtures.ts'
import type { FillPlanView } from './fill/form.ts'

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean | undefined
const listeners: Listener[] = []
const id = 'the-extension'

beforeEach(() => {
  listeners.length = 0
  vi.stubGlobal('browser', undefined)
  vi.stubGlobal('chrome', {
    runtime: { id, onMessage: { addListener: (listener: Listener) => listeners.push(listener) } },
  })
  vi.stubGlobal('repdeskJudge', undefined)
  vi.stubGlobal('repdeskWrite', undefined)
  vi.stubGlobal('repdeskAlarm', undefined)
  document.body.innerHTML = '<h1>Representative</h1><label>E-mail <input id="e"></label>'
})
afterEach(() => vi.unstubAllGlobals())

const inject = (...scripts: { main: unknown }[]) => {
  for (const { main } of scripts) (main as () => void)()
}
const ask = (message: unknown, sender: object = { id }) =>
  new Promise((resolve) => {
    if (!listeners.some((listener) => listener(message, sender, resolve) === true)) resolve('ignored')
  })

describe('the scripts that a gesture or the alarm puts into a page', () => {
  it('plan, fill and undo when the background asks', async () => {
    inject(judging, writing)
    const plan = (await ask({ type: 'fill/plan', profile: marie, context: {} })) as FillPlanView
    const accept = plan.rows.map((row) => row.fieldId)
    await ask({ type: 'fill/apply', planId: plan.planId, accept, replace: [] })
    expect((document.getElementById('e') as HTMLInputElement).value).toBe('marie.tremblay@example.ca')
    expect(await ask({ type: 'fill/undo', planId: plan.planId })).toMatchObject({
      rows: [{ label: 'E-mail', outcome: 'restored' }],
    })
  })

  it('answer once when they are put there twice', () => {
    inject(judging, writing, alarming)
    inject(judging, writing, alarming)
    expect(listeners).toHaveLength(2)
  })

  it.each([
    ['another extension', { id: 'someone-else' }],
    ['a page', {}],
    ['a content script', { id, tab: { id: 1 } }],
  ])('do not listen to %s', async (_, sender) => {
    inject(judging, writing)
    expect(await ask({ type: 'fill/plan', profile: marie, context: {} }, sender)).toBe('ignored')
  })

  it('do nothing without the one that judges', () => {
    inject(writing, alarming)
    expect(listeners).toHaveLength(0)
  })

  it('judge for the alarm without the one that writes', async () => {
    inject(judging, alarming)
    expect(await ask({ type: 'fill/judge', handles: ['none'], context: {} })).toEqual([null])
    expect(await ask({ type: 'fill/plan', profile: marie, context: {} })).toBe('ignored')
  })

  it('do not answer what they do not know', async () => {
    inject(judging, writing)
    for (const message of [null, 'fill/plan', {}, { type: 'portal/refresh' }])
      expect(await ask(message)).toBe('ignored')
  })
})
