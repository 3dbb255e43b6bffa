/** What the server is told: by options first, then by the environment, which nothing else reads. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LogLevel } from '@repdesk/service-kit/log'
import { z } from 'zod'

export type Config = {
  /** The databases' folder. */
  dataDir: string
  /** Lies outside `dataDir`, so that a copy of the data is no use alone. */
  keyFile: string
  /** Of the API; the practice portal has the next one. 0 takes any free port for each. */
  port: number
  logLevel: LogLevel
  database: { kind: 'sqlite' } | { kind: 'postgres'; url: string }
  firmName: string
  ownerName: string
  ownerEmail: string
  /** Where the practice portal's e-mail goes; its own mailbox unless told. May hold a password: never logged. */
  smtpUrl?: string | undefined
}

/** An option is not as it should be; the message says which and how. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

type Environment = Readonly<Record<string, string | undefined>>

export const usage = `Options, each also read from the environment:
  --data DIR         where the databases lie (REPDESK_DATA)
  --key FILE         the key that opens them, outside that folder (REPDESK_KEY)
  --port N           the API's port; the practice portal has the next one (REPDESK_PORT, 4780)
  --database URL     a PostgreSQL address, instead of SQLite files (REPDESK_DATABASE)
  --firm NAME        the firm's name at the first start (REPDESK_FIRM)
  --owner NAME       its owner's name at the first start (REPDESK_OWNER)
  --email ADDRESS    its owner's e-mail at the first start (REPDESK_EMAIL)
  --smtp URL         smtp:// or smtps://, where the practice portal's e-mail goes (REPDESK_SMTP)
  --log LEVEL        debug, info, warn, error or silent (REPDESK_LOG, info)`

const options = {
  data: { type: 'string' },
  key: { type: 'string' },
  port: { type: 'string' },
  database: { type: 'string' },
  firm: { type: 'string' },
  owner: { type: 'string' },
  email: { type: 'string' },
  smtp: { type: 'string' },
  log: { type: 'string' },
} as const

const schema = z.object({
  data: z.string().min(1).optional(),
  key: z.string().min(1).optional(),
  port: z.coerce.number().int().min(0).max(65_534).default(4780),
  database: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  firm: z.string().trim().min(1).max(200).default('My firm'),
  owner: z.string().trim().min(1).max(200).default('Owner'),
  email: z.email().default('owner@repdesk.invalid'),
  smtp: z.url({ protocol: /^smtps?$/ }).optional(),
  log: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export function readConfig(argv: readonly string[], environment: Environment = process.env): Config {
  const given: Record<string, string | undefined> = parse(argv)
  for (const name of Object.keys(options)) given[name] ??= environment[`REPDESK_${name.toUpperCase()}`]
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`--${issue?.path.join('.')}: ${issue?.message}\n\n${usage}`)
  }
  const { data, key, port, database, firm, owner, email, smtp, log } = parsed.data
  const dataDir = resolve(data ?? defaultDataDir(environment))
  return {
    dataDir,
    keyFile: resolve(key ?? `${dataDir}.key`),
    port,
    logLevel: log,
    database: database === undefined ? { kind: 'sqlite' } : { kind: 'postgres', url: database },
    firmName: firm,
    ownerName: owner,
    ownerEmail: email,
    smtpUrl: smtp,
  }
}

function parse(argv: readonly string[]): Record<string, string | undefined> {
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}\n\n${usage}`)
  }
}

function defaultDataDir(environment: Environment): string {
  if (process.platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'RepDesk', 'data')
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'RepDesk', 'data')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'repdesk', 'data')
}
