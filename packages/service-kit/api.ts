/** The api factory: every endpoint of the contract behind one set of checks, for bearers only; it serves no page. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { type Endpoint, type EndpointName, type EndpointResponse, endpoints } from '@repdesk/shared/endpoints'
import type { Role } from '@repdesk/shared/firm'
import { ProblemError } from '@repdesk/shared/problem'
import type { Context, Handler } from 'hono'
import { requestId } from 'hono/request-id'
import type { z } from 'zod'
import { checksOf } from './api-checks.ts'
import { type ApiEnv, headOf, ipOf, refusalOf } from './api-guard.ts'
import { answerProblem } from './api-problems.ts'
import { routeOf } from './api-route.ts'
import type { Log } from './log.ts'

/** Who asks, as the token says. */
export type Caller = { firmId: string; memberId: string; role: Role; deviceId: string }

type Output<N extends EndpointName, K extends 'params' | 'query' | 'body'> = (typeof endpoints)[N] extends {
  [P in K]: infer S extends z.ZodType
}
  ? z.output<S>
  : undefined

export type ApiRequest<N extends EndpointName> = {
  caller: (typeof endpoints)[N]['access'] extends 'anyone' ? undefined : Caller
  params: Output<N, 'params'>
  query: Output<N, 'query'>
  body: Output<N, 'body'>
  /** The Origin header, already held to the rules; null when there was none. */
  origin: string | null
  ip: string
}

type EndpointOf<S extends Endpoint['service']> = {
  [N in EndpointName]: (typeof endpoints)[N]['service'] extends S ? N : never
}[EndpointName]

/** A service's handlers, one for each of its endpoints. */
export type Routes<S extends Endpoint['service']> = {
  [N in EndpointOf<S>]: (request: ApiRequest<N>) => Promise<EndpointResponse<N>>
}

export type ApiOptions = {
  routes: Routes<Endpoint['service']>
  /** The exact Host headers that are served, such as `127.0.0.1:4780`. */
  hosts: readonly string[]
  /** The bearer of a token that may be used from this origin, or undefined. */
  authenticate(token: string, origin: string | null): Promise<Caller | undefined>
  /** Whether requests can be served now: databases answer, and we are not shutting down. */
  ready(): Promise<boolean>
  log: Log
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
const readyWithinMs = 1_500

export function createApi(options: ApiOptions): OpenAPIHono<ApiEnv> {
  const { log } = options
  const hosts = new Set(options.hosts)
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid-request', undefined, issuesOf(result.error))
    },
  })

  app.use('*', requestId({ headerName: '' }), async (c, next) => {
    const startedAt = performance.now()
    const refusal = refusalOf(headOf(c), hosts)
    if (refusal) c.res = answerProblem(new ProblemError(refusal), c, log)
    else await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    c.res.headers.set('x-request-id', c.get('requestId'))
    const ms = Math.round(performance.now() - startedAt)
    log.debug({ requestId: c.get('requestId'), method: c.req.method, status: c.res.status, ms }, 'request')
  })
  app.onError((error, c) => answerProblem(error, c, log))
  app.notFound((c) => answerProblem(unknownAddress(c), c, log))

  app.get('/health', (c) => c.body(null, 204))
  app.get('/ready', async (c) => {
    if (!(await within(readyWithinMs, options.ready()))) throw new ProblemError('unavailable')
    return c.body(null, 204)
  })
  for (const name of Object.keys(endpoints) as EndpointName[])
    app.openapi(
      { ...routeOf(name), middleware: checksOf(endpoints[name], options.authenticate) },
      handlerOf(name, options.routes) as never,
    )
  return app
}

function handlerOf<N extends EndpointName>(name: N, routes: Routes<Endpoint['service']>): Handler<ApiEnv> {
  const endpoint: Endpoint = endpoints[name]
  const handle = routes[name] as (request: unknown) => Promise<EndpointResponse<N>>
  return async (c) => {
    const valid = (part: string) => c.req.valid(part as never)
    const answer = await handle({
      caller: c.get('caller'),
      params: endpoint.params && valid('param'),
      query: endpoint.query && valid('query'),
      body: endpoint.body && valid('json'),
      origin: headOf(c).get('origin')[0] ?? null,
      ip: ipOf(c),
    })
    return endpoint.response ? c.json(answer as object, 200) : c.body(null, 204)
  }
}

/** An address of the contract asked in another way, or no address of ours. */
function unknownAddress(c: Context): ProblemError {
  const known = ['/health', '/ready', ...Object.values(endpoints).map((endpoint) => endpoint.path)]
  const isKnown = known.some((path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(c.req.path))
  return new ProblemError(isKnown ? 'method-not-allowed' : 'not-found')
}

const issuesOf = (error: z.core.$ZodError) =>
  error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.map(String).join('.'), message }))

async function within(ms: number, question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false)
  })
  return Promise.race([question.catch(() => false), late]).finally(() => clearTimeout(timer))
}
