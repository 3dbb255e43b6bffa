/** For tests: whole servers on both databases, and callers of any role with tokens of their own. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMember, createFirm } from '@repdesk/profiles/store/firms'
import { createPairingCode, redeemPairingCode } from '@repdesk/profiles/store/pairing'
import { freshPostgres } from '@repdesk/service-kit/testing'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { PublicKey, Role } from '@repdesk/shared/firm'
import { afterAll, describe } from 'vitest'
import { type Running, startServer } from './app.ts'
import type { Config } from './config.ts'

/** A config over nothing yet, on free ports; its folder goes when the suite ends. */
export type FreshConfig = () => Promise<Config>

export function onBothServers(name: string, suite: (fresh: FreshConfig) => void): void {
  describe(`${name} (SQLite)`, () => suite(configs(async () => ({ kind: 'sqlite' }))))
  describe(`${name} (PostgreSQL)`, () =>
    suite(configs(async () => ({ kind: 'postgres', url: await freshPostgres() }))))
}

export function configs(database: () => Promise<Config['database']>): FreshConfig {
  const folder = mkdtempSync(join(tmpdir(), 'repdesk-server-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let made = 0
  return async () => {
    const dataDir = join(folder, String(++made), 'data')
    return {
      dataDir,
      keyFile: `${dataDir}.key`,
      port: 0,
      logLevel: 'silent',
      database: await database(),
      firmName: 'Tremblay Immigration',
      ownerName: 'Marie Tremblay',
      ownerEmail: 'marie.tremblay@example.ca',
    }
  }
}

/** Starts a server that is closed when the suite ends. */
export async function started(config: Config): Promise<Running> {
  const running = await startServer(config)
  afterAll(() => running.close())
  return running
}

export type Caller = { firmId: string; memberId: string; deviceId: string; token: string }
type Paired = { deviceId: string; firm: { firmId: string }; member: { memberId: string } }

/** Pairs by a code, as a browser does, and gets a token. */
export const pair = (running: Running, code: string): Promise<Caller> => pairAt(running.apiUrl, code)

export async function pairAt(apiUrl: string, code: string): Promise<Caller> {
  const { publicKey, privateKey } = newKeys()
  const { deviceId, firm, member } = await post<Paired>(apiUrl, '/pairings', {
    code,
    publicKey,
    name: 'A test',
  })
  const { challenge } = await post<{ challenge: string }>(apiUrl, '/challenges', { deviceId })
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
  const signature = sign('sha256', Buffer.from(challenge), key).toString('base64url')
  const { token } = await post<{ token: string }>(apiUrl, '/tokens', { deviceId, challenge, signature })
  return { firmId: firm.firmId, memberId: member.memberId, deviceId, token }
}

async function post<R>(apiUrl: string, path: string, body: object): Promise<R> {
  const response = await fetch(apiUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as R
}

/** A member of that role who has paired a browser; people cannot be invited yet, so the stores do it. */
export async function callerOf(running: Running, firmId: string, role: Role): Promise<Caller> {
  const database = running.databases.profiles
  const name = `${role} ${randomBytes(4).toString('hex')}`
  const email = `${name.replace(' ', '.')}@example.ca`
  const memberId = await inTransaction(database, (tx) =>
    addMember(tx, firmId, { name, email, role }, new Date().toISOString()),
  )
  const { code } = await createPairingCode(database, { firmId, memberId }, new Date())
  return pair(running, code)
}

export function newFirm(running: Running, name: string): Promise<string> {
  return inTransaction(running.databases.profiles, (tx) => createFirm(tx, name, new Date().toISOString()))
}

/** A device that nobody uses, made past the limit of tries. */
export async function newDevice(running: Running, firmId: string, memberId: string): Promise<string> {
  const database = running.databases.profiles
  const now = new Date()
  const { code } = await createPairingCode(database, { firmId, memberId }, now)
  const { publicKey } = newKeys()
  const redemption = { code: code.replace('-', ''), publicKey, name: 'A spare', origin: null }
  return (await redeemPairingCode(database, redemption, now)).deviceId
}

function newKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  return { publicKey: { kty, crv, x, y } as PublicKey, privateKey }
}
