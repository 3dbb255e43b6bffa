/** Passwords of a site: Argon2id, and as much work for an unknown person as for a known one. */
import { type Algorithm, hash, verify } from '@node-rs/argon2'

// The least that OWASP asks of Argon2id: 19 MiB, two passes, one lane.
// `Algorithm` is a const enum of the library; its value is written out because modules are compiled one by one.
const argon2id = 2 satisfies Algorithm.Argon2id
const options = { algorithm: argon2id as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
let nobodysHash: Promise<string> | undefined

export const hashPassword = (password: string): Promise<string> => hash(password, options)

/** False for a wrong password, and, after the same work, for a person there is no hash of. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  const right = await verify(passwordHash ?? (await nobodysHash), password).catch(() => false)
  return right && passwordHash !== undefined
}
