// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
  document.body.innerHTML = '<h1>Representative</h1><label>E-mail <input id="e"></label>'
})
afterEach(() => vi.unstubAllGlobals())

const inject = () => {
  ;(judging.main as () => void)()
  ;(writing.main as () => void)()
}
const ask = (message: unknown, sender: object = { id }) =>
  new Promise((resolve) => {
    if (!listeners.some((listener) => listener(message, sender, resolve) === true)) resolve('ignored')
  })

describe('the scripts that a gesture puts into a page', () => {
  it('plans, fills and undoes when the background asks', async () => {
    inject()
    const plan = (await ask({ type: 'fill/plan', profile: marie, context: {} })) as FillPlanView
    const accept = plan.rows.map((row) => row.fieldId)
    await ask({ type: 'fill/apply', planId: plan.planId, accept, replace: [] })
    expect((document.getElementById('e') as HTMLInputElement).value).toBe('marie.tremblay@example.ca')
    expect(await ask({ type: 'fill/undo', planId: plan.planId })).toMatchObject({
      rows: [{ label: 'E-mail', outcome: 'restored' }],
    })
  })

  it('answers once when they are put there twice', () => {
    inject()
    inject()
    expect(listeners).toHaveLength(2)
  })

  it.each([
    ['another extension', { id: 'someone-else' }],
    ['a page', {}],
    ['a content script', { id, tab: { id: 1 } }],
  ])('does not listen to %s', async (_, sender) => {
    inject()
    expect(await ask({ type: 'fill/plan', profile: marie, context: {} }, sender)).toBe('ignored')
  })

  it('judges without the one that writes, which does nothing without the one that judges', async () => {
    ;(writing.main as () => void)()
    expect(listeners).toHaveLength(0)
    ;(judging.main as () => void)()
    expect(await ask({ type: 'fill/judge', handles: ['none'], context: {} })).toEqual([null])
    expect(await ask({ type: 'fill/plan', profile: marie, context: {} })).toBe('ignored')
  })

  it('does not answer what it does not know', async () => {
    inject()
    for (const message of [null, 'fill/plan', {}, { type: 'portal/refresh' }])
      expect(await ask(message)).toBe('ignored')
  })
})
