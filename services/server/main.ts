/** The server as a program: starts, says where it is, gives pairing codes, and ends cleanly. */
import { createInterface } from 'node:readline'
import { DatabaseOpenError } from '@repdesk/service-kit/database'
import { PortError } from '@repdesk/service-kit/listen'
import { type Running, startServer } from './app.ts'
import { ConfigError, readConfig } from './config.ts'

const running = await start()
process.stdout.write(`RepDesk API      ${running.apiUrl}\nPractice portal  ${running.portalUrl}\n`)
await sayPairingCode()
process.stdout.write('Type p and Enter for another code. Ctrl-C ends.\n')

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim().toLowerCase() === 'p') sayPairingCode().catch(sayTrouble)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)

async function start(): Promise<Running> {
  try {
    return await startServer(readConfig(process.argv.slice(2)))
  } catch (error) {
    sayTrouble(error)
    process.exit(1)
  }
}

async function sayPairingCode(): Promise<void> {
  const { code, expiresAt } = await running.createPairingCode()
  const seconds = Math.round((Date.parse(expiresAt) - Date.now()) / 1000)
  process.stdout.write(`Pairing code     ${code}  (once, within ${seconds} seconds)\n`)
}

/** A second signal ends at once. */
function end(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, end)
  running.close().then(
    () => process.exit(0),
    (error: unknown) => {
      sayTrouble(error)
      process.exit(1)
    },
  )
}

function sayTrouble(error: unknown): void {
  const isExpected =
    error instanceof DatabaseOpenError || error instanceof PortError || error instanceof ConfigError
  process.stderr.write(`${isExpected ? error.message : String((error as Error).stack ?? error)}\n`)
}
