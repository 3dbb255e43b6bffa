/** The server as a process: its words, its exit codes, and what survives when it is killed at work. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { type Caller, configs, pairAt } from './testing.ts'

const fresh = configs(async () => ({ kind: 'sqlite' }))
const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const processes: ChildProcess[] = []
afterEach(() => {
  for (const one of processes.splice(0)) one.kill('SIGKILL')
})

function launch(dataDir: string, ...options: string[]) {
  const process = spawn(
    globalThis.process.execPath,
    ['--import', 'tsx', program, '--data', dataDir, '--log', 'silent', ...options],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  processes.push(process)
  let output = ''
  process.stdout.on('data', (text) => {
    output += text
  })
  process.stderr.on('data', (text) => {
    output += text
  })
  const ended = new Promise<number | null>((resolve) => process.once('close', resolve))
  /** The first match that comes; fails when the process ends without one. */
  const said = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = words.exec(output)
      if (match) return match
      if (process.exitCode !== null) throw new Error(`The server ended: ${output}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { process, ended, said, output: () => output }
}

const codePattern = /Pairing code\s+([A-Z]{4}-[A-Z]{4})/
const reading = (number: number) => ({
  readingId: randomUUID(),
  number,
  portalId: 'ircc-portal',
  practice: false,
  readAt: '2026-03-02T15:00:00.000Z',
  kind: 'application-list',
  complete: 'unknown',
  account: 'Marie Tremblay',
  applications: [
    {
      reference: `V${300_000_000 + number}`,
      applicant: 'Amara Diallo',
      type: 'Visitor',
      status: 'Open',
      updatedOn: null,
      unread: 1,
    },
  ],
  letters: [],
})
type Sent = ReturnType<typeof reading>

async function ingest(apiUrl: string, caller: Caller, readings: Sent[]): Promise<string[]> {
  const response = await fetch(`${apiUrl}/readings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ readings }),
  })
  if (!response.ok) throw new Error(String(response.status))
  const { receipts } = (await response.json()) as { receipts: { outcome: string }[] }
  return receipts.map(({ outcome }) => outcome)
}

it('says where it is, gives a code at the start and another on p, and ends cleanly on SIGTERM', async () => {
  const { dataDir } = await fresh()
  const server = launch(dataDir, '--port', '0')
  const [, apiUrl = ''] = await server.said(/RepDesk API\s+(http:\/\/127\.0\.0\.1:\d+)/)
  await server.said(/Practice portal\s+http:\/\/practice\.localhost:\d+/)
  const [, first = ''] = await server.said(codePattern)
  server.process.stdin.write('p\n')
  await server.said(new RegExp(`${first}[^]*${codePattern.source}`))
  await pairAt(apiUrl, first)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(existsSync(join(dataDir, 'profiles.db-wal'))).toBe(false)
})

it('says in one sentence that the port is taken, and ends with 1', async () => {
  const blocker = createServer()
  const port = await new Promise<number>((resolve) =>
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
  )
  const server = launch((await fresh()).dataDir, '--port', String(port))
  expect(await server.ended).toBe(1)
  expect(server.output()).toMatch(new RegExp(`^Port ${port} is taken by another program[^\\n]*--port\\.\\n$`))
  blocker.close()
})

it('says which option is wrong, and ends with 1', async () => {
  const server = launch((await fresh()).dataDir, '--port', 'http')
  expect(await server.ended).toBe(1)
  expect(server.output()).toMatch(/^--port: /)
})

it('loses nothing that it acknowledged, and doubles nothing, when it is killed at work', async () => {
  const { dataDir } = await fresh()
  const acknowledged: Sent[] = []
  const unknown: Sent[] = []
  let caller: Caller | undefined
  let number = 0
  for (let kills = 0; kills < 4; kills++) {
    const server = launch(dataDir, '--port', '0')
    const [, apiUrl = ''] = await server.said(/RepDesk API\s+(http:\/\/\S+)/)
    caller ??= await pairAt(apiUrl, (await server.said(codePattern))[1] ?? '')
    if (unknown.length > 0) {
      // What had no answer is sent again, as a browser does.
      await ingest(apiUrl, caller, unknown)
      acknowledged.push(...unknown.splice(0))
    }
    const by = caller
    const writer = async () => {
      for (;;) {
        const sent = reading(++number)
        try {
          await ingest(apiUrl, by, [sent])
          acknowledged.push(sent)
        } catch {
          unknown.push(sent)
          return
        }
      }
    }
    const writers = Promise.all([writer(), writer(), writer(), writer()])
    setTimeout(() => server.process.kill('SIGKILL'), 300 + 100 * kills)
    await Promise.all([writers, server.ended])
  }
  const last = launch(dataDir, '--port', '0')
  const [, apiUrl = ''] = await last.said(/RepDesk API\s+(http:\/\/\S+)/)
  if (!caller) throw new Error('never paired')
  for (let from = 0; from < acknowledged.length; from += 100) {
    const outcomes = await ingest(apiUrl, caller, acknowledged.slice(from, from + 100))
    expect(new Set(outcomes)).toEqual(new Set(['repeated']))
  }
  if (unknown.length > 0) await ingest(apiUrl, caller, unknown)
  const references: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const response = await fetch(`${apiUrl}/applications?limit=200${cursor && `&cursor=${cursor}`}`, {
      headers: { authorization: `Bearer ${caller.token}` },
    })
    const page = (await response.json()) as { applications: { reference: string }[]; next: string | null }
    references.push(...page.applications.map(({ reference }) => reference))
    cursor = page.next
  }
  expect(acknowledged.length).toBeGreaterThan(20)
  expect(references).toHaveLength(acknowledged.length + unknown.length)
  expect(new Set(references).size).toBe(references.length)
  last.process.kill('SIGTERM')
  expect(await last.ended).toBe(0)
})
