/** The endpoints of the profiles service: pairing, the firm, profiles, taught answers. */
import { z } from 'zod'
import { type Endpoint, everyRole, isoInstant, limit, sequence, workers } from './endpoint.ts'
import {
  deviceSchema,
  firmSchema,
  memberSchema,
  pairingCodeSchema,
  publicKeySchema,
  type Role,
} from './firm.ts'
import { uuidSchema } from './ids.ts'
import { profileSchema, profileValuesSchema, profileVersionSchema } from './profile.ts'
import { taughtAnswerSchema, taughtChangeSchema, taughtIdSchema } from './taught.ts'

const profileKeepers: readonly Role[] = ['owner', 'representative']

export const profilesEndpoints = {
  redeemPairingCode: {
    service: 'profiles',
    method: 'post',
    path: '/pairings',
    summary: 'Pair a browser with a one-time code',
    access: 'anyone',
    body: z.object({
      code: pairingCodeSchema,
      publicKey: publicKeySchema,
      name: z.string().trim().min(1).max(100),
    }),
    response: z.object({ deviceId: uuidSchema, firm: firmSchema, member: memberSchema }),
  },
  askChallenge: {
    service: 'profiles',
    method: 'post',
    path: '/challenges',
    summary: 'Ask for a challenge to sign',
    access: 'anyone',
    body: z.object({ deviceId: uuidSchema }),
    response: z.object({ challenge: z.string(), expiresAt: isoInstant }),
  },
  /** The signature is ECDSA P-256 SHA-256 over the UTF-8 bytes of the challenge, IEEE P1363, base64url. */
  issueToken: {
    service: 'profiles',
    method: 'post',
    path: '/tokens',
    summary: 'Exchange a signed challenge for a short-lived token',
    access: 'anyone',
    body: z.object({ deviceId: uuidSchema, challenge: z.string().max(200), signature: z.string().max(200) }),
    response: z.object({ token: z.string(), expiresAt: isoInstant }),
  },
  createPairingCode: {
    service: 'profiles',
    method: 'post',
    path: '/pairing-codes',
    summary: 'A code to pair one more browser of one’s own',
    access: everyRole,
    response: z.object({ code: z.string(), expiresAt: isoInstant }),
  },
  showFirm: {
    service: 'profiles',
    method: 'get',
    path: '/firm',
    summary: 'The firm and who asks',
    access: everyRole,
    response: z.object({ firm: firmSchema, member: memberSchema }),
  },
  listMembers: {
    service: 'profiles',
    method: 'get',
    path: '/members',
    summary: 'The members of the firm',
    access: everyRole,
    response: z.object({ members: z.array(memberSchema) }),
  },
  listDevices: {
    service: 'profiles',
    method: 'get',
    path: '/devices',
    summary: 'Paired browsers: one’s own, or all for an owner',
    access: everyRole,
    response: z.object({ devices: z.array(deviceSchema) }),
  },
  revokeDevice: {
    service: 'profiles',
    method: 'delete',
    path: '/devices/{deviceId}',
    summary: 'Revoke a paired browser at once',
    access: everyRole,
    params: z.object({ deviceId: uuidSchema }),
  },
  listProfiles: {
    service: 'profiles',
    method: 'get',
    path: '/profiles',
    summary: 'The profiles one may fill with',
    access: everyRole,
    response: z.object({ profiles: z.array(profileSchema) }),
  },
  showProfile: {
    service: 'profiles',
    method: 'get',
    path: '/profiles/{profileId}',
    summary: 'One profile',
    access: everyRole,
    params: z.object({ profileId: uuidSchema }),
    response: profileSchema,
  },
  listProfileVersions: {
    service: 'profiles',
    method: 'get',
    path: '/profiles/{profileId}/versions',
    summary: 'The newest 200 versions of a profile, newest first',
    access: everyRole,
    params: z.object({ profileId: uuidSchema }),
    response: z.object({ versions: z.array(profileVersionSchema) }),
  },
  /** `baseVersion` is the version the change was made on, 0 for a new profile; another one now is a version-conflict. */
  saveProfile: {
    service: 'profiles',
    method: 'put',
    path: '/profiles/{profileId}',
    summary: 'Create or change a profile',
    access: profileKeepers,
    params: z.object({ profileId: uuidSchema }),
    body: z.object({
      name: z.string().trim().min(1).max(100),
      values: profileValuesSchema,
      baseVersion: z.number().int().min(0),
    }),
    response: profileSchema,
  },
  removeProfile: {
    service: 'profiles',
    method: 'delete',
    path: '/profiles/{profileId}',
    summary: 'Remove a profile',
    access: profileKeepers,
    params: z.object({ profileId: uuidSchema }),
  },
  /** In the order of the changes; ask again from `sequence` while `more`. */
  listTaught: {
    service: 'profiles',
    method: 'get',
    path: '/taught',
    summary: 'Taught answers that changed since a sequence, and those removed since',
    access: everyRole,
    query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: limit(1000) }),
    response: z.object({
      taught: z.array(taughtAnswerSchema),
      removed: z.array(taughtIdSchema),
      sequence,
      more: z.boolean(),
    }),
  },
  /** The newest answer or removal stands, by when it was made; the reply is what stands, null when it was removed. */
  saveTaught: {
    service: 'profiles',
    method: 'put',
    path: '/taught/{taughtId}',
    summary: 'Say whose a field is and what it asks',
    access: workers,
    params: z.object({ taughtId: taughtIdSchema }),
    body: taughtChangeSchema,
    response: z.object({ taught: taughtAnswerSchema.nullable() }),
  },
  /** One that was taught anew after `removedAt` stays. */
  removeTaught: {
    service: 'profiles',
    method: 'delete',
    path: '/taught/{taughtId}',
    summary: 'Take a taught answer back',
    access: workers,
    params: z.object({ taughtId: taughtIdSchema }),
    query: z.object({ removedAt: isoInstant }),
  },
} as const satisfies Record<string, Endpoint>
