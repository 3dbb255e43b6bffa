/** What is known of accounts, applications and letters, as both the extension and the services keep it. */
import { z } from 'zod'
import { naturalIdSchema } from './ids.ts'
import { unreadSchema } from './reading.ts'

export { notYetRead } from './freshness.ts'

export const accountSchema = z.object({
  accountId: naturalIdSchema,
  portalId: z.string(),
  practice: z.boolean(),
  /** The holder's name as the portal shows it. */
  holder: z.string(),
  firstReadAt: z.iso.datetime(),
  /** When a list of this account was last read; `notYetRead` when only other pages were. */
  lastReadAt: z.iso.datetime(),
  /** Hours after which the account is overdue for a look. */
  lookAgainHours: z.number().positive(),
})
export type Account = z.infer<typeof accountSchema>

export const applicationSchema = z.object({
  applicationId: naturalIdSchema,
  accountId: naturalIdSchema,
  portalId: z.string(),
  practice: z.boolean(),
  reference: z.string(),
  applicant: z.string(),
  type: z.string(),
  status: z.string(),
  updatedOn: z.iso.date().nullable(),
  /** As the portal last said, less the openings witnessed since. */
  unread: unreadSchema,
  /** Letters ever met already read, or turned read with no opening witnessed. Only grows. */
  readElsewhere: z.number().int().min(0),
  /** Of those, how many a list told of and no letter has been matched with yet. */
  unattributed: z.number().int().min(0),
  /** Openings witnessed since the portal last said a count, not yet taken off it. */
  witnessed: z.number().int().min(0),
  /** Letters a person marked to answer. */
  toAnswer: z.number().int().min(0),
  firstReadAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime(),
})
export type Application = z.infer<typeof applicationSchema>

export const letterSchema = z.object({
  letterId: naturalIdSchema,
  applicationId: naturalIdSchema,
  subject: z.string(),
  sentOn: z.iso.date().nullable(),
  unread: z.boolean().nullable(),
  /** When its opening was witnessed in a paired browser. */
  openedAt: z.iso.datetime().nullable(),
  toAnswer: z.boolean(),
  firstReadAt: z.iso.datetime(),
})
export type Letter = z.infer<typeof letterSchema>

/** What a person did here: looked at an application, or set a letter's to-answer mark. */
export const markSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('seen'),
    markId: z.uuid(),
    applicationId: naturalIdSchema,
    /** How many of `readElsewhere` were known to the person who looked; an undo sends the former number. */
    seen: z.number().int().min(0),
    markedAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('to-answer'),
    markId: z.uuid(),
    applicationId: naturalIdSchema,
    letterId: naturalIdSchema,
    toAnswer: z.boolean(),
    markedAt: z.iso.datetime(),
  }),
])
export type Mark = z.infer<typeof markSchema>
