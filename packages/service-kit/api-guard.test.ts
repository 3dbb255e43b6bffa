/** Who gets through the door of the api. */
import { describe, expect, it } from 'vitest'
import { api, host, pinned, problem, profileId, token } from './api-testing.ts'

describe('the door of the api', () => {
  it.each<[number, Record<string, string>]>([
    [200, {}],
    [200, { 'sec-fetch-site': 'none' }],
    [200, { 'sec-fetch-site': 'same-origin' }],
    [200, { origin: pinned, 'sec-fetch-site': 'same-origin' }],
    [200, { origin: pinned, 'sec-fetch-site': 'none' }],
    [401, { origin: 'moz-extension://another' }],
    [401, { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }],
    [403, { origin: 'chrome-extension://abc', 'sec-fetch-site': 'same-origin' }],
    [403, { origin: 'https://example.ca' }],
    [403, { origin: `http://${host}` }],
    [403, { origin: 'null' }],
    [403, { origin: '' }],
    [403, { origin: `${pinned}.example.ca` }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': '' }],
    [421, { host: '127.0.0.1' }],
    [421, { host: 'localhost:4780' }],
    [421, { host: 'rebound.example.ca:4780' }],
    [421, { host: '127.0.0.1:4781' }],
    [421, { host: '127.0.0.1.:4780' }],
  ])('answers %i to %j', async (status, headers) => {
    const { call, bearer } = api(() => ({ profiles: [] }))
    expect((await call('/profiles', { headers: { ...bearer, ...headers } })).status).toBe(status)
  })

  it('tells a rebound page nothing of who answers', async () => {
    const { call } = api()
    const body = await problem(await call('/profiles', { headers: { host: 'rebound.example.ca' } }))
    expect(JSON.stringify(body)).not.toMatch(/repdesk|[0-9]\.[0-9]/i)
    expect(body).toEqual({
      type: 'about:blank',
      code: 'host-refused',
      title: 'Misdirected Request',
      status: 421,
    })
  })

  it('lets nobody in without exactly one good token, before looking at anything else', async () => {
    const { call, json } = api()
    const tries = [
      undefined,
      '',
      'Bearer',
      `Bearer ${token}x`,
      `Basic ${token}`,
      `bearer ${token}`,
      `Bearer  ${token}`,
    ]
    for (const authorization of tries) {
      const headers = authorization === undefined ? {} : { authorization }
      const response = await call('/readings', json('{not json', headers))
      expect(response.status, authorization).toBe(401)
      expect((await problem(response)).code).toBe('unauthenticated')
    }
  })

  it('refuses a role that the contract does not name', async () => {
    const { call, bearer, json } = api()
    const response = await call('/readings', json({ readings: [] }, bearer))
    expect(await problem(response)).toMatchObject({ status: 403, code: 'role-refused' })
  })

  it('lets only so many tries a minute through where no token is asked', async () => {
    const { call, json } = api(() => ({ challenge: 'x', expiresAt: '2026-01-01T00:00:00Z' }))
    const statuses: number[] = []
    for (let tries = 0; tries < 130; tries++)
      statuses.push((await call('/challenges', json({ deviceId: profileId }))).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(120)
    const response = await call('/challenges', json({ deviceId: profileId }))
    expect(response.headers.get('retry-after')).toBe('60')
    expect(await problem(response)).toMatchObject({ status: 429, code: 'too-many-tries' })
    expect((await call('/tokens', json({}))).status).toBe(422)
  })
})
