/** How many readings and applications a second the services take in, against inserting rows and nothing else. */
import { batchesOf, readingsOf } from './invented.ts'
import { processorTime, type Served, serve } from './served.ts'
import type { Table } from './table.ts'

const total = 20_000
const shapes = [
  { what: 'readings of 50, 20 a request', perReading: 50, perBatch: 20 },
  { what: 'readings of 10, 50 a request', perReading: 10, perBatch: 50 },
  { what: 'readings of 1, 100 a request', perReading: 1, perBatch: 100 },
]
const senders = 2

export async function run(): Promise<Table> {
  const served = await serve()
  try {
    const bare = await served.ask({ ask: 'bare-inserts', rows: total, batch: 1000 })
    const rows: Table['rows'] = [
      {
        what: 'bare insert loop, 1,000 rows a transaction',
        'readings/s': '',
        'applications/s': perSecond(total, bare.milliseconds),
        'of the bare loop': '100 %',
        'server µs/application': Math.round(bare.microseconds / total),
      },
    ]
    let from = 0
    for (const { what, perReading, perBatch } of shapes) {
      const count = perReading === 1 ? total / 4 : total
      rows.push(await measure(served, what, from, count, perReading, perBatch, bare.milliseconds / total))
      from += count
    }
    rows.push(await measure(served, 'the first 20,000 again', 0, total, 50, 20, bare.milliseconds / total))
    return {
      title: 'Taking in readings, through the API on encrypted SQLite',
      rows,
      note: `${senders} requests at a time. The server’s time includes handing each change to the notifications.`,
    }
  } finally {
    await served.stop()
  }
}

async function measure(
  served: Served,
  what: string,
  from: number,
  count: number,
  perReading: number,
  perBatch: number,
  bareMilliseconds: number,
) {
  const readings = readingsOf(from, from + count, perReading)
  const batches = batchesOf(readings, perBatch)
  let milliseconds = 0
  const microseconds = await processorTime(served, count, async () => {
    const startedAt = performance.now()
    const send = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift())
        await served.api('ingestReadings', { body: { readings: batch } })
    }
    await Promise.all(Array.from({ length: senders }, send))
    milliseconds = performance.now() - startedAt
    await served.ask({ ask: 'drain' })
  })
  return {
    what,
    'readings/s': perSecond(readings.length, milliseconds),
    'applications/s': perSecond(count, milliseconds),
    'of the bare loop': `${Math.round((100 * bareMilliseconds * count) / milliseconds)} %`,
    'server µs/application': Math.round(microseconds),
  }
}

const perSecond = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000)
