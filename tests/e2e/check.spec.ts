/** The check of `npm start`: it sees every step with the build that ships, and goes red when the product is wrong. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { findBrowser } from '../../scripts/browsers.mjs'
import { root, run } from '../../scripts/command.mjs'
import type { StepResult } from '../../scripts/main-job/step.ts'

test.describe.configure({ timeout: 300_000 })

type Checked = { code: number; results: StepResult[] }
const readResults = (dataFolder: string): StepResult[] =>
  JSON.parse(readFileSync(path.join(dataFolder, 'check.json'), 'utf8'))
const seen = ({ expected, observed }: StepResult) => JSON.stringify(expected) === JSON.stringify(observed)
const unseen = ({ results }: Checked) => results.filter((result) => !seen(result)).map(({ step }) => step)

const fillStep = 'The representative’s section of a new application is filled, and nothing else'
const applicantStep =
  'On the page "contact-information" nothing is filled but what asks for the representative'

test('npm start -- --check sees every step and ends with 0', async () => {
  const dataFolder = test.info().outputPath('data')
  const code = await run(process.execPath, ['scripts/start.mjs', '--check', '--data', dataFolder])
  const checked = { code, results: readResults(dataFolder) }
  expect(unseen(checked)).toEqual([])
  expect(checked.code).toBe(0)
  expect(checked.results.length).toBeGreaterThan(8)
  for (const result of checked.results) {
    expect(Object.keys(result).sort()).toEqual(['expected', 'observed', 'screenshot', 'step'])
    expect(readFileSync(result.screenshot).subarray(1, 4).toString()).toBe('PNG')
  }
})

test('with filling disabled the check ends with 1', async () => {
  const checked = await checkWith('no-fill')
  expect(unseen(checked)).toContain(fillStep)
  expect(checked.code).toBe(1)
})

test('with every field taken for the representative’s the check ends with 1', async () => {
  const checked = await checkWith('all-representative')
  expect(unseen(checked)).toContain(applicantStep)
  expect(checked.code).toBe(1)
})

/** Builds the extension with a fault, beside the shipped build, and runs the check on it. */
async function checkWith(fault: 'no-fill' | 'all-representative'): Promise<Checked> {
  const extension = test.info().outputPath('extension')
  const built = await run(process.execPath, [path.join(import.meta.dirname, 'build-faulty.mjs'), extension], {
    cwd: path.join(root, 'extension'),
    env: { ...process.env, REPDESK_FAULT: fault },
  })
  expect(built, 'the faulty build was made').toBe(0)
  const dataFolder = test.info().outputPath('data')
  const child = fork(
    path.join(import.meta.dirname, 'check-process.ts'),
    [path.join(extension, 'chrome-mv3'), dataFolder, findBrowser(['chromium'])?.executable ?? ''],
    { execArgv: ['--import', 'tsx'] },
  )
  const code = await new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)))
  return { code, results: readResults(dataFolder) }
}
