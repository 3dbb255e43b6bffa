/** A server of one journey: started on free ports over a folder of its own, stopped, started again on the same ports. */
import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import type { ApiClient } from '@repdesk/shared/api-client'
import type { PortalTruth } from '../../scripts/main-job/portal-truth.ts'
import { pairApiDevice } from './api-device.ts'
import type { ServerCall, ServerReply } from './server-process.ts'

export type Server = {
  apiUrl: string
  portalUrl: string
  truth: PortalTruth
  query(
    database: 'profiles' | 'applications',
    sql: string,
    parameters?: unknown[],
  ): Promise<Record<string, unknown>[]>
  pairingCode(): Promise<string>
  /** Resolves when every announcement between the services has been heard. */
  drain(): Promise<void>
  /** An API client of its own, paired by the ordinary code. */
  newApiDevice(): Promise<ApiClient>
  /** Stops the services. */
  stop(): Promise<void>
  /** Ends their process as a crash does: nothing is finished, nothing is closed. */
  kill(): Promise<void>
  /** After `stop` or `kill`: the same data on the same ports. */
  startAgain(): Promise<void>
  /** Ends everything. */
  end(): Promise<void>
}

const program = path.join(import.meta.dirname, 'server-process.ts')

/** With `portalApart` the portal is that of a second process, which `stop` leaves alone. */
export async function startServerProcess(folder: string, portalApart: boolean): Promise<Server> {
  const dataFolder = path.join(folder, 'data')
  const port = await freePorts()
  let running = await launch(dataFolder, port)
  const apart = portalApart ? await launch(path.join(folder, 'portal', 'data'), await freePorts()) : undefined
  const { apiUrl } = running
  const portalUrl = apart?.portalUrl ?? running.portalUrl
  const truth =
    <N extends keyof PortalTruth>(name: N) =>
    (of: string) =>
      (apart ?? running).call({ ask: 'truth', name, of }) as ReturnType<PortalTruth[N]>
  const pairingCode = async () => ((await running.call({ ask: 'pairingCode' })) as { code: string }).code
  return {
    apiUrl,
    portalUrl,
    async query(database, sql, parameters = []) {
      return (await running.call({ ask: 'query', database, sql, parameters })) as Record<string, unknown>[]
    },
    truth: {
      representativeAnswers: truth('representativeAnswers'),
      preparerAnswers: truth('preparerAnswers'),
      applications: truth('applications'),
      sections: truth('sections'),
      letters: truth('letters'),
      mails: truth('mails'),
      conversion: truth('conversion'),
    },
    pairingCode,
    newApiDevice: async () => pairApiDevice(apiUrl, await pairingCode()),
    drain: async () => {
      await running.call({ ask: 'drain' })
    },
    stop: () => running.stop(),
    kill: () => running.kill(),
    async startAgain() {
      running = await launch(dataFolder, port)
    },
    async end() {
      await running.stop()
      await apart?.stop()
    },
  }
}

type Launched = {
  apiUrl: string
  portalUrl: string
  call(call: ServerCall): Promise<unknown>
  stop(): Promise<void>
  kill(): Promise<void>
}

async function launch(dataFolder: string, port: number): Promise<Launched> {
  const child = fork(program, [dataFolder, String(port)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const urls = await Promise.race([
    ready(child),
    exited.then(() => {
      throw new Error('The services ended before they were ready; their own lines above say why.')
    }),
  ])
  let calls = 0
  const waiting = new Map<number, (reply: ServerReply) => void>()
  child.on('message', (reply: ServerReply) => waiting.get(reply.call)?.(reply))
  const call = (asked: ServerCall) =>
    new Promise<unknown>((resolve, reject) => {
      const number = ++calls
      waiting.set(number, ({ value, error }) =>
        error === undefined ? resolve(value) : reject(new Error(error)),
      )
      child.send({ ...asked, call: number }, (error) => error && reject(error))
    })
  return {
    ...urls,
    call,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      await call({ ask: 'close' }).catch(() => undefined)
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const ready = (child: ChildProcess) =>
  new Promise<{ apiUrl: string; portalUrl: string }>((resolve) =>
    child.on('message', (message: { ready?: { apiUrl: string; portalUrl: string } }) => {
      if (message.ready) resolve(message.ready)
    }),
  )

/** A free port whose next one is free too: the API's and the practice portal's. */
async function freePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
