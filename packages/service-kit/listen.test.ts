/** Listening and closing: nobody who was let in is cut off. */
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen, PortError } from './listen.ts'

const slow = (ms: number) =>
  new Hono().get('/', async (c) => {
    await sleep(ms)
    return c.text('done')
  })

it('finishes what was begun, then is gone', async () => {
  const server = await listen(0, () => slow(300))
  const address = `http://127.0.0.1:${server.port}/`
  const begun = fetch(address)
  await sleep(100)
  const closed = server.close()
  expect(await (await begun).text()).toBe('done')
  await closed
  await expect(fetch(address)).rejects.toThrow()
})

it('answers a crowd that had come before it closed, however busy it is', async () => {
  const busy = new Hono().get('/', (c) => {
    const until = performance.now() + 10
    while (performance.now() < until);
    return c.text('done')
  })
  const server = await listen(0, () => busy)
  const crowd = Array.from(
    { length: 60 },
    async () => (await fetch(`http://127.0.0.1:${server.port}/`)).status,
  )
  await Promise.race(crowd)
  await server.close()
  expect(await Promise.all(crowd)).toEqual(crowd.map(() => 200))
})

it('answers a connection that was open and had not asked yet', async () => {
  const server = await listen(0, () => slow(0))
  const socket = connect(server.port, '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  await sleep(50)
  const closed = server.close()
  socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))))
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(answer).toMatch(/connection: close/i)
  await closed
})

it('waits no longer than its grace', async () => {
  const server = await listen(0, () => slow(60_000))
  const begun = fetch(`http://127.0.0.1:${server.port}/`).then(
    () => 'answered',
    () => 'cut',
  )
  await sleep(100)
  const asked = performance.now()
  await server.close(300)
  expect(performance.now() - asked).toBeLessThan(3_000)
  expect(await begun).toBe('cut')
})

it('ends connections that ask nothing', async () => {
  const server = await listen(0, () => slow(0))
  const socket = connect(server.port, '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  const asked = performance.now()
  await server.close(10_000)
  expect(performance.now() - asked).toBeLessThan(5_000)
})

it('holds requests until the app is ready', async () => {
  let ready: () => void = () => {}
  const made = new Promise<void>((resolve) => {
    ready = resolve
  })
  let early: Promise<Response> | undefined
  const server = await listen(0, async (port) => {
    early = fetch(`http://127.0.0.1:${port}/`)
    setTimeout(ready, 100)
    await made
    return slow(0)
  })
  expect((await early)?.status).toBe(200)
  await server.close()
})

it('names the port that is taken', async () => {
  const first = await listen(0, () => slow(0))
  const second = listen(first.port, () => slow(0))
  await expect(second).rejects.toThrow(PortError)
  await expect(second).rejects.toThrow(`Port ${first.port} is taken`)
  await first.close()
})
