/** An api over handlers that a test gives, and ways to call it. */
import { endpoints } from '@repdesk/shared/endpoints'
import { expect } from 'vitest'
import { type ApiOptions, createApi } from './api.ts'
import { createLog } from './log.ts'

export const host = '127.0.0.1:4780'
export const token = 'T'.repeat(43)
export const pinned = 'moz-extension://0e0e0e0e-0000-4000-8000-000000000001'
export const caller = { firmId: 'f', memberId: 'm', role: 'viewer' as const, deviceId: 'd' }
export const profileId = '018f0000-0000-7000-8000-000000000001'

/** Handlers that say what they were called with, or throw what the test wants. */
export function api(
  behave: (name: string, request: object) => unknown = () => ({}),
  more: Partial<ApiOptions> = {},
) {
  const lines: string[] = []
  const names = Object.keys(endpoints)
  const routes = Object.fromEntries(
    names.map((name) => [name, async (request: object) => behave(name, request)]),
  ) as unknown as ApiOptions['routes']
  const app = createApi({
    routes,
    hosts: [host],
    authenticate: async (given, origin) =>
      given === token && (origin === null || origin === pinned) ? caller : undefined,
    ready: async () => true,
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    ...more,
  })
  const call = (path: string, init: RequestInit = {}) => app.request(`http://${host}${path}`, init)
  const bearer = { authorization: `Bearer ${token}` }
  const json = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { call, bearer, json, lines }
}
export const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return (await response.json()) as Record<string, unknown>
}
