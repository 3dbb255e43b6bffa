/** The contract: every endpoint of the services, once. Routes, API client and OpenAPI all come from here. */
import { z } from 'zod'
import { accountSchema, applicationSchema, letterSchema, markSchema } from './application.ts'
import { cursor, type Endpoint, everyRole, flag, limit, sequence, space, workers } from './endpoint.ts'
import { naturalIdSchema, uuidSchema } from './ids.ts'
import { profilesEndpoints } from './profiles-endpoints.ts'
import { readingSchema } from './reading.ts'

export type { Endpoint } from './endpoint.ts'

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
  ...profilesEndpoints,

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
