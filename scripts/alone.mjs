/** One process at a time in this clone: a second one waits for the first. No dependencies. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './command.mjs'
import { say } from './say.mjs'

const waitMs = 500

/** Does `work` when no other process does anything of that name here; the lock of a dead process counts for nothing. */
export async function alone(name, work) {
  const place = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const lock = path.join(tmpdir(), `repdesk-${name}-${place}.lock`)
  for (let waits = 0; !take(lock); waits += 1) {
    if (waits === 0) say(`Another ${name} is under way in this folder: waiting for it …`)
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isAlive(holderOf(lock))) rmSync(lock, { force: true })
  return false
}

/** Undefined while the holder is just writing its number. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  if (pid === undefined) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
