import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@repdesk/service-kit/database'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { ApplicationsSchema } from './schema.ts'

const rounds = 12

it('loses nothing it has acknowledged and doubles nothing, however often it is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'repdesk-killed-'))
  const [file, key, firmId] = [join(folder, 'applications.db'), randomBytes(32), randomUUID()]
  const acknowledged = new Map<string, string>()
  try {
    for (let round = 0; round < rounds; round++) {
      const heard = await killedAfter(20 + ((round * 37) % 90), [
        file,
        key.toString('hex'),
        firmId,
        String(round),
      ])
      for (const [readingId, reference] of heard) acknowledged.set(readingId, reference)
    }
    const database = await openDatabase<ApplicationsSchema>({ kind: 'sqlite', file, key })
    const { db } = database
    const applications = await db.selectFrom('applications').selectAll().execute()
    const readings = await db.selectFrom('readings').select('readingId').execute()
    const outbox = await db.selectFrom('outbox').select('payload').execute()
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
    await database.close()

    expect(integrity.rows).toEqual([{ integrity_check: 'ok' }])
    expect(acknowledged.size).toBeGreaterThan(rounds)
    const stored = new Set(readings.map((one) => one.readingId))
    expect([...acknowledged.keys()].filter((id) => !stored.has(id))).toEqual([])
    // Two applications of each reading, whole or not at all, each announced once.
    expect(applications).toHaveLength(2 * stored.size)
    expect(outbox).toHaveLength(2 * stored.size)
    const references = new Set(applications.map((one) => one.reference))
    for (const reference of acknowledged.values())
      expect([references.has(`${reference}-a`), references.has(`${reference}-b`)]).toEqual([true, true])
    expect(applications.filter((one) => one.readElsewhere > 0)).toEqual([])
    expect(new Set(applications.map((one) => one.sequence)).size).toBe(applications.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What it acknowledged before SIGKILL, so many milliseconds after its first word. */
async function killedAfter(milliseconds: number, told: string[]): Promise<[id: string, reference: string][]> {
  const script = join(import.meta.dirname, 'testing-killed.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...told], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  await Promise.race([once(child.stdout, 'data'), gone])
  await sleep(milliseconds)
  child.kill('SIGKILL')
  await gone
  // The last line may be cut off: then it was not heard.
  const lines = said.split('\n').slice(0, -1)
  return lines.map((line) => line.split(' ') as [string, string])
}
