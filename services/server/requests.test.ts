/** Malformed, foreign and oversized requests, byte for byte against listening servers. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Running } from './app.ts'
import { sendRaw } from './raw-socket.ts'
import { type Caller, configs, pair, started } from './testing.ts'

let running: Running
let caller: Caller
let apiPort = 0
let portalPort = 0
const fresh = configs(async () => ({ kind: 'sqlite' }))
beforeAll(async () => {
  running = await started(await fresh())
  caller = await pair(running, (await running.createPairingCode()).code)
  apiPort = Number(new URL(running.apiUrl).port)
  portalPort = Number(new URL(running.portalUrl).port)
})

const request = (line: string, headers: string[], body = '') =>
  `${[line, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`
const fill = (text: string) =>
  text
    .replaceAll('API', `127.0.0.1:${apiPort}`)
    .replaceAll('PORTAL', `practice.localhost:${portalPort}`)
    .replaceAll('PORT', String(apiPort))
    .replaceAll('TOKEN', caller.token)

describe('the API’s socket', () => {
  const line = 'GET /profiles HTTP/1.1'
  const bearer = 'Authorization: Bearer TOKEN'
  const foreignHosts = [
    ['Host:'],
    ['Host: '],
    ['Host: localhost:PORT'],
    ['Host: 127.0.0.1'],
    ['Host: 127.0.0.1:1'],
    ['Host: 127.0.0.1:PORT.'],
    ['Host: 127.0.0.1.:PORT'],
    ['Host: 127.0.0.1:0PORT'],
    ['Host: 127.1:PORT'],
    ['Host: 2130706433:PORT'],
    ['Host: 0x7f.0.0.1:PORT'],
    ['Host: 0.0.0.0:PORT'],
    ['Host: [::1]:PORT'],
    ['Host: [::ffff:127.0.0.1]:PORT'],
    ['Host: rebound.example.ca'],
    ['Host: rebound.example.ca:PORT'],
    ['Host: API.example.ca'],
    ['Host: user@API'],
    ['Host: API@example.ca'],
    ['Host: API/'],
    ['Host: API/profiles'],
    ['Host: API?x'],
    ['Host: API#x'],
    ['Host: http://API'],
    ['Host: API, API'],
    ['Host: API', 'Host: API'],
    ['Host: API', 'Host: rebound.example.ca'],
    ['Host: rebound.example.ca', 'Host: API'],
    ['HOST: API', 'host: rebound.example.ca'],
    ['Host: practice.localhost:PORT'],
    ['Host: PORTAL'],
    ['Host: \tAPI x'],
    ['X-Forwarded-Host: API'],
    ['X-Forwarded-Host: API', 'Host: rebound.example.ca'],
    [],
  ]
  it.each(foreignHosts)('refuses the host %j %j', async (...headers) => {
    const answer = await sendRaw(apiPort, fill(request(line, [...headers, bearer])))
    expect([400, 421]).toContain(answer.status)
    expect(answer.body).not.toMatch(/repdesk|profiles|sqlite|node/i)
    expect(answer.head).not.toMatch(/access-control|server:|x-powered-by/i)
  })

  it.each([
    'GET http://API/profiles HTTP/1.1',
    'GET http://rebound.example.ca/profiles HTTP/1.1',
    'GET http://user@API/profiles HTTP/1.1',
    'GET https://API/profiles HTTP/1.1',
    'GET //rebound.example.ca/profiles HTTP/1.1',
    'GET profiles HTTP/1.1',
    'GET * HTTP/1.1',
    'GET  HTTP/1.1',
    'CONNECT API HTTP/1.1',
    'TRACE /profiles HTTP/1.1',
    'get /profiles HTTP/1.1',
    'GET /profiles HTTP/9',
    'GET /pro\0files HTTP/1.1',
    'GET /%70rofiles/%2e%2e/secret HTTP/1.1',
  ])('gives nothing to the request line %j', async (odd) => {
    const answer = await sendRaw(apiPort, fill(request(odd, ['Host: API', bearer])))
    expect(answer.status === 0 || (answer.status >= 400 && answer.status < 500), String(answer.status)).toBe(
      true,
    )
    expect(answer.body).not.toContain('"profiles"')
  })

  it.each([
    ['Origin: https://rebound.example.ca'],
    ['Origin: http://API'],
    ['Origin: http://127.0.0.1'],
    ['Origin: http://PORTAL'],
    ['Origin: null'],
    ['Origin:'],
    ['Origin: file://'],
    ['Origin: chrome-extension://'],
    ['Origin: chrome-extension://a b'],
    ['Origin: moz-extension://x.example.ca/'],
    ['Origin: chrome-extension://abc', 'Origin: https://rebound.example.ca'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
    ['Sec-Fetch-Site: None'],
    ['Sec-Fetch-Site: none, cross-site'],
    ['Sec-Fetch-Site: none', 'Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-origin', 'Origin: chrome-extension://abc'],
  ])('refuses what a page would send: %j %j', async (...headers) => {
    const answer = await sendRaw(apiPort, fill(request(line, ['Host: API', ...headers, bearer])))
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('origin-refused')
    expect(answer.head).not.toMatch(/access-control/i)
  })

  it.each([
    [],
    ['Sec-Fetch-Site: none'],
    ['Sec-Fetch-Site: same-origin'],
    ['Origin: chrome-extension://abcdefghijklmnop', 401],
  ])('answers what an extension sends: %j', async (header = 'Accept: */*', status = 200) => {
    const answer = await sendRaw(apiPort, fill(request(line, ['Host: API', String(header), bearer])))
    expect(answer.status).toBe(status)
  })

  it.each([
    ['Authorization: Bearer TOKEN', 'Authorization: Bearer TOKEN'],
    ['Authorization: Bearer'],
    ['Authorization: TOKEN'],
    ['Authorization: Bearer TOKEN, Bearer TOKEN'],
    ['Cookie: token=TOKEN'],
    ['X-Authorization: Bearer TOKEN'],
  ])('takes one bearer and nothing like it: %j %j', async (...headers) => {
    expect((await sendRaw(apiPort, fill(request(line, ['Host: API', ...headers])))).status).toBe(401)
  })

  const body = JSON.stringify({ deviceId: '018f0000-0000-7000-8000-000000000001' })
  const post = 'POST /challenges HTTP/1.1'
  it.each([
    ['Content-Type: text/plain'],
    ['Content-Type: application/x-www-form-urlencoded'],
    ['Content-Type: multipart/form-data; boundary=x'],
    ['Content-Type: application/jsonp'],
    ['Content-Type: application/json, text/plain'],
    ['Content-Type: application/json; charset=utf-16'],
    ['Content-Type: text/plain', 'Content-Type: application/json'],
    ['Content-Type: application/json', 'Content-Type: text/plain'],
    ['Content-Type:'],
    [],
  ])('takes JSON only: %j %j', async (...headers) => {
    const lines = ['Host: API', ...headers, `Content-Length: ${body.length}`]
    expect((await sendRaw(apiPort, fill(request(post, lines, body)))).status).toBe(415)
  })

  it.each([
    ['both framings', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], '{}   '],
    ['a negative length', ['Content-Length: -1'], '{}'],
    ['an odd coding', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['a broken chunk', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a folded header', ['X-A: b\r\n c', 'Content-Length: 2'], '{}'],
    ['a header with a NUL', ['X-A: b\0c', 'Content-Length: 2'], '{}'],
    ['a head without end', [`X-A: ${'a'.repeat(40_000)}`, 'Content-Length: 2'], '{}'],
    ['a declared megabyte and more', ['Content-Length: 1048577'], '{'],
    [
      'a chunked megabyte and more',
      ['Transfer-Encoding: chunked'],
      `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(17),
    ],
  ])('refuses %s', async (_, headers, content) => {
    const lines = ['Host: API', 'Content-Type: application/json', ...headers]
    const answer = await sendRaw(apiPort, fill(request(post, lines, content)))
    expect(answer.status === 0 || (answer.status >= 400 && answer.status < 500), String(answer.status)).toBe(
      true,
    )
  })

  it('is still there after all of that', async () => {
    expect((await sendRaw(apiPort, fill(request('GET /health HTTP/1.1', ['Host: API'])))).status).toBe(204)
    expect((await sendRaw(apiPort, fill(request('GET /ready HTTP/1.1', ['Host: API'])))).status).toBe(204)
  })
})

describe('the practice portal’s socket', () => {
  it.each([
    ['Host: 127.0.0.1:PORT'],
    ['Host: localhost:PORT'],
    ['Host: practice.localhost'],
    ['Host: practice.localhost.:PORT'],
    ['Host: evil.practice.localhost:PORT'],
    ['Host: rebound.example.ca'],
    ['Host: user@practice.localhost:PORT'],
    ['Host: PORTAL', 'Host: rebound.example.ca'],
    ['Host:'],
    [],
  ])('refuses the host %j %j', async (...headers) => {
    const lines = headers.map((header) => header.replaceAll(/PORT\b/g, String(portalPort)))
    const answer = await sendRaw(portalPort, fill(request('GET /sign-in HTTP/1.1', lines)))
    expect([400, 421]).toContain(answer.status)
    expect(answer.body).not.toMatch(/<form/)
  })

  it('answers at its own name', async () => {
    const answer = await sendRaw(portalPort, fill(request('GET /sign-in HTTP/1.1', ['Host: PORTAL'])))
    expect(answer.status).toBe(200)
  })
})
