/** A second paired device, without a browser: RepDesk's own answer over HTTP, for comparing. */
import { webcrypto } from 'node:crypto'
import { type ApiClient, createApiClient } from '@repdesk/shared/api-client'
import { publicKeySchema } from '@repdesk/shared/firm'

/** Pairs by the ordinary code and keeps a token of its own. */
export async function pairApiDevice(baseUrl: string, code: string): Promise<ApiClient> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const open = createApiClient({ baseUrl, token: async () => undefined })
  const { deviceId } = await open('redeemPairingCode', {
    body: {
      code,
      publicKey: publicKeySchema.parse(await webcrypto.subtle.exportKey('jwk', keys.publicKey)),
      name: 'The journeys',
    },
  })
  const { challenge } = await open('askChallenge', { body: { deviceId } })
  const signature = await webcrypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    keys.privateKey,
    new TextEncoder().encode(challenge),
  )
  const { token } = await open('issueToken', {
    body: { deviceId, challenge, signature: Buffer.from(signature).toString('base64url') },
  })
  return createApiClient({ baseUrl, token: async () => token })
}
