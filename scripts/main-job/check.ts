/** `npm start -- --check`: does the main job headless, writes what was seen, and succeeds only if all of it was. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../say.mjs'
import { type Launch, withDriver } from './browser.ts'
import { jobSteps } from './job.ts'
import { openServices } from './services.ts'
import { doSteps, isSeen, type StepResult } from './step.ts'

export type CheckOptions = { dataFolder: string; port: number; launch: Launch }

/** True when each step was seen. Writes `check.json` and the pictures into the data folder. */
export async function runCheck({ dataFolder, port, launch }: CheckOptions): Promise<boolean> {
  const services = await openServices(dataFolder, port)
  try {
    const results = await withDriver({ ...launch, dataFolder, headless: true }, (driver) =>
      doSteps(jobSteps({ driver, services }), path.join(dataFolder, 'screenshots'), tellStep),
    )
    const file = path.join(dataFolder, 'check.json')
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
    const seen = results.filter(isSeen).length
    say(`\n${seen} of ${results.length} steps were seen. ${file}`)
    return seen === results.length
  } finally {
    await services.close()
  }
}

/** One line for a step that was seen; for another also what was there instead. */
export function tellStep(result: StepResult): void {
  say(`${isSeen(result) ? '✓' : '✗'} ${result.step}${result.screenshot ? `  ${result.screenshot}` : ''}`)
  if (isSeen(result)) return
  say(`    expected ${JSON.stringify(result.expected)}`)
  say(`    observed ${JSON.stringify(result.observed)}`)
}
