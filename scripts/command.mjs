/** Runs another program. No dependencies. */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.mjs'

export const root = path.resolve(fileURLToPath(import.meta.url), '../..')

/** True when the program ran and ended with 0. */
export function succeeds(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 60_000, ...options }).status === 0
}

export const isOnPath = (program) =>
  process.platform === 'win32'
    ? succeeds('where', [program])
    : succeeds('sh', ['-c', `command -v ${program}`])

/**
 * Runs a program with its output shown, and says every `everySeconds` that it is still at it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { everySeconds?: number, what?: string }} options
 * @returns {Promise<number>} its exit code
 */
export function run(program, args, { everySeconds = 15, what = program, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now()
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && !path.isAbsolute(program),
      ...options,
    })
    const timer = setInterval(
      () => say(`  … ${what}: ${Math.round((Date.now() - startedAt) / 1000)} s`),
      everySeconds * 1000,
    )
    child.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.on('exit', (code, signal) => {
      clearInterval(timer)
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}
