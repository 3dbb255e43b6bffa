/** The contract: every endpoint of the services, once. Routes, API client and OpenAPI all come from here. */
import { z } from 'zod'
import { accountSchema, applicationSchema, letterSchema, markSchema } from './application.ts'
import {
  deviceSchema,
  firmSchema,
  memberSchema,
  pairingCodeSchema,
  publicKeySchema,
  type Role,
  roles,
} from './firm.ts'
import { naturalIdSchema, uuidSchema } from './ids.ts'
import { profileSchema, profileValuesSchema } from './profile.ts'
import { readingSchema } from './reading.ts'

export type Endpoint = {
  service: 'profiles' | 'applications' | 'notifications'
  method: 'get' | 'post' | 'put' | 'delete'
  /** With `{name}` for each parameter. */
  path: string
  summary: string
  /** Roles that may call it; 'anyone' needs no bearer token. */
  access: readonly Role[] | 'anyone'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Absent: 204 with no body. */
  response?: z.ZodType
}

const everyRole = roles
const workers: readonly Role[] = ['owner', 'representative', 'assistant']
const profileKeepers: readonly Role[] = ['owner', 'representative']

const isoInstant = z.iso.datetime()
const cursor = z.string().max(500)
/** Query flags arrive as text. */
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const limit = (max: number) => z.coerce.number().int().min(1).max(max).default(50)
const space = z.enum(['real', 'practice'])

/** A server sequence: counts changes of one firm, from 1. */
const sequence = z.number().int().min(0)

export const attentionItemSchema = z.object({
  applicationId: naturalIdSchema,
  portalId: z.string(),
  reference: z.string(),
  applicant: z.string(),
  unread: z.union([z.number().int(), z.literal(true)]),
  readElsewhere: z.number().int(),
  toAnswer: z.number().int(),
})

const receipt = z.object({
  id: uuidSchema,
  /** 'accepted' now, or 'repeated': it had been accepted before and has had its effect. */
  outcome: z.enum(['accepted', 'repeated']),
})

export const endpoints = {
  // profiles
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

  // applications
  ingestReadings: {
    service: 'applications',
    method: 'post',
    path: '/readings',
    summary: 'Hand in readings; each has its effect once',
    access: workers,
    body: z.object({ readings: z.array(readingSchema).min(1).max(100) }),
    response: z.object({ receipts: z.array(receipt), sequence }),
  },
  ingestMarks: {
    service: 'applications',
    method: 'post',
    path: '/marks',
    summary: 'Hand in marks; each has its effect once',
    access: workers,
    body: z.object({ marks: z.array(markSchema).min(1).max(500) }),
    response: z.object({ receipts: z.array(receipt), sequence }),
  },
  listAccounts: {
    service: 'applications',
    method: 'get',
    path: '/accounts',
    summary: 'Accounts at portals',
    access: everyRole,
    query: z.object({ space: space.default('real') }),
    response: z.object({ accounts: z.array(accountSchema) }),
  },
  /** Newest change first. `search` looks in applicant, reference, type and status. */
  listApplications: {
    service: 'applications',
    method: 'get',
    path: '/applications',
    summary: 'The index, filtered, a page at a time',
    access: everyRole,
    query: z.object({
      space: space.default('real'),
      search: z.string().trim().max(100).optional(),
      portalId: z.string().max(60).optional(),
      accountId: naturalIdSchema.optional(),
      type: z.string().max(300).optional(),
      status: z.string().max(300).optional(),
      unread: flag.optional(),
      attention: flag.optional(),
      updatedFrom: z.iso.date().optional(),
      updatedTo: z.iso.date().optional(),
      sort: z.enum(['changed', 'updated', 'applicant']).default('changed'),
      cursor: cursor.optional(),
      limit: limit(200),
    }),
    response: z.object({ applications: z.array(applicationSchema), next: cursor.nullable() }),
  },
  showApplication: {
    service: 'applications',
    method: 'get',
    path: '/applications/{applicationId}',
    summary: 'One application',
    access: everyRole,
    params: z.object({ applicationId: naturalIdSchema }),
    response: applicationSchema,
  },
  listLetters: {
    service: 'applications',
    method: 'get',
    path: '/applications/{applicationId}/letters',
    summary: 'The letters of an application',
    access: everyRole,
    params: z.object({ applicationId: naturalIdSchema }),
    response: z.object({ letters: z.array(letterSchema) }),
  },
  /** Everything that changed after a sequence, oldest first, at most `limit` rows; ask again from `sequence` while `more`. */
  listChanges: {
    service: 'applications',
    method: 'get',
    path: '/changes',
    summary: 'What changed since a sequence',
    access: everyRole,
    query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: limit(1000) }),
    response: z.object({
      accounts: z.array(accountSchema),
      applications: z.array(applicationSchema),
      letters: z.array(letterSchema),
      /** The asking member's own. */
      seen: z.array(z.object({ applicationId: naturalIdSchema, seen: z.number().int() })),
      sequence,
      more: z.boolean(),
    }),
  },

  // notifications
  showAttention: {
    service: 'notifications',
    method: 'get',
    path: '/attention',
    summary: 'What needs the asking member’s attention',
    access: everyRole,
    query: z.object({ space: space.default('real'), limit: limit(200) }),
    response: z.object({ count: z.number().int(), items: z.array(attentionItemSchema) }),
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
type Of<N extends EndpointName, K extends string> = (typeof endpoints)[N] extends { [P in K]: infer S }
  ? S
  : undefined
export type EndpointParams<N extends EndpointName> =
  Of<N, 'params'> extends z.ZodType ? z.output<Of<N, 'params'>> : undefined
export type EndpointQuery<N extends EndpointName> =
  Of<N, 'query'> extends z.ZodType ? z.input<Of<N, 'query'>> : undefined
export type EndpointBody<N extends EndpointName> =
  Of<N, 'body'> extends z.ZodType ? z.input<Of<N, 'body'>> : undefined
export type EndpointResponse<N extends EndpointName> =
  Of<N, 'response'> extends z.ZodType ? z.output<Of<N, 'response'>> : undefined
