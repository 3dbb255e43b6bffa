/** Mutated, repeated and senseless bodies against a listening server. */
import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Running } from './app.ts'
import { type Caller, configs, pair, started } from './testing.ts'

let running: Running
let caller: Caller
const fresh = configs(async () => ({ kind: 'sqlite' }))
beforeAll(async () => {
  running = await started(await fresh())
  caller = await pair(running, (await running.createPairingCode()).code)
})

describe('bodies', () => {
  /** Repeatable, so that a failure can be looked into. */
  function random(seed: number) {
    let state = seed
    return (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state % below
    }
  }
  const reading = {
    readingId: '018f0000-0000-7000-8000-000000000002',
    number: 1,
    portalId: 'ircc-portal',
    practice: false,
    readAt: '2026-03-02T15:00:00.000Z',
    kind: 'application-list',
    complete: true,
    account: 'Marie Tremblay',
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
    letters: [],
  }
  const profile = { name: 'Ottawa', values: { 'rep.family_name': 'Tremblay' }, baseVersion: 0 }
  const mark = {
    kind: 'seen',
    markId: '018f0000-0000-7000-8000-000000000003',
    applicationId: 'A'.repeat(22),
    seen: 1,
    markedAt: '2026-03-02T15:00:00.000Z',
  }
  const targets: [string, string, object][] = [
    ['POST', '/readings', { readings: [reading] }],
    ['POST', '/marks', { marks: [mark] }],
    ['PUT', '/profiles/018f0000-0000-7000-8000-000000000004', profile],
  ]
  const oddities = [
    '"__proto__":{"polluted":true},',
    '"constructor":{"prototype":{"polluted":true}},',
    '1e400',
    '-1',
    '9007199254740993',
    '"\\u0000"',
    '"\\ud800"',
    '"\u202e"',
    '[[[[[[[[]]]]]]]]',
    'null',
    'true',
    '{}',
    `"${'y'.repeat(5_000)}"`,
    '\u00ff',
    ',',
    '"',
    '}',
  ]

  it('changed at random are answered with a problem or taken whole, never with a failure of ours', async () => {
    const pick = random(20260302)
    const seen = new Map<number, number>()
    for (let turn = 0; turn < 400; turn++) {
      const [method, path, good] = targets[pick(targets.length)] as (typeof targets)[0]
      let body = JSON.stringify(good)
      for (let changes = 1 + pick(3); changes > 0; changes--) {
        const at = pick(body.length)
        const odd = oddities[pick(oddities.length)] as string
        body = body.slice(0, at) + odd + body.slice(at + pick(12))
      }
      const response = await fetch(running.apiUrl + path, {
        method,
        headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/json' },
        body,
      })
      const text = await response.text()
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
      expect(response.status, body).toBeLessThan(500)
      if (response.status < 400) continue
      expect(response.headers.get('content-type'), body).toBe('application/problem+json')
      expect(text, body).not.toMatch(/\bat .*\.[jt]s|SqliteError|ZodError/)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect([...seen.keys()]).toEqual(expect.arrayContaining([400, 422]))
  })

  it('are taken once however often they are sent', async () => {
    const sent = { ...reading, readingId: '018f0000-0000-7000-8000-00000000000a', number: 77 }
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(`${running.apiUrl}/readings`, {
          method: 'POST',
          headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ readings: [sent] }),
        })
        return (await response.json()) as { receipts: { outcome: string }[] }
      }),
    )
    const outcomes = answers.map(({ receipts }) => receipts[0]?.outcome).sort()
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(19)
  })

  it('of pure noise are refused', async () => {
    for (let turn = 0; turn < 50; turn++) {
      const response = await fetch(`${running.apiUrl}/readings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/json' },
        body: randomBytes(1 + turn * 20),
      })
      expect([400, 422]).toContain(response.status)
    }
  })
})
