/** The device's own key: made here, never readable by any code, proved by signing. */
import type { PublicKey } from '@repdesk/shared/firm'
import { putKey, removeKey, takeKeyPair } from '../store/database.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const nameOf = (deviceId: string) => `device:${deviceId}`

export async function makeDeviceKey(): Promise<{ pair: CryptoKeyPair; publicKey: PublicKey }> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { pair, publicKey: { kty: 'EC', crv: 'P-256', x, y } }
}

export const keepDeviceKey = (deviceId: string, pair: CryptoKeyPair): Promise<void> =>
  putKey(nameOf(deviceId), pair)

export const dropDeviceKey = (deviceId: string): Promise<void> => removeKey(nameOf(deviceId))

/** ECDSA SHA-256 over the text's UTF-8 bytes, as base64url; undefined when the key is gone. */
export async function signWithDeviceKey(deviceId: string, text: string): Promise<string | undefined> {
  const pair = await takeKeyPair(nameOf(deviceId))
  if (!pair) return undefined
  const bytes = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    pair.privateKey,
    new TextEncoder().encode(text),
  )
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
