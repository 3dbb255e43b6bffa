import { describe, expect, it } from 'vitest'
import { mapInSteps, runAtOnce, runInSlices } from './slices.ts'

const busy = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('work in slices', () => {
  it('gives the same answer in one go and in slices', async () => {
    const list = Array.from({ length: 1000 }, (_, i) => i)
    const double = () => mapInSteps(list, (item) => item * 2)
    expect(runAtOnce(double())).toEqual(list.map((item) => item * 2))
    expect(await runInSlices(double())).toEqual(list.map((item) => item * 2))
  })

  it('lets others have their turn while it works', async () => {
    let turns = 0
    const turn = setInterval(() => turns++, 0)
    await runInSlices(
      mapInSteps(Array.from({ length: 640 }), () => {
        busy(0.5)
      }),
    )
    clearInterval(turn)
    expect(turns).toBeGreaterThan(3)
  })

  it('passes on what goes wrong', async () => {
    const failing = () =>
      mapInSteps([1], () => {
        throw new Error('broken')
      })
    expect(() => runAtOnce(failing())).toThrow('broken')
    await expect(runInSlices(failing())).rejects.toThrow('broken')
  })
})
