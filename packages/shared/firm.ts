/** A firm, its members and their devices. */
import { z } from 'zod'
import { uuidSchema } from './ids.ts'

export const roles = ['owner', 'representative', 'assistant', 'viewer'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const firmSchema = z.object({ firmId: uuidSchema, name: z.string().min(1).max(200) })
export type Firm = z.infer<typeof firmSchema>

export const memberSchema = z.object({
  memberId: uuidSchema,
  name: z.string().min(1).max(200),
  email: z.email(),
  role: roleSchema,
})
export type Member = z.infer<typeof memberSchema>

/** A browser that was paired. `origin` is the extension's own origin, pinned at pairing. */
export const deviceSchema = z.object({
  deviceId: uuidSchema,
  memberId: uuidSchema,
  name: z.string().min(1).max(100),
  origin: z.string().nullable(),
  pairedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type Device = z.infer<typeof deviceSchema>

/** A one-time pairing code: eight letters that cannot be misread or spell a word, written `BCDF-GHJK`. */
export const pairingCodeAlphabet = 'BCDFGHJKLMNPQRSTVWXZ'
export const pairingCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/))
/** How long a pairing code lives, in seconds. */
export const pairingCodeSeconds = 120
/** Wrong tries after which every open code is void. */
export const pairingTries = 5

/** A P-256 public key as a JSON Web Key; the private half never leaves the browser. */
export const publicKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
})
export type PublicKey = z.infer<typeof publicKeySchema>
