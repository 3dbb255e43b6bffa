/** What other services announce that this one listens to. */
import { applicationSchema } from '@repdesk/shared/application'
import { z } from 'zod'

/** Topic `application-changed`. */
export const applicationChangedSchema = z.object({
  sequence: z.number().int().positive(),
  application: applicationSchema,
})

/** Topic `seen-changed`. */
export const seenChangedSchema = z.object({
  sequence: z.number().int().positive(),
  memberId: z.string(),
  applicationId: z.string(),
  seen: z.number().int().min(0),
})
