import { newId } from '@repdesk/shared/ids'
import type { Reading } from '@repdesk/shared/reading'
import { letter, list, opening, reading, row } from '@repdesk/shared/testing-desk'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { endAllLives, live, makeMortal } from './testing-lives.ts'
import { newProfile, World, wake } from './testing-world.ts'

afterEach(() => {
  endAllLives()
  vi.restoreAllMocks()
})

const forEver = 100_000
const step = fc.record({
  what: fc.constantFrom(
    'list',
    'letters',
    'open',
    'mark',
    'profile',
    'sync',
    'away',
    'back',
    'lost',
    'colleague',
  ),
  /** After how many things waited for the worker dies; most live. */
  steps: fc.oneof({ weight: 3, arbitrary: fc.nat(25) }, { weight: 2, arbitrary: fc.constant(forEver) }),
  pick: fc.nat(5),
} as const)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What a person was shown as done; each carries a reference or id of its own. */
class Shown {
  readonly readings = new Set<string>()
  readonly marks = new Set<string>()
  /** What the profile may be called: the name last shown as saved, or one whose saving nobody saw end. */
  names: (string | undefined)[] = [undefined]
}

async function act(world: World, shown: Shown, { what, steps, pick }: Step, at: number): Promise<void> {
  const { service } = world
  if (what === 'away') service.isAway = true
  if (what === 'back') service.isAway = false
  if (what === 'lost') service.lostAnswers.push('ingestReadings', 'ingestMarks', 'saveProfile', 'listChanges')
  if (what === 'colleague') service.hear({ ...list(pick), readAt: world.now.toISOString() })
  const reference = `V${String(300_000_100 + at)}`
  const said: Partial<Record<string, Reading>> = {
    list: reading({ applications: [row(pick), row(1, { reference })] }),
    letters: reading({
      kind: 'letter-list',
      complete: 'unknown',
      letters: [letter(true), { ...letter(false), reference }],
    }),
    open: { ...opening(`Letter ${pick}`), applications: [row(null, { reference })] },
  }
  const mark = { kind: 'seen' as const, markId: newId(), seen: pick, markedAt: world.now.toISOString() }
  const profile = { ...shownProfile, name: `Name ${at}` }
  const outcome = await live(steps, async () => {
    const worker = await wake()
    const page = said[what]
    if (page) await world.show(worker, page)
    if (what === 'mark') {
      const [application] = (await worker.readSnapshot()).applications
      if (!application) return 'nothing'
      await worker.applyMark({ ...mark, applicationId: application.applicationId })
    }
    if (what === 'profile') await worker.saveProfile(profile, world.now)
    if (what === 'sync') await worker.syncNow()
    return 'shown'
  })
  if (outcome === 'shown' && said[what]) shown.readings.add(reference)
  if (outcome === 'shown' && what === 'mark') shown.marks.add(mark.markId)
  if (what === 'profile') shown.names = outcome === 'shown' ? [profile.name] : [...shown.names, profile.name]
}

const shownProfile = newProfile()

/** How many readings of this browser that had an effect told of the reference. */
const timesTaken = (world: World, reference: string) =>
  world.service.taken.filter((one) => 'account' in one && JSON.stringify(one).includes(reference)).length

describe('a worker that dies at any moment', () => {
  it('loses nothing that was shown as done, and has each effect once', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const world = new World()
        await world.paired()
        makeMortal()
        const shown = new Shown()
        for (const [at, one] of steps.entries()) await act(world, shown, one, at)
        endAllLives()
        world.service.isAway = false
        world.service.lostAnswers.length = 0
        const last = await wake()
        await last.syncNow()
        await world.expectSame(last)
        for (const reference of shown.readings) expect(timesTaken(world, reference)).toBe(1)
        for (const id of shown.marks) expect(world.service.effects.get(id)).toBe(1)
        for (const at of steps.keys())
          expect(timesTaken(world, `V${String(300_000_100 + at)}`)).toBeLessThanOrEqual(1)
        expect(shown.names).toContain(world.service.profiles.get(shownProfile.profileId)?.name)
        expect((await last.readSnapshot()).sync).toMatchObject({ problem: null, setAside: 0 })
        vi.restoreAllMocks()
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('while pairing is paired or not paired, and what was here before is handed in once', {
    timeout: 120_000,
  }, async () => {
    for (let steps = 0; steps < 40; steps++) {
      const world = new World()
      const before = await wake()
      await world.show(before, list(5))
      await world.show(before, list(2))
      await before.saveProfile(newProfile(), world.now)
      makeMortal()
      await live(steps, async () => {
        const worker = await wake()
        await world.pair(worker)
        await worker.syncNow()
        return 'done'
      })
      endAllLives()
      const last = await wake()
      if (!(await last.readSnapshot()).pairing) await world.pair(last)
      await last.syncNow()
      await world.expectSame(last)
      const here = await last.readSnapshot()
      expect(here.applications).toMatchObject([{ unread: 2, readElsewhere: 3 }])
      expect(here.profiles).toHaveLength(1)
      vi.restoreAllMocks()
    }
  })
})
