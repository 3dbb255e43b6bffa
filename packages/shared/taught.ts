/** A taught answer: whose a field of a page is and what it asks, as a person said; never a value. */
import { z } from 'zod'
import { isPlain } from './plain-text.ts'
import { taughtKeys, taughtParties } from './taught-choices.ts'

/** What a page and a field of it are known by from one visit to the next, as the fill engine computes it. */
export const taughtIdSchema = z.string().regex(/^[0-9a-f]{16}$/)

const shape = {
  /** The page's origin and path, with `*` for numbers and ids. */
  page: z.string().trim().min(1).max(500).refine(isPlain),
  /** The field's name as the page shows it, without numbers that may be a person's. */
  label: z.string().trim().max(200).refine(isPlain),
  party: z.enum(taughtParties),
  /** Only what is the representative's has one. */
  key: z.enum(taughtKeys).nullable(),
  taughtAt: z.iso.datetime(),
}
/** Only what is the representative's has a key. */
export const keyIsOurs = ({ party, key }: { party: string; key: string | null }) =>
  (party === 'representative') === (key !== null)
const why = { path: ['key'], message: 'goes with the representative, and with nobody else' }

/** What is handed in of one. */
export const taughtChangeSchema = z.object(shape).refine(keyIsOurs, why)
export const taughtAnswerSchema = z
  .object({
    taughtId: taughtIdSchema,
    ...shape,
    /** The member who said so; empty in a browser that was never paired. */
    by: z.string().max(200),
    /** True when it was the asking member. */
    mine: z.boolean(),
  })
  .refine(keyIsOurs, why)
export type TaughtAnswer = z.infer<typeof taughtAnswerSchema>
