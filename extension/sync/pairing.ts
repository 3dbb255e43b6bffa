/** Pairing with a firm's services by a one-time code, and ending it. */
import { ApiError, createApiClient, NoContactError } from '@repdesk/shared/api-client'
import { pairingCodeSchema } from '@repdesk/shared/firm'
import browser from '../browser.ts'
import type { CommandTrouble, TroubleCode } from '../messages.ts'
import { keepPairing, keepUnpaired, pairing } from '../store/pairing.ts'
import { patternOf, serviceAddressOf } from './address.ts'
import { dropDeviceKey, keepDeviceKey, makeDeviceKey } from './device-key.ts'
import { forgetToken, pairedClient } from './token.ts'

type Done = { ok: true } | CommandTrouble
const trouble = (problem: TroubleCode): CommandTrouble => ({ ok: false, problem })

/** The address is kept as it is now; another one needs a new pairing. Joining goes on after this resolves. */
export async function pair(typed: { baseUrl: string; code: string; name: string }): Promise<Done> {
  if (await pairing()) return trouble('already-paired')
  const baseUrl = serviceAddressOf(typed.baseUrl)
  if (!baseUrl) return trouble('address-refused')
  const code = pairingCodeSchema.safeParse(typed.code)
  if (!code.success) return trouble('code-refused')
  if (!(await browser.permissions.contains({ origins: [patternOf(baseUrl)] })))
    return trouble('permission-missing')
  const { pair: keyPair, publicKey } = await makeDeviceKey()
  const api = createApiClient({ baseUrl, token: async () => undefined })
  try {
    const { deviceId, firm, member } = await api('redeemPairingCode', {
      body: { code: code.data, publicKey, name: typed.name },
    })
    await forgetToken()
    await keepDeviceKey(deviceId, keyPair)
    await keepPairing({
      baseUrl,
      deviceId,
      firmName: firm.name,
      memberName: member.name,
      pairedAt: new Date().toISOString(),
      joined: false,
    })
    return { ok: true }
  } catch (error) {
    if (error instanceof ApiError) return trouble(error.code)
    if (error instanceof NoContactError) return trouble('no-contact')
    throw error
  }
}

/** What is known stays in this browser. The services are told when they can be reached at once. */
export async function unpair(): Promise<Done> {
  const paired = await pairing()
  if (!paired) return trouble('not-paired')
  const { deviceId } = paired
  try {
    await pairedClient(paired, 3_000)('revokeDevice', { params: { deviceId } })
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof NoContactError)) throw error
  }
  await keepUnpaired()
  await forgetToken()
  await dropDeviceKey(deviceId)
  return { ok: true }
}
