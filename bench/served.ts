/** The server in a process of its own, so that what it costs can be told from what asking costs. */
import { type ChildProcess, fork } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ApiClient, createApiClient } from '@repdesk/shared/api-client'
import type { Answer, Question } from './serving.ts'

export type Served = {
  apiUrl: string
  api: ApiClient
  /** A bearer token, made anew before it expires. */
  token(): Promise<string>
  ask<K extends Question['ask']>(question: Extract<Question, { ask: K }>): Promise<Answer<K>>
  stop(): Promise<void>
}

/** Starts it on an empty data folder and pairs with it as a browser does. */
export async function serve(): Promise<Served> {
  const folder = await mkdtemp(path.join(tmpdir(), 'repdesk-bench-'))
  const script = fileURLToPath(new URL('./serving.ts', import.meta.url))
  const child = fork(script, [folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ask = askOver(child)
  const { apiUrl, code } = await ask({ ask: 'address' })

  const open = createApiClient({ baseUrl: apiUrl, token: async () => undefined })
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const
  const { deviceId } = await open('redeemPairingCode', { body: { code, publicKey, name: 'bench' } })
  let current: { token: string; until: number } | undefined
  const token = async () => {
    if (current && current.until > Date.now()) return current.token
    const { challenge } = await open('askChallenge', { body: { deviceId } })
    const signed = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      pair.privateKey,
      new TextEncoder().encode(challenge),
    )
    const signature = Buffer.from(signed).toString('base64url')
    const issued = await open('issueToken', { body: { deviceId, challenge, signature } })
    current = { token: issued.token, until: Date.parse(issued.expiresAt) - 60_000 }
    return current.token
  }
  return {
    apiUrl,
    api: createApiClient({ baseUrl: apiUrl, token, timeoutMs: 120_000 }),
    token,
    ask,
    stop: async () => {
      const gone = once(child, 'exit')
      await ask({ ask: 'stop' })
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function askOver(child: ChildProcess): Served['ask'] {
  let asked = 0
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  child.on('message', ({ id, answer }: { id: number; answer: never }) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The server ended before it answered.'))
  })
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject })
      child.send({ id: asked, question })
    })
}

/** Asks an address again and again over a few connections kept open; the bodies are read and dropped. */
export async function flood(url: string, times: number, headers: Record<string, string>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  let left = times
  const one = () =>
    new Promise<void>((resolve, reject) => {
      request(url, { agent, headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
        response.resume().on('end', resolve)
      })
        .on('error', reject)
        .end()
    })
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) await one()
    }),
  )
  agent.destroy()
}

/** Microseconds of the server's processor time for each of the things done. */
export async function processorTime(
  served: Served,
  things: number,
  work: () => Promise<void>,
): Promise<number> {
  const before = await served.ask({ ask: 'processor' })
  await work()
  return (await served.ask({ ask: 'processor' })).microseconds / things - before.microseconds / things
}

export const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
