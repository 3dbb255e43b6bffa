/** The main job: the services and the practice portal served, and shown in a browser with the extension at work. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { say } from '../say.mjs'
import { findLaunch } from './browser.ts'
import { runCheck } from './check.ts'
import { hasDisplay } from './display.ts'
import { readOptions, type StartOptions } from './options.ts'
import { officer, password, representative } from './practice-people.ts'
import { openServices, type Services } from './services.ts'
import { doJobOnce, openForPerson } from './show.ts'

/** Resolves to the exit code: after the check, or after Ctrl-C. */
export function startMainJob(args: string[]): Promise<number> {
  const options = readOptions(args)
  return options.check ? check(options) : serve(options)
}

async function check(options: StartOptions): Promise<number> {
  const launch = await findLaunch(options.browser)
  const dataFolder = options.isDataFolderGiven
    ? options.dataFolder
    : path.join(await mkdtemp(path.join(tmpdir(), 'repdesk-check-')), 'data')
  // Unless told, the check stays off the ports of a RepDesk that may be running.
  return (await runCheck({ dataFolder, port: options.isPortGiven ? options.port : 0, launch })) ? 0 : 1
}

async function serve(options: StartOptions): Promise<number> {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort())
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()))
  const services = await openServices(options.dataFolder, options.port)
  announce(services, options)
  const lines = offerCodes(services)
  try {
    const job = showMainJob(options, services, ending.signal)
    // What fails for being ended in the middle is of no interest.
    job.catch(() => undefined)
    await Promise.race([job, ended])
    if (!ending.signal.aborted) {
      say('\nServing. Press p and Enter for a new pairing code, Ctrl-C to end.')
      await ended
    }
    say('\nEnding …')
    await job.catch(() => undefined).then((close) => close?.())
    return 0
  } finally {
    lines.close()
    await services.close()
  }
}

/** Resolves, once the job is shown, to what closes the browser that stays open. */
async function showMainJob(
  options: StartOptions,
  services: Services,
  signal: AbortSignal,
): Promise<(() => Promise<void>) | undefined> {
  if (!options.openBrowser) return undefined
  const where = { ...(await findLaunch(options.browser)), dataFolder: options.dataFolder }
  if (hasDisplay()) return openForPerson(where, services, signal)
  await doJobOnce(where, services, signal)
  return undefined
}

function announce(services: Services, { dataFolder }: StartOptions): void {
  say(`
RepDesk is running.
  Services         ${services.apiUrl}
  Practice portal  ${services.portalUrl}
  Data             ${dataFolder}
Sign in at the practice portal, password ${password}:
  ${representative.name}, representative   ${representative.email}
  ${officer.name}, officer             ${officer.email} (sends letters)
`)
}

/** `p` and Enter prints a new pairing code. */
function offerCodes(services: Services) {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', async (line) => {
    if (line.trim().toLowerCase() !== 'p') return
    const { code } = await services.createPairingCode()
    say(
      `Pairing code ${code}. Type it into the extension's options within two minutes, with ${services.apiUrl}`,
    )
  })
  return lines
}
