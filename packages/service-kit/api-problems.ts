/** The one place where an error becomes an answer: a problem by code, and nothing of what went wrong inside. */
import { type Problem, type ProblemCode, ProblemError, problems } from '@repdesk/shared/problem'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ApiEnv } from './api-guard.ts'
import { type Log, traceOf } from './log.ts'
import { storageProblemOf } from './storage-trouble.ts'

/** An RFC 9457 answer; what is not expected is logged under the request's id and answered `internal`. */
export function answerProblem(error: unknown, c: Context<ApiEnv>, log: Log): Response {
  const code = codeOf(error)
  const requestId = c.get('requestId')
  const status = problems[code][0]
  if (status >= 500) log.error({ requestId, code, trace: traceOf(error) }, 'request failed')
  else log.debug({ requestId, code }, 'request refused')
  const { detail, at } = error instanceof ProblemError ? error : {}
  const answer = problemResponse(code, {
    requestId,
    ...(detail === undefined ? {} : { detail }),
    ...(at === undefined ? {} : { at }),
  })
  return answer
}

export function problemResponse(
  code: ProblemCode,
  more: Pick<Problem, 'detail' | 'at' | 'requestId'> = {},
): Response {
  const [status, title] = problems[code]
  const problem: Problem =
    // A page that rebound its name to us could read this, so it tells nothing of who answers.
    code === 'host-refused'
      ? { type: 'about:blank', code, title: 'Misdirected Request', status }
      : { type: `urn:repdesk:problem:${code}`, code, title, status, ...more }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 429) headers.set('retry-after', '60')
  if (status === 503 || status === 507) headers.set('retry-after', '5')
  return new Response(JSON.stringify(problem), { status, headers })
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code
  if (error instanceof HTTPException) {
    if (error.status === 413) return 'body-too-large'
    if (error.status === 415) return 'unsupported-media-type'
    return error.status < 500 ? 'malformed-request' : 'internal'
  }
  return storageProblemOf(error) ?? 'internal'
}
