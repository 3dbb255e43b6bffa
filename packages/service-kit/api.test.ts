/** What the api reads, answers and describes. */
import { endpoints } from '@repdesk/shared/endpoints'
import { ProblemError } from '@repdesk/shared/problem'
import { describe, expect, it } from 'vitest'
import { api, caller, pinned, problem, profileId } from './api-testing.ts'
import { openApiDocument } from './openapi.ts'

describe('what the api reads', () => {
  const ask = { deviceId: profileId }
  it.each<[string, string, RequestInit]>([
    ['malformed-request', '/challenges', { body: '{"deviceId":' }],
    ['malformed-request', '/challenges', { body: '' }],
    ['invalid-request', '/challenges', { body: 'null' }],
    ['invalid-request', '/challenges', { body: '[]' }],
    ['invalid-request', '/challenges', { body: '{"deviceId":1}' }],
    ['invalid-request', '/challenges', { body: `{"deviceId":"${profileId}","x":"\\u0000"}` }],
    ['invalid-request', '/challenges', { body: `{"deviceId":"${profileId}","x":"\\ud800"}` }],
    ['invalid-request', '/challenges', { body: '['.repeat(200_000) + ']'.repeat(200_000) }],
    ['body-too-large', '/challenges', { body: JSON.stringify({ ...ask, x: 'y'.repeat(1024 * 1024) }) }],
    [
      'unsupported-media-type',
      '/challenges',
      { body: JSON.stringify(ask), headers: { 'content-type': 'text/plain' } },
    ],
    [
      'unsupported-media-type',
      '/challenges',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'unsupported-media-type',
      '/challenges',
      { body: '{}', headers: { 'content-type': 'application/json, text/plain' } },
    ],
    ['method-not-allowed', '/challenges', { method: 'PUT', body: '{}' }],
    ['method-not-allowed', '/profiles', { method: 'DELETE' }],
    ['method-not-allowed', '/health', { method: 'POST', body: '{}' }],
    ['method-not-allowed', '/challenges', { method: 'OPTIONS' }],
    ['not-found', '/nothing-here', { body: '{}' }],
    ['not-found', '/profiles/', { method: 'GET' }],
    ['invalid-request', '/profiles/not-an-id', { method: 'GET' }],
    ['malformed-request', `/profiles/${profileId}%00`, { method: 'GET' }],
    ['invalid-request', '/changes?limit=0', { method: 'GET' }],
    ['invalid-request', '/changes?limit=ten', { method: 'GET' }],
    ['invalid-request', '/changes?limit=1&limit=2', { method: 'GET' }],
    ['malformed-request', '/applications?search=%00', { method: 'GET' }],
  ])('is %s for %s %j', async (code, path, init) => {
    const { call, bearer } = api()
    const headers = {
      ...bearer,
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...init.headers,
    }
    const response = await call(path, { method: 'POST', ...init, headers })
    expect((await problem(response)).code).toBe(code)
  })

  it('names each part that is wrong', async () => {
    const { call, json } = api()
    const body = { code: '!', publicKey: { kty: 'RSA' }, name: '' }
    const { at } = await problem(await call('/pairings', json(body)))
    const paths = (at as { path: string }[]).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['code', 'publicKey.kty', 'publicKey.x', 'name']))
  })

  it('hands values over as the contract makes them', async () => {
    const { call, bearer, json } = api((_, request) => request)
    const listed = await call('/applications?unread=true&limit=7', { headers: bearer })
    expect(await listed.json()).toMatchObject({
      caller,
      query: { space: 'real', unread: true, limit: 7, sort: 'changed' },
      origin: null,
    })
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
    const paired = await call(
      '/pairings',
      json({ code: 'bcdf-ghjk', publicKey, name: ' Chromium ' }, { origin: pinned }),
    )
    expect(await paired.json()).toMatchObject({
      body: { code: 'BCDFGHJK', publicKey, name: 'Chromium' },
      origin: pinned,
    })
  })
})

describe('what the api answers', () => {
  it('carries the same protective headers on every answer, and an id of its own', async () => {
    const { call, bearer } = api(() => {
      throw new Error('unexpected')
    })
    const ids = new Set<string>()
    for (const path of ['/health', '/ready', '/profiles', '/nothing']) {
      const { headers } = await call(path, { headers: { ...bearer, 'x-request-id': 'chosen-by-the-client' } })
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      ids.add(headers.get('x-request-id') ?? '')
    }
    expect(ids.size).toBe(4)
    expect([...ids].join()).not.toContain('chosen')
  })

  it('says nothing of an unexpected error, and logs where it arose without its words', async () => {
    const { call, bearer, lines } = api(() => {
      throw new Error('no such applicant: Amara Diallo')
    })
    const body = await problem(await call('/profiles', { headers: bearer }))
    expect(body).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(body)).not.toMatch(/Diallo|at |\.ts/)
    const log = lines.join()
    expect(log).toContain(body.requestId)
    expect(log).toMatch(/api\.test\.ts/)
    expect(log).not.toMatch(/Diallo|TTTT/)
  })

  it.each<[string, number, object]>([
    ['storage-full', 507, { code: 'SQLITE_FULL' }],
    ['storage-full', 507, { code: '53100' }],
    ['unavailable', 503, { code: 'ECONNREFUSED' }],
    ['unavailable', 503, { code: '57P01' }],
    ['unavailable', 503, { code: 'SQLITE_BUSY' }],
    ['invalid-request', 422, { code: '22003' }],
    ['internal', 500, { code: '23505' }],
  ])('is %s (%i) when the database says %j', async (code, status, error) => {
    const { call, bearer } = api(() => {
      throw Object.assign(new Error('x'), error)
    })
    const response = await call('/profiles', { headers: bearer })
    expect(await problem(response)).toMatchObject({ code, status })
    expect(response.headers.get('retry-after')).toBe(status === 503 || status === 507 ? '5' : null)
  })

  it('passes a problem on with its detail', async () => {
    const { call, bearer } = api(() => {
      throw new ProblemError('version-conflict', 'Saved by another device.')
    })
    expect(await problem(await call('/profiles', { headers: bearer }))).toMatchObject({
      type: 'urn:repdesk:problem:version-conflict',
      status: 412,
      detail: 'Saved by another device.',
    })
  })

  it('is alive whatever the database does, and ready only when that answers in time', async () => {
    const silent = api(undefined, { ready: () => new Promise(() => {}) })
    expect((await silent.call('/health')).status).toBe(204)
    const asked = performance.now()
    expect((await silent.call('/ready')).status).toBe(503)
    expect(performance.now() - asked).toBeLessThan(2_000)
    expect((await api(undefined, { ready: async () => false }).call('/ready')).status).toBe(503)
    expect((await api(undefined, { ready: () => Promise.reject(new Error()) }).call('/ready')).status).toBe(
      503,
    )
    expect((await api().call('/ready')).status).toBe(204)
  })
})

it('describes every endpoint of the contract in OpenAPI, with who may call it', () => {
  const { paths = {} } = openApiDocument()
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const operation = paths[endpoint.path]?.[endpoint.method] as Record<string, unknown>
    expect(operation, name).toMatchObject({ operationId: name, tags: [endpoint.service] })
    expect(operation.security, name).toEqual(endpoint.access === 'anyone' ? [] : [{ bearer: [] }])
    expect(operation.requestBody !== undefined, name).toBe('body' in endpoint)
  }
  const count = Object.values(paths).flatMap((path) => Object.keys(path ?? {})).length
  expect(count).toBe(Object.keys(endpoints).length)
})
