/** The main job shown to a person: in a window that stays open, or told line by line where there is no display. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../say.mjs'
import { type Launch, launchBrowser } from './browser.ts'
import { tellStep } from './check.ts'
import { getReady, jobSteps } from './job.ts'
import type { Services } from './services.ts'
import { doSteps, isSeen } from './step.ts'

type Where = Launch & { dataFolder: string }

/** Opens the browser at the practice portal's dashboard, ready to work; resolves to what closes it. */
export async function openForPerson(
  where: Where,
  services: Services,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  say(`Opening ${where.executable} with the extension, in a profile folder of its own …`)
  const driver = await launchBrowser({ ...where, headless: false })
  const close = () => driver.close().catch(() => undefined)
  signal.addEventListener('abort', close)
  try {
    const page = await getReady({ driver, services })
    await page.front()
    say(`Paired and signed in. Now start a new application, open its page "Use of a representative", and press
RepDesk's button in the toolbar (Alt+Shift+R).`)
  } catch (error) {
    await close()
    throw error
  }
  void driver.closed.then(() => {
    if (!signal.aborted) say('The browser was closed; the services still run. Ctrl-C ends them.')
  })
  return close
}

/** Does the job in a headless browser and tells each step; a job once done is not repeated. */
export async function doJobOnce(where: Where, services: Services, signal: AbortSignal): Promise<void> {
  const record = path.join(where.dataFolder, 'main-job.json')
  const done = await readFile(record, 'utf8').then(JSON.parse, () => undefined)
  if (done) {
    say(`The main job was done here on ${done.doneAt}; pictures in ${done.screenshots}. It is not repeated.`)
    return
  }
  say(`There is no display: doing the main job once in headless ${where.name} …`)
  const driver = await launchBrowser({ ...where, headless: true })
  const close = () => driver.close().catch(() => undefined)
  signal.addEventListener('abort', close)
  try {
    const screenshots = path.join(where.dataFolder, 'screenshots')
    const results = await doSteps(jobSteps({ driver, services }), screenshots, (result) => {
      if (!signal.aborted) tellStep(result)
    })
    if (results.every(isSeen))
      await writeFile(record, JSON.stringify({ doneAt: new Date().toISOString(), screenshots }))
  } finally {
    await close()
  }
}
