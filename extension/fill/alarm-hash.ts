/** Salted hashes that are slow to make: a page's process gets these of a profile, and no value. */
import type { AlarmKind } from './alarm-values.ts'

/** About 35 ms each; a guess costs that, and a telephone number is one of some ten thousand million. */
const iterations = 100_000
const bits = 128

/** `salt` is base64url text that was made for one session of the browser. */
export async function slowHash(salt: string, kind: AlarmKind, spelling: string): Promise<string> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(`${kind} ${spelling}`), 'PBKDF2', false, [
    'deriveBits',
  ])
  const derived = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations },
    key,
    bits,
  )
  return [...new Uint8Array(derived)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
