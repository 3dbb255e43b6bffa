/** The site factory by itself: its door over a real socket, and what each kind of trouble becomes. */
import { connect } from 'node:net'
import { ProblemError } from '@repdesk/shared/problem'
import { afterAll, describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { type Listening, listen } from './listen.ts'
import { createLog } from './log.ts'
import { createSite } from './site.ts'
import { hashPassword, isPasswordOf } from './site-password.ts'
import { type SessionTables, siteSessionMigration } from './site-session.ts'
import { onBothDatabases } from './testing.ts'

const secret = 'a secret of a test, long enough to sign with'
const migrations = { '001-sessions': siteSessionMigration }
const log = createLog('silent')
const start = Date.parse('2026-06-10T16:00:00Z')

function site(database: Database<SessionTables>, publicUrl: string, now = () => new Date(start)) {
  const built = createSite({
    db: database.db,
    publicUrl,
    secret,
    now,
    log,
    errorPage: (c, problem) => c.text(problem.code, 400),
  })
  built.app.get('/whose', (c) => {
    const session = c.get('session')
    return c.text(session.state === 'none' ? 'none' : `${session.state} ${session.accountId}`)
  })
  built.app.get('/start', async (c) => {
    await built.sessions.start(c, 'marie', c.get('session'))
    return c.text('started')
  })
  return built
}

onBothDatabases('a site', (open) => {
  const listening: Listening[] = []
  afterAll(async () => {
    await Promise.all(listening.map((one) => one.close(0)))
  })

  it('answers one exact Host on the wire, and no other, none, or two', async () => {
    const database = await open<SessionTables>(migrations)
    const served = await listen(0, (port) => site(database, `http://practice.localhost:${port}`).app)
    listening.push(served)
    const own = `practice.localhost:${served.port}`
    const answers = async (...lines: string[]) =>
      (await spoken(served.port, ['GET /whose HTTP/1.1', ...lines])).split('\r\n\r\n')[1]
    expect(await answers(`Host: ${own}`)).toMatch(/^(4\r\n)?none/)
    for (const hosts of [
      [`Host: 127.0.0.1:${served.port}`],
      ['Host: evil.example'],
      [`Host: ${own}.evil.example`],
      [`Host: ${own}`, 'Host: evil.example'],
      ['Host: evil.example', `Host: ${own}`],
    ])
      expect(await answers(...hosts), hosts.join()).toContain('host-refused')
    for (const hosts of [[], ['Host:']]) expect(await answers(...hosts)).not.toMatch(/none/)
  })

  it('opens a session under a new token each time, and the old one no longer opens it', async () => {
    const { app } = site(await open<SessionTables>(migrations), 'http://practice.localhost:1')
    const ask = (path: string, cookie = '') =>
      app.request(`http://practice.localhost:1${path}`, { headers: { cookie } })
    const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const first = cookieOf(await ask('/start'))
    expect(await (await ask('/whose', first)).text()).toBe('live marie')
    const second = cookieOf(await ask('/start', first))
    expect(second).not.toBe(first)
    expect(await (await ask('/whose', first)).text()).toBe('none')
    expect(await (await ask('/whose', second)).text()).toBe('live marie')
    expect(await (await ask('/whose', second.replace(/.$/, ''))).text()).toBe('none')
  })

  it('ends a session that is idle for half an hour, or twelve hours old however busy', async () => {
    let time = start
    const { app } = site(
      await open<SessionTables>(migrations),
      'http://practice.localhost:1',
      () => new Date(time),
    )
    const ask = (path: string, cookie = '') =>
      app.request(`http://practice.localhost:1${path}`, { headers: { cookie } })
    const cookie = (await ask('/start')).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const after = async (minutes: number) => {
      time += minutes * 60_000
      return (await ask('/whose', cookie)).text()
    }
    for (let minutes = 0; minutes < 12 * 60 - 29; minutes += 29) expect(await after(29)).toBe('live marie')
    expect(await after(29)).toBe('expired marie')
  })

  it('tells a full disk, a lost database and anything else apart', async () => {
    const { app } = site(await open<SessionTables>(migrations), 'http://practice.localhost:1')
    const failures: [string, Error, string][] = [
      ['/full', Object.assign(new Error(), { code: 'SQLITE_FULL' }), 'storage-full'],
      ['/lost', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'unavailable'],
      ['/own', new ProblemError('not-found'), 'not-found'],
      ['/bug', new TypeError('what someone typed'), 'internal'],
    ]
    for (const [path, error] of failures)
      app.get(path, () => {
        throw error
      })
    for (const [path, , code] of failures)
      expect(await (await app.request(`http://practice.localhost:1${path}`)).text()).toBe(code)
  })

  it('answers a form that is too large once all of it was sent, so that the connection breaks under nobody', async () => {
    const database = await open<SessionTables>(migrations)
    const served = await listen(0, (port) => site(database, `http://practice.localhost:${port}`).app)
    listening.push(served)
    const bytes = 1_000_000
    const half = 'x'.repeat(bytes / 2)
    const head = [
      'POST /whose HTTP/1.1',
      `Host: practice.localhost:${served.port}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${bytes}`,
    ]
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = ''
      const socket = connect(served.port, '127.0.0.1', async () => {
        socket.write(`${head.join('\r\n')}\r\n\r\n${half}`)
        await new Promise((wait) => setTimeout(wait, 1500))
        expect(heard, 'nothing is answered while a browser still sends').toBe('')
        socket.write(half)
      })
      socket.on('data', (chunk) => {
        heard += chunk
        if (heard.includes('body-too-large')) resolve(heard)
      })
      socket.on('error', reject)
      socket.on('close', () => reject(new Error(`The connection broke after: ${heard}`)))
    })
    expect(answer).toMatch(/^HTTP\/1.1 400/)
  })

  it('is not built with a secret that can be guessed or an address that is none', async () => {
    const { db } = await open<SessionTables>(migrations)
    const build = (publicUrl: string, key: string) =>
      createSite({ db, publicUrl, secret: key, now: () => new Date(), log, errorPage: (c) => c.text('') })
    expect(() => build('http://practice.localhost:1', 'short')).toThrow('at least 32 characters')
    expect(() => build('practice', secret)).toThrow('Invalid URL')
  })
})

describe('passwords', () => {
  it('are known again, told apart, and never right for nobody', async () => {
    const hash = await hashPassword('practice-only')
    expect(await isPasswordOf(hash, 'practice-only')).toBe(true)
    expect(await isPasswordOf(hash, 'practice-onlY')).toBe(false)
    expect(await isPasswordOf(undefined, 'practice-only')).toBe(false)
    expect(await isPasswordOf('no hash', 'practice-only')).toBe(false)
  })
})

function spoken(port: number, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`),
    )
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.on('end', () => resolve(heard))
    socket.on('error', reject)
  })
}
