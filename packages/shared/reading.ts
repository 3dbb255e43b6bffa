/** A reading: what one page of a portal said at one moment. */
import { z } from 'zod'
import { uuidSchema } from './ids.ts'

export const pageKinds = [
  'application-list',
  'empty-list',
  'application',
  'letter-list',
  'letter',
  'confirmation',
  'receipt',
  'signed-out',
  'none',
] as const

const words = (max: number) => z.string().max(max)

/** How much is unread, as the page says: a count, yes or no, or null when the page cannot tell. */
export const unreadSchema = z.union([z.number().int().min(0).max(100_000), z.boolean(), z.null()])
export type Unread = z.infer<typeof unreadSchema>

export const readApplicationSchema = z.object({
  /** The portal's own number, as shown. */
  reference: words(100).min(1),
  applicant: words(500),
  type: words(300),
  status: words(300),
  updatedOn: z.iso.date().nullable(),
  unread: unreadSchema,
})
export type ReadApplication = z.infer<typeof readApplicationSchema>

export const readLetterSchema = z.object({
  subject: words(1000).min(1),
  sentOn: z.iso.date().nullable(),
  unread: z.boolean().nullable(),
  /** The application it is about, when the page says. */
  reference: words(100).nullable(),
})
export type ReadLetter = z.infer<typeof readLetterSchema>

/** What the reading engine makes of one document. */
export const pageReadingSchema = z.object({
  kind: z.enum(pageKinds),
  /** Whether the list on the page is the whole list: not one page of it, not filtered. */
  complete: z.union([z.boolean(), z.literal('unknown')]),
  /** The account holder's name, as the page shows it. */
  account: words(300).nullable(),
  applications: z.array(readApplicationSchema).max(5000),
  letters: z.array(readLetterSchema).max(5000),
})
export type PageReading = z.infer<typeof pageReadingSchema>

/** A page reading with where and when; ids make its effect happen once, however often it is sent. */
export const readingSchema = pageReadingSchema.extend({
  readingId: uuidSchema,
  /** The device's own count of its readings, from 1; it orders the readings of one device. */
  number: z.number().int().positive(),
  portalId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** Read on a practice portal: kept apart from real work everywhere. */
  practice: z.boolean(),
  /** The device's clock: shown, never used for order. */
  readAt: z.iso.datetime(),
})
export type Reading = z.infer<typeof readingSchema>
