/** One process at a time in this clone. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { alone } from './alone.mjs'

const name = () => `test-${process.pid}-${Math.random().toString(36).slice(2)}`
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('makes the second wait for the first', async () => {
  const work = name()
  const order: string[] = []
  const first = alone(work, async () => {
    order.push('first begins')
    await pause(100)
    order.push('first ends')
  })
  await alone(work, async () => order.push('second'))
  await first
  expect(order).toEqual(['first begins', 'first ends', 'second'])
})

it('lets the next one in when the work fails, and hands the failure on', async () => {
  const work = name()
  await expect(alone(work, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(await alone(work, async () => 'done')).toBe('done')
})

it('takes over from a process that was killed', async () => {
  const work = name()
  const script = `import('${new URL('./alone.mjs', import.meta.url).href}').then(({ alone }) =>
    alone('${work}', async () => process.kill(process.pid, 'SIGKILL')))`
  expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL')
  expect(await alone(work, async () => 'done')).toBe('done')
})
