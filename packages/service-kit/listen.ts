/** Listens on loopback, refuses what is not for us before any app sees it, and closes without cutting anyone off. */
import { createServer, type Server } from 'node:http'
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
  server.on('request', listener)
  const bound = await bind(server, port)
  try {
    const app = await appFor(bound)
    ready(app)
    return { port: bound, app, close: (graceMs = 5_000) => close(server, graceMs) }
  } catch (error) {
    await close(server, 0)
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

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
