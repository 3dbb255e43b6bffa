/** The API client: one function per endpoint of the contract, over fetch. */
import {
  type Endpoint,
  type EndpointBody,
  type EndpointName,
  type EndpointParams,
  type EndpointQuery,
  type EndpointResponse,
  endpoints,
} from './endpoints.ts'
import { type Problem, type ProblemCode, problemSchema, problems } from './problem.ts'

/** A call that the service answered with a problem. */
export class ApiError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.detail ?? problems[code][1])
    this.name = 'ApiError'
  }
}

/** A call that got no answer: the service is not there, or the answer was none of its own. */
export class NoContactError extends Error {
  override name = 'NoContactError'
}

export type ApiClientOptions = {
  /** Where the API is, such as `http://127.0.0.1:4780`. */
  baseUrl: string
  /** A current bearer token, or undefined when there is none; asked before each call that needs one. */
  token: () => Promise<string | undefined>
  fetch?: typeof fetch
  /** Milliseconds after which a call counts as unanswered; 15,000 unless told. */
  timeoutMs?: number
}

export type ApiInput<N extends EndpointName> = (EndpointParams<N> extends undefined
  ? unknown
  : { params: EndpointParams<N> }) &
  (EndpointQuery<N> extends undefined ? unknown : { query?: EndpointQuery<N> }) &
  (EndpointBody<N> extends undefined ? unknown : { body: EndpointBody<N> })

export type ApiClient = <N extends EndpointName>(name: N, input: ApiInput<N>) => Promise<EndpointResponse<N>>

/** Throws ApiError for a problem, NoContactError when nothing understandable came back. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const send = options.fetch ?? fetch
  return async (name, input) => {
    const endpoint: Endpoint = endpoints[name]
    const { params, query, body } = input as {
      params?: Record<string, string>
      query?: Record<string, unknown>
      body?: unknown
    }
    const headers: Record<string, string> = { accept: 'application/json' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (endpoint.access !== 'anyone') {
      const token = await options.token()
      if (token === undefined) throw new ApiError('unauthenticated', 401, undefined)
      headers.authorization = `Bearer ${token}`
    }
    let response: Response
    try {
      response = await send(addressOf(options.baseUrl, endpoint.path, params, query), {
        method: endpoint.method.toUpperCase(),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
      })
    } catch (cause) {
      throw new NoContactError('The service did not answer.', { cause })
    }
    if (!response.ok) throw await errorOf(response)
    if (!endpoint.response) return undefined as never
    const parsed = endpoint.response.safeParse(await response.json().catch(() => undefined))
    if (!parsed.success)
      throw new NoContactError('The answer is not one of this service.', { cause: parsed.error })
    return parsed.data as never
  }
}

function addressOf(
  baseUrl: string,
  path: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const url = new URL(baseUrl)
  url.pathname = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value))
  return url.href
}

async function errorOf(response: Response): Promise<Error> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success || !(parsed.data.code in problems))
    return new NoContactError(`The answer (${response.status}) is not one of this service.`)
  return new ApiError(parsed.data.code as ProblemCode, response.status, parsed.data)
}
