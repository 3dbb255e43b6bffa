import { onBothDatabases } from '@repdesk/service-kit/testing'
import type { Application } from '@repdesk/shared/application'
import { attentionOf } from '@repdesk/shared/attention'
import type { EndpointQuery } from '@repdesk/shared/endpoints'
import type { Unread } from '@repdesk/shared/reading'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, letterList, list, openService, reading, row, seenMark } from './testing-firms.ts'

type Query = EndpointQuery<'listApplications'>

const types = ['Visitor visa', 'Study permit', 'Work permit']
const statuses = ['Submitted', 'In progress', 'Approved']
const applicants = ['Amara Diallo', 'Zoé Lefèvre', 'Li Wei', 'ÉLODIE Brœkaert', 'Siobhán O’Connor']
const unreads: Unread[] = [0, 2, true, false, null]

const of = (at: number): Application['reference'] => `V3${String(at).padStart(8, '0')}`
const rows = Array.from({ length: 60 }, (_, at) =>
  row(of(at), unreads[at % 5], {
    applicant: applicants[(at * 7) % 5] ?? '',
    type: types[at % 3] ?? '',
    status: statuses[(at >> 1) % 3] ?? '',
    updatedOn: at % 10 === 9 ? null : `2025-0${1 + (at % 3)}-${String(1 + (at % 28)).padStart(2, '0')}`,
  }),
)
const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace('œ', 'oe').replace('’', "'")

