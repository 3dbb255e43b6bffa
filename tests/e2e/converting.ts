/** What a person does at the practice portal who converts a client account, by its pages. */
import { answersOfClaire, formStepIds } from '@repdesk/practice-portal/enrolment/enrolling-visitor'
import { png } from '@repdesk/practice-portal/uploads/invented-files'
import { type Screen, until } from '../../scripts/drive/screen.ts'
import { tick } from '../../scripts/main-job/acts.ts'
import type { Server } from './server.ts'

export const karim = 'karim.benali@example.ca'
export const karimsPassword = 'practice-only'
/** The password that is chosen for the representative account. */
export const newPassword = 'orchard lamp violin'

const main = 'main form button[type="submit"]:not([disabled])'

/** Presses the page's button and waits for the page that follows. */
export async function press(page: Screen, selector = main): Promise<void> {
  await page.run(() => {
    document.documentElement.dataset.left = 'no'
  })
  await page.click(selector)
  await until(
    'the next page',
    () => page.run(() => document.readyState === 'complete' && !document.documentElement.dataset.left),
    20,
  )
}

/** Enters values by the names of the page's controls, as a setup and not as a test of them. */
const enter = (page: Screen, values: Record<string, string>) =>
  page.run((given) => {
    for (const [name, value] of Object.entries(given))
      for (const control of document.querySelectorAll<HTMLInputElement>(`main [name="${name}"]`))
        control.value = value
  }, values)

export const codeFor = async (server: Server): Promise<string> => {
  const [mail] = await server.truth.mails(karim)
  return mail?.body.match(/\b\d{6}\b/)?.[0] ?? ''
}

/** Enrols with the client account's address, spelled another way; ends on the conversion's first page. */
export async function enrolWithItsAddress(page: Screen, server: Server): Promise<void> {
  await page.goto(`${server.portalUrl}/enrol/terms`)
  await tick(page, 'accepted')
  await press(page)
  await enter(page, { email: 'Karim.Benali@Example.ca', password: newPassword, passwordAgain: newPassword })
  await press(page)
  await page.fill('main input[name="code"]', await codeFor(server))
  await press(page)
}

/** Everything that is asked before the gate; ends on the conversion's page. */
export async function enterAll(page: Screen, server: Server): Promise<void> {
  for (const step of formStepIds) {
    await page.goto(`${server.portalUrl}/enrol/${step}`)
    await enter(page, answersOfClaire[step])
    await press(page, 'main button[value="next"]')
  }
  for (const [step, width] of [
    ['first-id', 300],
    ['second-id', 301],
  ] as const) {
    await page.goto(`${server.portalUrl}/enrol/${step}/picture`)
    await addFile(page, png(width, 200))
    await press(page, 'main form[action$="/files"] button')
  }
  await page.goto(`${server.portalUrl}/convert`)
}

const addFile = (page: Screen, bytes: Uint8Array) =>
  page.run((base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const files = new DataTransfer()
    files.items.add(new File([content], 'piece.png', { type: 'image/png' }))
    const input = document.querySelector<HTMLInputElement>('main input[type="file"]')
    if (input) input.files = files.files
  }, Buffer.from(bytes).toString('base64'))

/** Fills in the gate, and leaves its button to whoever presses it. */
export async function fillInGate(page: Screen): Promise<void> {
  await tick(page, 'gate.closes')
  await page.fill('main input[name="gate.word"]', 'CONVERT')
}
