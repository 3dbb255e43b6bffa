/** For tests: services as the contract describes them, in memory, which can be away, lose answers and forget. */
import type { Account, Application, Letter, Mark } from '@repdesk/shared/application'
import { type EndpointName, endpoints } from '@repdesk/shared/endpoints'
import { accountIdOf, newId } from '@repdesk/shared/ids'
import { mergeReading } from '@repdesk/shared/merge'
import { type ProblemCode, problems } from '@repdesk/shared/problem'
import type { Profile, ProfileVersion } from '@repdesk/shared/profile'
import type { Reading } from '@repdesk/shared/reading'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import { FakeTaught } from './testing-taught.ts'

type Body = Record<string, unknown>
type Answer = { status: number; body?: unknown }
class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code)
  }
}

export class FakeService {
  readonly baseUrl = 'http://127.0.0.1:4780'
  readonly code = 'BCDFGHJK'
  readonly calls: EndpointName[] = []
  isAway = false
  /** The next calls of these names are done, and their answer does not arrive. */
  readonly lostAnswers: EndpointName[] = []
  /** Readings with these account holders are refused for good. */
  readonly poisonHolders = new Set<string>()
  role: 'owner' | 'viewer' = 'owner'
  readonly devices = new Map<string, { key: JsonWebKey; revoked: boolean }>()
  readonly tokens = new Set<string>()
  readonly profiles = new Map<string, Profile>()
  readonly versions: ProfileVersion[] = []
  readonly taught = new FakeTaught()
  readonly accounts = new Map<string, Account>()
  readonly applications = new Map<string, Application>()
  readonly letters = new Map<string, Letter>()
  readonly seen = new Map<string, number>()
  /** How often the reading or mark of an id had its effect. */
  readonly effects = new Map<string, number>()
  readonly taken: (Reading | Mark)[] = []
  #changes: { sequence: number; table: 'accounts' | 'applications' | 'letters' | 'seen'; id: string }[] = []
  #sequence = 0
  readonly #challenges = new Map<string, string>()

