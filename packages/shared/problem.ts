/** What can go wrong on the wire, by code: one status and one sentence each (RFC 9457). */
import { z } from 'zod'
import { type ProblemCode, problems } from './problem-words.ts'

export { type ProblemCode, problems }

/** An RFC 9457 body; `type` is `urn:repdesk:problem:<code>`. `at` names the part of the request that is wrong. */
export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  at: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** Expected trouble, thrown by stores and routes and turned into a problem by one handler. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly at?: Problem['at'],
  ) {
    super(detail ?? problems[code][1])
    this.name = 'ProblemError'
  }
}
