/** Short-lived bearer tokens: had for a signed challenge, kept only in the session's memory. */
import { type ApiClient, ApiError, createApiClient } from '@repdesk/shared/api-client'
import browser from '../browser.ts'
import type { PairingRow } from '../store/rows.ts'
import { signWithDeviceKey } from './device-key.ts'

type KeptToken = { deviceId: string; token: string; renewAt: number }
const sessionKey = 'token'
/** Renewed this long before it ends, and at the latest after ten minutes, so that a wrong clock does no harm. */
const marginMs = 60_000
const longestMs = 10 * 60_000

/** An API client of the paired device; a token that is refused is renewed once. */
export function pairedClient(pairing: PairingRow, timeoutMs = 15_000): ApiClient {
  const client = createApiClient({ baseUrl: pairing.baseUrl, token: () => tokenOf(pairing), timeoutMs })
  return async (name, input) => {
    try {
      return await client(name, input)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      await forgetToken()
      return await client(name, input)
    }
  }
}

export async function forgetToken(): Promise<void> {
  await browser.storage.session.remove(sessionKey)
}

async function tokenOf(pairing: PairingRow): Promise<string | undefined> {
  const { deviceId } = pairing
  const kept = (await browser.storage.session.get(sessionKey))[sessionKey] as KeptToken | undefined
  if (kept?.deviceId === deviceId && Date.now() < kept.renewAt) return kept.token
  const ask = createApiClient({ baseUrl: pairing.baseUrl, token: async () => undefined })
  const { challenge } = await ask('askChallenge', { body: { deviceId } })
  const signature = await signWithDeviceKey(deviceId, challenge)
  if (signature === undefined) return undefined
  const { token, expiresAt } = await ask('issueToken', { body: { deviceId, challenge, signature } })
  const livesMs = Date.parse(expiresAt) - Date.now() - marginMs
  const renewAt = Date.now() + Math.min(Math.max(livesMs, marginMs), longestMs)
  await browser.storage.session.set({ [sessionKey]: { deviceId, token, renewAt } satisfies KeptToken })
  return token
}