  /** In the place of `fetch`. */
  readonly fetch = async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (this.isAway) throw new TypeError('Failed to fetch')
    const { name, params, query } = this.#route(new URL(String(address)), init.method ?? 'GET')
    this.calls.push(name)
    const answer = await this.#answer(name, params, query, init)
    if (this.lostAnswers[0] === name) {
      this.lostAnswers.shift()
      throw new TypeError('Failed to fetch')
    }
    const body = answer.body === undefined ? null : JSON.stringify(answer.body)
    return new Response(body, { status: answer.status })
  }

  /** As if a colleague's browser had handed it in. */
  hear(reading: Reading): void {
    const accountId = accountIdOf(reading.portalId, reading.account ?? '')
    const merged = mergeReading(
      { account: this.accounts.get(accountId), applications: this.applications, letters: this.letters },
      reading,
    )
    if (merged.account) this.#put('accounts', accountId, merged.account)
    for (const row of merged.applications) this.#put('applications', row.applicationId, row)
    for (const row of merged.letters) this.#put('letters', row.letterId, row)
  }

  saveProfile(profile: Omit<Profile, 'updatedAt'>): Profile {
    const saved = { ...profile, updatedAt: '2026-01-01T00:00:00.000Z' }
    this.profiles.set(profile.profileId, saved)
    const { updatedAt: savedAt, ...version } = saved
    this.versions.push({ ...version, savedAt })
    return saved
  }

  /** Put back to an empty backup. */
  forgetEverything(): void {
    for (const rows of [this.accounts, this.applications, this.letters, this.seen, this.effects]) rows.clear()
    this.taught.forgetEverything()
    this.#changes = []
    this.#sequence = 0
  }

  async #answer(
    name: EndpointName,
    params: Body,
    query: URLSearchParams,
    init: RequestInit,
  ): Promise<Answer> {
    try {
      const endpoint: { access: unknown; body?: { parse(value: unknown): unknown } } = endpoints[name]
      if (endpoint.access !== 'anyone') {
        const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? ''
        const deviceId = token.split('.')[0] ?? ''
        if (!this.tokens.has(token) || this.devices.get(deviceId)?.revoked !== false)
          throw new Refusal('unauthenticated')
        if (!(endpoint.access as string[]).includes(this.role)) throw new Refusal('role-refused')
      }
      let body: Body = {}
      try {
        if (endpoint.body) body = endpoint.body.parse(JSON.parse(String(init.body))) as Body
      } catch {
        throw new Refusal('invalid-request')
      }
      const answer = await this.#do(name, { ...body, ...params }, query)
      return answer === undefined ? { status: 204 } : { status: 200, body: answer }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const [status, title] = problems[error.code]
      return { status, body: { type: `urn:repdesk:problem:${error.code}`, code: error.code, title, status } }
    }
  }

  async #do(name: EndpointName, input: Body, query: URLSearchParams): Promise<unknown> {
    const text = (key: string) => String(input[key] ?? '')
    switch (name) {
      case 'redeemPairingCode': {
        if (input.code !== this.code) throw new Refusal('code-refused')
        const deviceId = newId()
        this.devices.set(deviceId, { key: input.publicKey as JsonWebKey, revoked: false })
        const member = { memberId: newId(), name: 'Marie Tremblay', email: 'm@example.ca', role: this.role }
        return { deviceId, firm: { firmId: newId(), name: 'Tremblay' }, member }
      }
      case 'askChallenge':
        this.#challenges.set(text('deviceId'), newId())
        return { challenge: this.#challenges.get(text('deviceId')), expiresAt: inMinutes(1) }
      case 'issueToken': {
        const device = this.devices.get(text('deviceId'))
        const isRight = this.#challenges.get(text('deviceId')) === input.challenge
        this.#challenges.delete(text('deviceId'))
        if (!device || device.revoked || !isRight || !(await isSigned(device.key, input)))
          throw new Refusal('unauthenticated')
        const token = `${text('deviceId')}.${newId()}`
        this.tokens.add(token)
        return { token, expiresAt: inMinutes(15) }
      }
      case 'revokeDevice':
        Object.assign(this.devices.get(text('deviceId')) ?? {}, { revoked: true })
        return undefined
      case 'listProfiles':
        return { profiles: [...this.profiles.values()] }
      case 'showProfile':
        if (!this.profiles.has(text('profileId'))) throw new Refusal('not-found')
        return this.profiles.get(text('profileId'))
      case 'listProfileVersions':
        return { versions: this.versions.filter((one) => one.profileId === text('profileId')).reverse() }
      case 'saveProfile': {
        const version = this.profiles.get(text('profileId'))?.version ?? 0
        if (version !== input.baseVersion) throw new Refusal('version-conflict')
        const { profileId, name: title, values } = input as unknown as Profile
        return this.saveProfile({ profileId, name: title, values, version: version + 1 })
      }
      case 'removeProfile':
        if (!this.profiles.delete(text('profileId'))) throw new Refusal('not-found')
        return undefined
      case 'listTaught':
        return this.taught.list(Number(query.get('after')), Number(query.get('limit')))
      case 'saveTaught':
        return this.taught.save({ ...(input as TaughtAnswer), by: 'Marie Tremblay', mine: true })
      case 'removeTaught':
        if (!this.taught.remove(text('taughtId'), query.get('removedAt') ?? ''))
          throw new Refusal('not-found')
        return undefined
      case 'ingestReadings':
        return this.#receive(input.readings as Reading[], (reading) => {
          this.hear(reading)
          return reading.readingId
        })
      case 'ingestMarks':
        return this.#receive(input.marks as Mark[], (mark) => {
          this.#mark(mark)
          return mark.markId
        })
      case 'listChanges':
        return this.#changesAfter(Number(query.get('after')), Number(query.get('limit')))
      default:
        throw new Refusal('not-found')
    }
  }

  #receive<T extends Reading | Mark>(items: T[], take: (item: T) => string) {
    if (items.some((item) => 'account' in item && this.poisonHolders.has(item.account ?? '')))
      throw new Refusal('invalid-request')
    const receipts = items.map((item) => {
      const id = 'readingId' in item ? item.readingId : item.markId
      const isNew = !this.effects.has(id)
      if (isNew) take(item)
      if (isNew) this.taken.push(item)
      this.effects.set(id, (this.effects.get(id) ?? 0) + (isNew ? 1 : 0))
      return { id, outcome: isNew ? 'accepted' : 'repeated' }
    })
    return { receipts, sequence: this.#sequence }
  }

  #mark(mark: Mark): void {
    if (mark.kind === 'seen') {
      this.#put('seen', mark.applicationId, mark.seen)
      return
    }
    const letter = this.letters.get(mark.letterId)
    const application = this.applications.get(mark.applicationId)
    if (!letter || !application) throw new Refusal('not-found')
    if (letter.toAnswer === mark.toAnswer) return
    this.#put('letters', mark.letterId, { ...letter, toAnswer: mark.toAnswer })
    const toAnswer = application.toAnswer + (mark.toAnswer ? 1 : -1)
    this.#put('applications', mark.applicationId, { ...application, toAnswer })
  }

  #put(
    table: 'accounts' | 'applications' | 'letters' | 'seen',
    id: string,
    row: Account | Application | Letter | number,
  ): void {
    ;(this[table] as Map<string, unknown>).set(id, row)
    this.#changes = this.#changes.filter((change) => change.table !== table || change.id !== id)
    this.#changes.push({ sequence: ++this.#sequence, table, id })
  }

  #changesAfter(after: number, limit: number) {
    const newer = this.#changes.filter((change) => change.sequence > after)
    const page = newer.slice(0, limit)
    const rows = <T>(table: string, of: Map<string, T>) =>
      page.flatMap((change) => (change.table === table ? [[change.id, of.get(change.id) as T] as const] : []))
    return {
      accounts: rows('accounts', this.accounts).map(([, row]) => row),
      applications: rows('applications', this.applications).map(([, row]) => row),
      letters: rows('letters', this.letters).map(([, row]) => row),
      seen: rows('seen', this.seen).map(([applicationId, seen]) => ({ applicationId, seen })),
      sequence: page.at(-1)?.sequence ?? this.#sequence,
      more: newer.length > page.length,
    }
  }

  #route(url: URL, method: string) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const pattern = new RegExp(`^${endpoint.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
      const match = endpoint.method === method.toLowerCase() ? pattern.exec(url.pathname) : null
      if (match) return { name: name as EndpointName, params: { ...match.groups }, query: url.searchParams }
    }
    throw new Error(`No endpoint is ${method} ${url.pathname}.`)
  }
}

async function isSigned(jwk: JsonWebKey, input: Body): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  const signature = Buffer.from(String(input.signature), 'base64url')
  const signed = new TextEncoder().encode(String(input.challenge))
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed)
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
