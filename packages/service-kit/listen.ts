/** Listens on loopback, refuses what is not for us before any app sees it, and closes without cutting anyone off. */
import { createServer, type Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { problemResponse } from './api-problems.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

export type Listening<A = unknown> = {
  port: number
  app: A
  /** Stops accepting, finishes what was begun, and after `graceMs` ends what is left. */
  close(graceMs?: number): Promise<void>
}

/** The port is taken, or not ours to take; the message says so. */
export class PortError extends Error {
  override name = 'PortError'
}

/**
 * Listens on 127.0.0.1; port 0 takes any free one. The app is made once the port is known, because the hosts it
 * serves name the port; requests that come before it is ready wait for it.
 */
export async function listen<A extends { fetch: Fetch }>(
  port: number,
  appFor: (port: number) => A | Promise<A>,
): Promise<Listening<A>> {
  const server = createServer({
    // Ours to answer, with the rules and the problem of every other foreign host.
    requireHostHeader: false,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
  })
  let ready: (app: A) => void = () => {}
  const made = new Promise<A>((resolve) => {
    ready = resolve
  })
  const listener = getRequestListener(async (request, env) => (await made).fetch(request, env), {
    // What reaches this has a Host or a target that no address can be made of.
    errorHandler: () => problemResponse('host-refused'),
  })
  const open = watch(server)
  server.on('request', listener)
  const bound = await bind(server, port)
  try {
    const app = await appFor(bound)
    ready(app)
    return { port: bound, app, close: (graceMs = 5_000) => close(server, open, graceMs) }
  } catch (error) {
    await close(server, open, 0)
    throw error
  }
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program, perhaps by RepDesk already running. Stop it, or choose another port with --port.`
          : `Port ${port} cannot be listened on (${error.code}). Choose another with --port.`
      reject(new PortError(why, { cause: error }))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** The open connections of a server, and how many requests each is being answered. */
function watch(server: Server): Map<Socket, number> {
  const open = new Map<Socket, number>()
  const count = (socket: Socket, more: 1 | -1) => {
    const now = open.get(socket)
    if (now !== undefined) open.set(socket, now + more)
  }
  server.on('connection', (socket) => {
    open.set(socket, 0)
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  return open
}

/**
 * Node's own close ends connections on which no request has begun, those just opened included, whose request may
 * be on its way. So the port is closed first, and connections get a moment to say what they came for.
 */
async function close(server: Server, open: Map<Socket, number>, graceMs: number): Promise<void> {
  server.on('request', (_, response) => {
    response.shouldKeepAlive = false
  })
  await meetAll(server, graceMs / 2)
  const gone = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve())
  })
  // Idle twice running: between two looks everything that had arrived has been read.
  let idleBefore = new Set<Socket>()
  const endIdle = () => {
    const idle = [...open].flatMap(([socket, answering]) => (answering === 0 ? [socket] : []))
    for (const socket of idle) if (idleBefore.has(socket)) socket.destroy()
    idleBefore = new Set(idle)
  }
  const looking = setInterval(endIdle, lookMs)
  const all = setTimeout(() => server.closeAllConnections(), graceMs)
  await gone
  clearInterval(looking)
  clearTimeout(all)
}
const lookMs = 150

/** The system has let in connections that we meet one a turn; closing the port would cut off those still to come. */
async function meetAll(server: Server, atMostMs: number): Promise<void> {
  let met = true
  const note = () => {
    met = true
  }
  server.on('connection', note)
  const enoughAt = performance.now() + atMostMs
  while (met && performance.now() < enoughAt) {
    met = false
    for (let turns = 0; turns < 3; turns++) await nextTurn()
  }
  server.off('connection', note)
}
