/** What each endpoint checks before its handler: the bearer and the role, tries per minute, the kind and size of the body. */
import type { Endpoint } from '@repdesk/shared/endpoints'
import { ProblemError } from '@repdesk/shared/problem'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { rateLimiter } from 'hono-rate-limiter'
import type { ApiOptions } from './api.ts'
import { type ApiEnv, headOf, ipOf } from './api-guard.ts'

type Check = MiddlewareHandler<ApiEnv>

const maxBodyBytes = 1024 * 1024
/** Per address and endpoint; everyone behind a proxy or on one machine shares them. */
const openTriesPerMinute = 120

export function checksOf(endpoint: Endpoint, authenticate: ApiOptions['authenticate']): Check[] {
  const door = endpoint.access === 'anyone' ? limitTries() : letIn(endpoint.access, authenticate)
  // Looking for a body where none is read would cost more than the rest of the request.
  return [door, readableAddress, jsonOnly, ...(endpoint.body ? [limitBody, readableText] : [])]
}

const limitTries = (): Check =>
  rateLimiter<ApiEnv>({
    windowMs: 60_000,
    limit: openTriesPerMinute,
    standardHeaders: false,
    keyGenerator: ipOf,
    handler: () => {
      throw new ProblemError('too-many-tries')
    },
  })

function letIn(roles: readonly string[], authenticate: ApiOptions['authenticate']): Check {
  return async (c, next) => {
    const head = headOf(c)
    const [authorization, ...more] = head.get('authorization')
    const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1]
    if (!token || more.length > 0) throw new ProblemError('unauthenticated')
    const caller = await authenticate(token, head.get('origin')[0] ?? null)
    if (!caller) throw new ProblemError('unauthenticated')
    if (!roles.includes(caller.role)) throw new ProblemError('role-refused')
    c.set('caller', caller)
    await next()
  }
}

const jsonOnly: Check = async (c, next) => {
  const types = headOf(c).get('content-type')
  const isJson = types.every((type) => /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type))
  if (types.length > 1 || !isJson) throw new ProblemError('unsupported-media-type')
  await next()
}

const limitBody: Check = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new ProblemError('body-too-large')
  },
})

/** No database takes NUL in a text. */
const readableAddress: Check = async (c, next) => {
  if (/%00|%(?![0-9a-f]{2})/i.test(headOf(c).target)) throw new ProblemError('malformed-request')
  await next()
}

/** Texts with NUL or half a character would be stored as something else than was sent, or not at all. */
const readableText: Check = async (c, next) => {
  if (c.req.raw.body) {
    const text = await c.req.text()
    if (/\\u(0000|d[89a-f])/i.test(text) && holdsUnreadable(text))
      throw new ProblemError('invalid-request', 'A text holds a character that cannot be stored.')
  }
  await next()
}

function holdsUnreadable(json: string): boolean {
  let todo: unknown[]
  try {
    todo = [JSON.parse(json)]
  } catch {
    return false
  }
  for (let value = todo.pop(); value !== undefined; value = todo.pop()) {
    if (typeof value === 'string' && /[\0\p{Cs}]/u.test(value)) return true
    if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) todo.push(name, inner ?? '')
  }
  return false
}
