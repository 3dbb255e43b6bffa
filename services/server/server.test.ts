/** The whole server: started again, refused a port or a key, without its database, and stopped at work. */
import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createLog } from '@repdesk/service-kit/log'
import { describe, expect, it } from 'vitest'
import { type Running, startServer } from './app.ts'
import type { Config } from './config.ts'
import { type Caller, configs, onBothServers, pair } from './testing.ts'

const reading = (number: number, reference: string) => ({
  readingId: randomUUID(),
  number,
  portalId: 'practice-portal',
  practice: true,
  readAt: '2026-03-02T15:00:00.000Z',
  kind: 'application-list',
  complete: true,
  account: 'Marie Tremblay',
  applications: [
    { reference, applicant: 'Amara Diallo', type: 'Visitor', status: 'Open', updatedOn: null, unread: 2 },
  ],
  letters: [],
})
const send = (running: Running, caller: Caller, path: string, body?: object) =>
  fetch(running.apiUrl + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${caller.token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const firstOwner = async (running: Running) => pair(running, (await running.createPairingCode()).code)

onBothServers('a server', (fresh) => {
  it('pairs, takes a reading, and says what needs attention', async () => {
    const running = await startServer(await fresh())
    const caller = await firstOwner(running)
    const sent = await send(running, caller, '/readings', { readings: [reading(1, 'V300000001')] })
    expect(await sent.json()).toMatchObject({ receipts: [{ outcome: 'accepted' }] })
    await running.drain()
    const attention = await send(running, caller, '/attention?space=practice')
    expect(await attention.json()).toMatchObject({
      count: 1,
      items: [{ reference: 'V300000001', unread: 2 }],
    })
    const real = await send(running, caller, '/attention')
    expect(await real.json()).toMatchObject({ count: 0, items: [] })
    await running.close()
  })

  it('finds at the second start what the first one had, devices and their tokens included', async () => {
    const config = await fresh()
    const first = await startServer(config)
    const caller = await firstOwner(first)
    await send(first, caller, '/readings', { readings: [reading(1, 'V300000001')] })
    await first.close()

    const second = await startServer(config)
    const { applications } = (await (await send(second, caller, '/applications?space=practice')).json()) as {
      applications: { reference: string }[]
    }
    expect(applications.map(({ reference }) => reference)).toEqual(['V300000001'])
    await second.drain()
    expect(await (await send(second, caller, '/attention?space=practice')).json()).toMatchObject({ count: 1 })
    const members = await second.databases.profiles.db.selectFrom('members').selectAll().execute()
    expect(members).toHaveLength(1)
    await second.close()
  })

  it('finishes the requests in hand when it is closed, and answers /ready with 503 meanwhile', async () => {
    const running = await startServer(await fresh())
    const caller = await firstOwner(running)
    const inHand = Array.from({ length: 30 }, (_, at) =>
      send(running, caller, '/readings', { readings: [reading(at + 1, `V3000000${10 + at}`)] }),
    )
    await Promise.race(inHand)
    const closing = running.close()
    const ready = await fetch(`${running.apiUrl}/ready`)
    expect(ready.status).toBe(503)
    const answers = await Promise.all(inHand)
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
    await closing
    await expect(fetch(`${running.apiUrl}/health`)).rejects.toThrow()
  })

  it('is alive and not ready, and answers unavailable, while its database does not answer', async () => {
    const running = await startServer(await fresh())
    const caller = await firstOwner(running)
    await running.databases.profiles.close()
    expect((await fetch(`${running.apiUrl}/health`)).status).toBe(204)
    expect((await fetch(`${running.apiUrl}/ready`)).status).toBe(503)
    const asked = await send(running, caller, '/profiles')
    expect(asked.status).toBeGreaterThanOrEqual(500)
    expect(await asked.text()).not.toMatch(/closed|destroyed|sqlite|pool/i)
    await running.close().catch(() => {})
  })

  it('writes no personal data and no secret into its log', async () => {
    const lines: string[] = []
    const config = { ...(await fresh()), logLevel: 'debug' as const }
    const running = await startServer(config, createLog('debug', { write: (line) => void lines.push(line) }))
    const caller = await firstOwner(running)
    await send(running, caller, '/readings', { readings: [reading(1, 'V300000001')] })
    await send(running, caller, '/applications?search=Amara%20Diallo')
    await send(running, caller, '/readings', { readings: [{ ...reading(2, 'V300000002'), account: 7 }] })
    await send(running, { ...caller, token: 'stolen' }, '/profiles')
    await running.drain()
    await running.close()
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.join('')).not.toMatch(/Diallo|Tremblay|V30000000|example\.ca/)
    expect(lines.join('')).not.toContain(caller.token)
  })
})

describe('a server that cannot start', () => {
  const fresh = configs(async () => ({ kind: 'sqlite' }))
  const failure = async (config: Config) => {
    const error = await startServer(config).then(
      (running) => running.close(),
      (reason: unknown) => reason,
    )
    return error as Error & { code?: string }
  }

  it('says which port is taken, and leaves nothing open', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    )
    const config = await fresh()
    const error = await failure({ ...config, port })
    expect(error.name).toBe('PortError')
    expect(error.message).toMatch(new RegExp(`Port ${port} is taken .*choose another port with --port`))
    blocker.close()
    const running = await startServer(config)
    await running.close()
  })

  it('says that the key is missing, and makes no other', async () => {
    const config = await fresh()
    await (await startServer(config)).close()
    rmSync(config.keyFile)
    const error = await failure(config)
    expect(error).toMatchObject({ name: 'DatabaseOpenError', code: 'wrong-key' })
    expect(error.message).toMatch(/is missing. Put it back/)
  })

  it('says that the key is another one, and that a file is damaged', async () => {
    const config = await fresh()
    await (await startServer(config)).close()
    const other = `${config.keyFile}.other`
    writeFileSync(other, randomBytes(32).toString('hex'))
    expect(await failure({ ...config, keyFile: other })).toMatchObject({ code: 'wrong-key' })
    writeFileSync(join(config.dataDir, 'applications.db'), 'not a database at all')
    const error = await failure(config)
    expect(error).toMatchObject({ code: 'damaged' })
    expect(error.message).toContain('applications.db')
  })
})
