/** Who may do what: every route of the API × every role × two firms × own, foreign and missing things. */
import { randomUUID } from 'node:crypto'
import { type Endpoint, type EndpointName, endpoints } from '@repdesk/shared/endpoints'
import { type Role, roles } from '@repdesk/shared/firm'
import { accountIdOf, applicationIdOf, letterIdOf } from '@repdesk/shared/ids'
import { beforeAll, expect, it } from 'vitest'
import type { Running } from './app.ts'
import { type Caller, callerOf, newDevice, newFirm, onBothServers, started } from './testing.ts'

type Target = {
  profileId: string
  taughtId: string
  deviceId: string
  applicationId: string
  letterId: string
}
type Ask = { params?: Partial<Target>; query?: string; body?: object }
/** How a route is asked, and what it answers when all is well; with `of` set, of which thing it speaks. */
type Row = { ask(target: Target): Ask; answers: number; of?: keyof Target }

const values = { 'rep.family_name': 'Tremblay', 'rep.given_name': 'Marie' }
const readingOf = (account: string) => ({
  readingId: randomUUID(),
  number: 1,
  portalId: 'ircc-portal',
  practice: false,
  readAt: '2026-03-02T15:00:00.000Z',
  kind: 'letter-list',
  complete: true,
  account,
  applications: [
    {
      reference: 'V300000001',
      applicant: account,
      type: 'Visitor',
      status: 'Open',
      updatedOn: null,
      unread: 1,
    },
  ],
  letters: [{ subject: 'Passport request', sentOn: '2026-03-01', unread: true, reference: 'V300000001' }],
})
const seen = (applicationId: string) => ({
  kind: 'seen',
  markId: randomUUID(),
  applicationId,
  seen: 0,
  markedAt: '2026-03-02T15:00:00.000Z',
})
const taughtOf = (label: string) => ({
  page: 'https://portal.example.ca/form',
  label,
  party: 'applicant',
  key: null,
  taughtAt: '2026-03-02T15:00:00.000Z',
})
const newTaughtId = () => randomUUID().replaceAll('-', '').slice(0, 16)
const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }

/** A new endpoint has no row here, and that fails. */
const matrix: Record<EndpointName, Row> = {
  redeemPairingCode: { ask: () => ({ body: { code: 'BCDFGHJK', publicKey, name: 'x' } }), answers: 422 },
  askChallenge: { ask: ({ deviceId }) => ({ body: { deviceId } }), answers: 200, of: 'deviceId' },
  issueToken: {
    ask: ({ deviceId }) => ({ body: { deviceId, challenge: 'x', signature: 'x' } }),
    answers: 401,
    of: 'deviceId',
  },
  createPairingCode: { ask: () => ({}), answers: 200 },
  showFirm: { ask: () => ({}), answers: 200 },
  listMembers: { ask: () => ({}), answers: 200 },
  listDevices: { ask: () => ({}), answers: 200 },
  revokeDevice: { ask: ({ deviceId }) => ({ params: { deviceId } }), answers: 204, of: 'deviceId' },
  listProfiles: { ask: () => ({}), answers: 200 },
  showProfile: { ask: ({ profileId }) => ({ params: { profileId } }), answers: 200, of: 'profileId' },
  listProfileVersions: {
    ask: ({ profileId }) => ({ params: { profileId } }),
    answers: 200,
    of: 'profileId',
  },
  saveProfile: {
    ask: ({ profileId }) => ({ params: { profileId }, body: { name: 'Ottawa', values, baseVersion: 1 } }),
    answers: 200,
    of: 'profileId',
  },
  removeProfile: { ask: ({ profileId }) => ({ params: { profileId } }), answers: 204, of: 'profileId' },
  listTaught: { ask: () => ({}), answers: 200 },
  saveTaught: {
    ask: ({ taughtId }) => ({ params: { taughtId }, body: taughtOf('E-mail') }),
    answers: 200,
    of: 'taughtId',
  },
  removeTaught: {
    ask: ({ taughtId }) => ({ params: { taughtId }, query: '?removedAt=2026-03-02T16:00:00.000Z' }),
    answers: 204,
    of: 'taughtId',
  },
  ingestReadings: { ask: () => ({ body: { readings: [readingOf('Someone Else')] } }), answers: 200 },
  ingestMarks: {
    ask: ({ applicationId }) => ({ body: { marks: [seen(applicationId)] } }),
    answers: 200,
    of: 'applicationId',
  },
  listAccounts: { ask: () => ({}), answers: 200 },
  listApplications: { ask: () => ({ query: '?search=V300000001' }), answers: 200 },
  showApplication: {
    ask: ({ applicationId }) => ({ params: { applicationId } }),
    answers: 200,
    of: 'applicationId',
  },
  listLetters: {
    ask: ({ applicationId }) => ({ params: { applicationId } }),
    answers: 200,
    of: 'applicationId',
  },
  listChanges: { ask: () => ({}), answers: 200 },
  showAttention: { ask: () => ({}), answers: 200 },
}
const names = Object.keys(matrix) as EndpointName[]
/** Answered alike whatever is named: they tell nothing of it, or make nothing for a thing of others. */
const saysNothingOfItsTarget: EndpointName[] = ['askChallenge', 'issueToken', 'ingestMarks', 'saveTaught']

