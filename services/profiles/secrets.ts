/** One-time codes, challenges and tokens: drawn at random, handed out once, stored only as hashes. */
import { createHash, createPublicKey, type KeyObject, randomBytes, randomInt, verify } from 'node:crypto'
import { type PublicKey, pairingCodeAlphabet } from '@repdesk/shared/firm'
import { ProblemError } from '@repdesk/shared/problem'

/** Eight letters, without the hyphen that is shown among them. */
export function newPairingCode(): string {
  return Array.from({ length: 8 }, () => pairingCodeAlphabet[randomInt(pairingCodeAlphabet.length)]).join('')
}

/** 256 random bits as 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Throws invalid-request when the numbers are no point of the curve. */
export function keyObjectOf(publicKey: PublicKey): KeyObject {
  const { kty, crv, x, y } = publicKey
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' })
  } catch {
    throw new ProblemError('invalid-request', undefined, [
      { path: 'publicKey', message: 'is not a P-256 key' },
    ])
  }
}

/** Whether the key's owner signed the challenge: ECDSA with SHA-256, IEEE P1363, base64url. */
export function isSignedBy(publicKey: PublicKey, challenge: string, signature: string): boolean {
  const key = { key: keyObjectOf(publicKey), dsaEncoding: 'ieee-p1363' as const }
  return verify('sha256', Buffer.from(challenge, 'utf8'), key, Buffer.from(signature, 'base64url'))
}
