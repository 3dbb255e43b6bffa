/** A page of the index and its filters as the index grows, against the database alone, and one read against a bare route. */
import type { EndpointQuery } from '@repdesk/shared/endpoints'
import { batchesOf, readingsOf } from './invented.ts'
import { flood, median, processorTime, type Served, serve } from './served.ts'
import type { Table } from './table.ts'

const sizes = [10_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])]
const rounds = 60
const asked: [string, EndpointQuery<'listApplications'>][] = [
  ['first page', {}],
  ['unread', { unread: 'true' }],
  ['needs attention', { attention: 'true' }],
  ['one status', { status: 'Approved' }],
  ['a frequent name', { search: 'tremblay' }],
  ['one number', { search: 'V300009999' }],
  ['by applicant', { sort: 'applicant' }],
  ['by date, one type', { sort: 'updated', type: 'Study permit' }],
]
/** What "first page" asks of the database. */
const pageColumns = `"applicationId", "accountId", "portalId", practice, reference, applicant, type, status,
  "updatedOn", unread, "readElsewhere", unattributed, witnessed, "toAnswer", "firstReadAt", "lastReadAt"`
const firstPage = `select ${pageColumns} from applications where "firmId" = ? and practice = 0 order by changed desc limit 51`

export async function run(): Promise<Table> {
  const served = await serve()
  const rows: Table['rows'] = []
  try {
    const { firm } = await served.api('showFirm', {})
    let filled = 0
    for (const size of sizes) {
      await fill(served, filled, size)
      filled = size
      const direct = await served.ask({ ask: 'query', sql: firstPage, values: [firm.firmId], times: rounds })
      const row: Table['rows'][number] = {
        applications: size,
        'database alone': rounded(direct.milliseconds),
      }
      for (const [name, query] of asked) row[name] = rounded(await medianOf(served, query))
      rows.push(row)
    }
    const growth: Table['rows'][number] = { applications: 'last ÷ first' }
    for (const name of Object.keys(rows[0] ?? {}).slice(1))
      growth[name] = rounded(Number(rows.at(-1)?.[name]) / Number(rows[0]?.[name]))
    rows.push(growth)
    return {
      title: 'A page of 50 of the index through the API, median milliseconds',
      rows,
      note: await againstBareRoute(served, filled),
    }
  } finally {
    await served.stop()
  }
}

async function fill(served: Served, from: number, to: number): Promise<void> {
  for (const readings of batchesOf(readingsOf(from, to, 50), 40))
    await served.api('ingestReadings', { body: { readings } })
  await served.ask({ ask: 'drain' })
}

async function medianOf(served: Served, query: EndpointQuery<'listApplications'>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    await served.api('listApplications', { query })
    times.push(performance.now() - startedAt)
  }
  return median(times)
}

/** Both are asked in turn, three times each, and the least is taken: the machine may be shared. */
async function againstBareRoute(served: Served, rows: number): Promise<string> {
  const { applications } = await served.api('listApplications', { query: { limit: 1 } })
  const ours = `${served.apiUrl}/applications/${applications[0]?.applicationId}`
  const bare = (await served.ask({ ask: 'bare-route', rows })).url
  const headers = { authorization: `Bearer ${await served.token()}` }
  const requests = 3000
  const cost = (url: string) => processorTime(served, requests, () => flood(url, requests, headers))
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < 4; round++) {
    times.bare.push(await cost(bare))
    times.ours.push(await cost(ours))
  }
  const [least, leastBare] = [Math.min(...times.ours), Math.min(...times.bare)]
  return `One application by its id costs the server ${Math.round(least)} µs of processor time; a bare Hono route with one indexed read ${Math.round(leastBare)} µs: ${Math.round((100 * leastBare) / least)} % of its speed.`
}

const rounded = (value: number) => Math.round(value * 100) / 100