onBothServers('access', (fresh) => {
  let running: Running
  let firms: { firmId: string; canary: string; callers: Record<Role, Caller>; target: Target }[]
  let revoked: Caller

  beforeAll(async () => {
    running = await started(await fresh())
    firms = []
    for (const canary of ['Amara Diallo', 'Kofi Mensah']) {
      const firmId = await newFirm(running, `${canary} & Associates`)
      const callers = {} as Record<Role, Caller>
      for (const role of roles) callers[role] = await callerOf(running, firmId, role)
      const accountId = accountIdOf('ircc-portal', canary)
      const applicationId = applicationIdOf(accountId, 'V300000001')
      const letterId = letterIdOf(applicationId, '2026-03-01', 'Passport request', 0)
      const target = {
        profileId: randomUUID(),
        taughtId: newTaughtId(),
        deviceId: randomUUID(),
        applicationId,
        letterId,
      }
      await call('ingestReadings', callers.owner, { body: { readings: [readingOf(canary)] } })
      await call('saveTaught', callers.owner, { params: target, body: taughtOf(canary) })
      firms.push({ firmId, canary, callers, target })
    }
    await running.drain()
    revoked = await callerOf(running, (firms[0] as (typeof firms)[0]).firmId, 'owner')
    await call('revokeDevice', revoked, { params: { deviceId: revoked.deviceId } })
  })

  async function call(name: EndpointName, caller: { token: string } | undefined, ask: Ask) {
    const endpoint: Endpoint = endpoints[name]
    const { params = {}, query = '', body } = ask
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, part: keyof Target) => params[part] ?? '')
    const response = await fetch(running.apiUrl + path + query, {
      method: endpoint.method.toUpperCase(),
      headers: {
        ...(caller ? { authorization: `Bearer ${caller.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, text: await response.text() }
  }
  /** The answer without what differs at each request. */
  const bare = ({ status, text }: { status: number; text: string }) => {
    const { requestId: _, ...problem } = JSON.parse(text || '{}')
    return { status, problem }
  }
  const firm = (at: 0 | 1) => firms[at] as (typeof firms)[0]
  /** The firm's things; a profile or a device, which the call may spend, is made for it. */
  async function targetIn(at: 0 | 1, of: keyof Target, caller: Caller): Promise<Target> {
    const { callers, target, firmId } = firm(at)
    if (of === 'profileId') {
      const profileId = randomUUID()
      const body = { name: 'Ottawa', values, baseVersion: 0 }
      await call('saveProfile', callers.owner, { params: { profileId }, body })
      return { ...target, profileId }
    }
    if (of === 'taughtId') {
      const taughtId = newTaughtId()
      await call('saveTaught', callers.owner, { params: { taughtId }, body: taughtOf('E-mail') })
      return { ...target, taughtId }
    }
    if (of !== 'deviceId') return target
    // One's own device in one's own firm; what an owner may do with others' is tested where devices are.
    const memberId = caller.firmId === firmId ? caller.memberId : callers.owner.memberId
    return { ...target, deviceId: await newDevice(running, firmId, memberId) }
  }
  const missing = (): Target => ({
    profileId: randomUUID(),
    taughtId: newTaughtId(),
    deviceId: randomUUID(),
    applicationId: applicationIdOf('none', randomUUID()),
    letterId: letterIdOf('none', null, randomUUID(), 0),
  })
  /** Everything that a firm has, so that one can tell whether any of it changed. */
  async function contentsOf(firmId: string): Promise<string> {
    const { profiles, applications, notifications } = running.databases
    const devices = profiles.db.selectFrom('devices').select(['deviceId', 'memberId', 'revokedAt'])
    const rows = [
      await devices.where('firmId', '=', firmId).orderBy('deviceId').execute(),
      await profiles.db
        .selectFrom('profiles')
        .selectAll()
        .where('firmId', '=', firmId)
        .orderBy('profileId')
        .execute(),
      await profiles.db
        .selectFrom('taught')
        .selectAll()
        .where('firmId', '=', firmId)
        .orderBy('taughtId')
        .execute(),
      await profiles.db
        .selectFrom('members')
        .selectAll()
        .where('firmId', '=', firmId)
        .orderBy('memberId')
        .execute(),
      await applications.db.selectFrom('applications').selectAll().where('firmId', '=', firmId).execute(),
      await applications.db.selectFrom('letters').selectAll().where('firmId', '=', firmId).execute(),
      await notifications.db.selectFrom('attention').selectAll().where('firmId', '=', firmId).execute(),
    ]
    return JSON.stringify(rows)
  }

  it('has a row for every route of the app, and every route is in the contract', () => {
    const inContract = new Set(
      Object.values(endpoints).map(
        ({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    const open = new Set(['GET /health', 'GET /ready'])
    const inApp = new Set(running.api.routes.map(({ method, path }) => `${method} ${path}`))
    inApp.delete('ALL /*')
    expect([...inApp].filter((route) => !inContract.has(route) && !open.has(route))).toEqual([])
    expect([...inContract].filter((route) => !inApp.has(route))).toEqual([])
    expect(names.sort()).toEqual(Object.keys(endpoints).sort())
  })

  it.each(names)('%s is for the roles of the contract, and for nobody else', async (name) => {
    const { access }: Endpoint = endpoints[name]
    const row = matrix[name]
    for (const at of [0, 1] as const)
      for (const role of roles) {
        const caller = firm(at).callers[role]
        const target = row.of ? await targetIn(at, row.of, caller) : firm(at).target
        const answer = await call(name, caller, row.ask(target))
        const isAllowed = access === 'anyone' || access.includes(role)
        expect(answer.status, `${name} as ${role}: ${answer.text}`).toBe(isAllowed ? row.answers : 403)
        if (!isAllowed) expect(answer.text).toContain('role-refused')
      }
    if (access === 'anyone') return
    for (const nobody of [undefined, revoked, { token: 'A'.repeat(43) }]) {
      const answer = await call(name, nobody, row.ask(firm(0).target))
      expect(answer.status, name).toBe(401)
      expect(answer.text).toContain('unauthenticated')
    }
  })

  it.each(names.filter((name) => matrix[name].of))(
    '%s answers for another firm’s thing as for one that is not there, and changes nothing',
    async (name) => {
      const row = matrix[name]
      for (const role of roles) {
        const caller = firm(1).callers[role]
        const target = await targetIn(0, row.of ?? 'profileId', caller)
        const before = await contentsOf(firm(0).firmId)
        const foreign = await call(name, caller, row.ask(target))
        const none = await call(name, caller, row.ask(missing()))
        if (saysNothingOfItsTarget.includes(name)) expect(foreign.status).toBe(none.status)
        else expect(bare(foreign)).toEqual(bare(none))
        const isAllowed =
          endpoints[name].access === 'anyone' || endpoints[name].access.includes(role as never)
        if (isAllowed && !saysNothingOfItsTarget.includes(name)) expect(foreign.status).toBe(404)
        await running.drain()
        expect(await contentsOf(firm(0).firmId)).toBe(before)
      }
    },
  )

  it.each(names.filter((name) => endpoints[name].method === 'get' && !matrix[name].of))(
    '%s shows nothing of the other firm',
    async (name) => {
      for (const at of [0, 1] as const) {
        const other = firm(at === 0 ? 1 : 0)
        for (const role of roles) {
          const { text } = await call(name, firm(at).callers[role], matrix[name].ask(firm(at).target))
          expect(text).not.toContain(other.canary)
          expect(text).not.toContain(other.firmId)
          for (const { memberId, deviceId } of Object.values(other.callers)) {
            expect(text).not.toContain(memberId)
            expect(text).not.toContain(deviceId)
          }
        }
      }
    },
  )
})