onBothDatabases('the list of applications', (open) => {
  let marie: Device
  let colleague: Device
  let stranger: Device
  let all: Application[]
  const seen = new Map<string, number>()

  beforeAll(async () => {
    const service = await openService(open)
    ;({ marie, colleague, stranger } = service)
    for (const one of rows) await marie.read(list(one))
    await marie.read(
      letterList(of(3), ['Biometrics', false]),
      letterList(of(8), ['Old', false], ['Older', false]),
    )
    await marie.read(
      reading({ portalId: 'oinp', account: 'M. Tremblay', applications: [row('OINP-1'), row('OINP-2', 1)] }),
    )
    await marie.read(
      reading({ practice: true, portalId: 'practice-portal', applications: [row('V900000001', 1)] }),
    )
    await stranger.read(list(row('V800000001', 1)))
    all = (await marie.list({ limit: 200 })).applications
    const eight = all.find((one) => one.reference === of(8))
    if (eight) await marie.mark(seenMark(eight.applicationId, 2))
    if (eight) seen.set(eight.applicationId, 2)
  })

  /** Every page, by following the cursor. */
  async function walk(query: Query, device: Device = marie): Promise<Application[]> {
    const found: Application[] = []
    let cursor: string | undefined
    do {
      const page = await device.list({ ...query, ...(cursor ? { cursor } : {}) })
      if (page.next !== null) expect(page.applications).toHaveLength(Number(query.limit ?? 50))
      found.push(...page.applications)
      cursor = page.next ?? undefined
    } while (cursor)
    return found
  }
  const references = (found: Application[]) => found.map((one) => one.reference)

  it('keeps practice and other firms out of every list', async () => {
    expect(all).toHaveLength(62)
    expect(references(await walk({ space: 'practice' }))).toEqual(['V900000001'])
    expect(references(await walk({}, stranger))).toEqual(['V800000001'])
    expect(references(await walk({ search: 'V900000001' }))).toEqual([])
    expect(references(await walk({ search: 'V800000001' }))).toEqual([])
  })

  const is = (unread: Unread) => unread === true || Number(unread) > 0
  const filters: [string, Query, (one: Application) => boolean][] = [
    ['everything', {}, () => true],
    ['a portal', { portalId: 'oinp' }, (one) => one.portalId === 'oinp'],
    ['a type', { type: 'Study permit' }, (one) => one.type === 'Study permit'],
    ['a status', { status: 'Approved' }, (one) => one.status === 'Approved'],
    [
      'a type and a status',
      { type: 'Work permit', status: 'Submitted' },
      (one) => one.type === 'Work permit' && one.status === 'Submitted',
    ],
    ['unread ones', { unread: 'true' }, (one) => is(one.unread)],
    ['those with nothing unread', { unread: 'false' }, (one) => !is(one.unread)],
    [
      'those that need attention',
      { attention: 'true' },
      (one) => attentionOf(one, seen.get(one.applicationId) ?? 0) !== undefined,
    ],
    [
      'those that need none',
      { attention: 'false' },
      (one) => attentionOf(one, seen.get(one.applicationId) ?? 0) === undefined,
    ],
    ['from a day on', { updatedFrom: '2025-02-15' }, (one) => (one.updatedOn ?? '') >= '2025-02-15'],
    [
      'up to a day',
      { updatedTo: '2025-01-20' },
      (one) => one.updatedOn !== null && one.updatedOn <= '2025-01-20',
    ],
    ['a search', { search: 'diallo' }, (one) => one.applicant === 'Amara Diallo'],
    ['a search without accents', { search: '  LEFEVRE zoe ' }, (one) => one.applicant === 'Zoé Lefèvre'],
    ['a search with accents', { search: 'Élodie brœk' }, (one) => one.applicant === 'ÉLODIE Brœkaert'],
    [
      'a search over several columns',
      { search: 'siobhan study V30000' },
      (one) => one.applicant.startsWith('Siob') && one.type === 'Study permit',
    ],
    ['an apostrophe of either kind', { search: "o'connor" }, (one) => one.applicant.startsWith('Siob')],
    [
      'short words',
      { search: 'li w' },
      (one) =>
        ['li', 'w'].every((sought) => plain(`${one.applicant} ${one.type} ${one.status}`).includes(sought)),
    ],
    ['the end of a number', { search: '00017' }, (one) => one.reference.endsWith('00017')],
    [
      'a search and a filter',
      { search: 'permit', unread: 'true' },
      (one) => one.type.includes('permit') && is(one.unread),
    ],
    ['nothing at all', { search: 'nowhere' }, () => false],
    ['what looks like a pattern', { search: '%_a" OR 1' }, () => false],
    ['what looks like a question to an index', { search: '"*^:" AND NOT' }, () => false],
  ]

  describe.each(['changed', 'updated', 'applicant'] as const)('by %s', (sort) => {
    it.each(filters)('finds %s, each once, over pages of any size', async (_, query, matches) => {
      const expected = new Set(references(all.filter(matches)))
      const whole = await walk({ ...query, sort, limit: 200 })
      expect(new Set(references(whole))).toEqual(expected)
      expect(whole).toHaveLength(expected.size)
      for (const limit of [1, 7, 50]) expect(await walk({ ...query, sort, limit })).toEqual(whole)
    })
  })

  it('puts the newest change first, and a mere new look changes no order', async () => {
    const first = await marie.list({ limit: 1 })
    expect(references(first.applications)).toEqual(['OINP-2'])
    const again = rows[0]
    if (again) await colleague.read(list(again))
    expect((await marie.list({ limit: 1 })).applications[0]?.reference).toBe('OINP-2')
  })

  it('puts the latest date first and what has none last, names in the order of a dictionary', async () => {
    const dates = (await walk({ sort: 'updated' })).map((one) => one.updatedOn ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    const names = (await walk({ sort: 'applicant' })).map((one) => plain(one.applicant))
    expect(names).toEqual([...names].sort())
    expect(names.indexOf('elodie broekaert')).toBeLessThan(names.indexOf('li wei'))
  })

  it('asks attention of each member for their own', async () => {
    const mine = references(await walk({ attention: 'true' }))
    const theirs = references(await walk({ attention: 'true' }, colleague))
    expect(theirs.filter((one) => !mine.includes(one))).toEqual([of(8)])
  })

  it('refuses a cursor of another order, other filters, another member, and no cursor at all', async () => {
    const { next } = await marie.list({ limit: 5, type: 'Study permit' })
    const cursor = next ?? ''
    expect((await marie.list({ limit: 3, type: 'Study permit', cursor })).applications).toHaveLength(3)
    const forged = Buffer.from(JSON.stringify(['x', [{}]])).toString('base64url')
    for (const query of [
      { cursor },
      { cursor, type: 'Study permit', sort: 'updated' as const },
      { cursor, type: 'Work permit' },
      { cursor, type: 'Study permit', unread: 'true' as const },
      { cursor: 'nonsense', type: 'Study permit' },
      { cursor: forged },
    ])
      await expect(marie.list(query)).rejects.toMatchObject({ code: 'cursor-refused' })
    for (const device of [colleague, stranger])
      await expect(device.list({ cursor, type: 'Study permit' })).rejects.toMatchObject({
        code: 'cursor-refused',
      })
  })

  it('keeps a cursor short, however long the names are', async () => {
    const { marie: other } = await openService(open)
    const applicant = '𝒜é'.repeat(200)
    await other.read(list(row('V1', 0, { applicant }), row('V2', 0, { applicant })))
    const { next } = await other.list({ sort: 'applicant', limit: 1 })
    expect(next?.length).toBeLessThanOrEqual(500)
    const rest = await other.list({ sort: 'applicant', limit: 1, cursor: next ?? '' })
    expect(rest.applications).toHaveLength(1)
  })

  it('finds an application by its new words and no more by its old ones', async () => {
    const { marie: other } = await openService(open)
    await other.read(list(row('V1', 0, { status: 'Received' })))
    await other.read(list(row('V1', 0, { status: 'Refused' })))
    expect((await other.list({ search: 'refused' })).applications).toHaveLength(1)
    expect((await other.list({ search: 'received' })).applications).toHaveLength(0)
  })
})
