/** What the server makes of its options. */
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

it('needs no option: loopback’s usual port, SQLite, and a folder of the person’s own', () => {
  const config = readConfig([], { XDG_DATA_HOME: '/home/marie/.local/share' })
  expect(config).toMatchObject({ port: 4780, database: { kind: 'sqlite' }, logLevel: 'info' })
  if (process.platform === 'linux') expect(config.dataDir).toBe('/home/marie/.local/share/repdesk/data')
})

it('keeps the key outside the data folder', () => {
  const { dataDir, keyFile } = readConfig(['--data', '/tmp/desk'], {})
  expect([dataDir, keyFile]).toEqual([resolve('/tmp/desk'), resolve('/tmp/desk.key')])
})

it('takes an option before the environment', () => {
  const environment = { REPDESK_PORT: '5000', REPDESK_FIRM: 'Tremblay Immigration' }
  expect(readConfig(['--port', '5001'], environment)).toMatchObject({
    port: 5001,
    firmName: 'Tremblay Immigration',
  })
})

it('takes a PostgreSQL address', () => {
  const { database } = readConfig(['--database', 'postgres://desk@127.0.0.1/desk'], {})
  expect(database).toEqual({ kind: 'postgres', url: 'postgres://desk@127.0.0.1/desk' })
})

it.each([
  [['--port', 'http'], /--port/],
  [['--port', '70000'], /--port/],
  [['--email', 'nobody'], /--email/],
  [['--database', 'mysql://x'], /--database/],
  [['--log', 'loud'], /--log/],
  [['--prot', '1'], /--prot/],
  [['stray'], /stray/],
])('says which option is wrong: %j', (argv, words) => {
  expect(() => readConfig(argv, {})).toThrow(ConfigError)
  expect(() => readConfig(argv, {})).toThrow(words)
  expect(() => readConfig(argv, {})).toThrow(/--data DIR/)
})
