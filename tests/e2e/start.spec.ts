/** `npm start` at the terminal: what it says, how it ends, and that it finds its data again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/command.mjs'

test('ends cleanly on Ctrl-C, and a second start finds the data again', async () => {
  const dataFolder = test.info().outputPath('data')
  const first = start(['--no-browser', '--port', '0', '--data', dataFolder])
  await first.saying(/Serving\./)
  expect(first.said()).toContain('marie.tremblay@example.ca')
  first.type('p\n')
  await first.saying(/Pairing code [B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}/)
  first.process.kill('SIGINT')
  expect(await first.exitCode).toBe(0)
  expect(existsSync(path.join(dataFolder, 'practice-portal.db'))).toBe(true)

  const second = start(['--no-browser', '--port', '0', '--data', dataFolder])
  await second.saying(/Serving\./)
  second.process.kill('SIGTERM')
  expect(await second.exitCode).toBe(0)
})

test('a taken port gets a clear sentence and the code 1', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const started = start(['--no-browser', '--port', String(port), '--data', test.info().outputPath('data')])
  expect(await started.exitCode).toBe(1)
  expect(started.said()).toContain(String(port))
  expect(started.said()).not.toMatch(/\n\s+at /)
  other.close()
})

test('an unknown option gets a clear sentence and the code 1', async () => {
  const started = start(['--bogus'])
  expect(await started.exitCode).toBe(1)
  expect(started.said()).toContain('npm start -- [--data DIR]')
  expect(started.said()).not.toMatch(/\n\s+at /)
})

function start(args: string[]) {
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  return {
    process: child,
    said: () => said,
    type: (text: string) => child.stdin?.write(text),
    saying: (what: RegExp) => expect.poll(() => said, { timeout: 60_000 }).toMatch(what),
    exitCode: new Promise<number | null>((resolve) => child.once('exit', resolve)),
  }
}
