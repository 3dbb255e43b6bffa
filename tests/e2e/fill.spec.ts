/** Filling: the representative's section and nothing else, undone in one step, and on pages without any permission. */
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formValues, pressFill, pressUndo, tick, typeProfile } from '../../scripts/main-job/acts.ts'
import { inOrder } from '../../scripts/main-job/job.ts'
import { newApplication, saveForLater } from '../../scripts/main-job/portal-acts.ts'
import { mariesProfile, representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { readyAndPaired } from './ready.ts'

test('the representative’s section of a new application is filled and nothing else, and undone in one step', async ({
  driver,
  server,
  picture,
}) => {
  const { page, desk, api } = await readyAndPaired(driver, server)
  // One page about the applicant asks who prepared the form.
  const ofRepresentative = async (section: string) =>
    section === 'contact-information' ? server.truth.preparerAnswers(representative.email) : {}
  const reference = await newApplication(page, server.portalUrl)
  const address = `${server.portalUrl}/applications/${reference}`
  const answers = await server.truth.representativeAnswers(representative.email)
  await page.goto(`${address}/representative`)
  const before = await formValues(page)

  const { popup } = await pressFill(driver, page, (preview) => preview.screenshot(picture('preview')))
  await popup.screenshot(picture('report'))
  await page.screenshot(picture('filled'))
  expect(inOrder(await formValues(page))).toEqual(inOrder({ ...before, ...answers }))

  await pressUndo(popup)
  expect(inOrder(await formValues(page))).toEqual(inOrder(before))
  await driver.closePopup()

  await pressFill(driver, page)
  await driver.closePopup()
  await tick(page, 'uor.paid', 'paid')
  await saveForLater(page)
  for (const section of ['personal-details', 'contact-information', 'contacts-in-canada']) {
    await page.goto(`${address}/${section}`)
    const due = { ...(await formValues(page)), ...(await ofRepresentative(section)) }
    await pressFill(driver, page)
    await driver.closePopup()
    expect(await formValues(page), `on the page ${section}`).toEqual(due)
  }

  const saved = await server.truth.sections(reference)
  expect(Object.keys(saved)).toEqual(['representative'])
  expect(inOrder(saved.representative ?? {})).toEqual(inOrder({ ...before, ...answers, 'uor.paid': 'paid' }))
  const held = await observeUntil([mariesProfile], async () =>
    (await api('listProfiles', {})).profiles.map((profile) => profile.values),
  )
  expect(held, 'what was written is what the services hold').toEqual([mariesProfile])
  expect(await desk.text('body'), 'nothing typed was refused').not.toContain('refused')
})

test('what the person typed is kept', async ({ driver, server }) => {
  const { page } = await readyAndPaired(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/representative`)
  await page.fill('input[name="uor.familyName"]', 'Tremblay-Roy')
  await pressFill(driver, page)
  const values = await formValues(page)
  expect(values['uor.familyName']).toBe('Tremblay-Roy')
  expect(values['uor.givenName']).toBe('Marie')
})

test('on an origin without any permission the gesture alone is enough', async ({ driver, picture }) => {
  await typeProfile(driver, representative.name, mariesProfile)
  const form = await serveForm()
  const { port } = form.address() as AddressInfo
  // `localhost` is in no permission of the manifest; 127.0.0.1 is.
  const page = await driver.open(`http://localhost:${port}/`)
  const own = await driver.openOwn('options.html')
  const isGranted = await own.run(() =>
    (
      globalThis as unknown as { chrome: { permissions: { contains(of: object): Promise<boolean> } } }
    ).chrome.permissions.contains({ origins: ['http://localhost/*'] }),
  )
  expect(isGranted).toBe(false)

  await pressFill(driver, page)
  await page.screenshot(picture('no-permission'))
  expect(await formValues(page)).toEqual({
    'rep.family': 'Tremblay',
    'rep.given': 'Marie',
    'rep.mail': 'marie.tremblay@example.ca',
    'rep.member': 'R000001',
  })
  form.close()
})

/** A form of some other site, with the same questions for two parties. */
async function serveForm(): Promise<HttpServer> {
  const field = (name: string, label: string) =>
    `<p><label for="${name}">${label}</label> <input id="${name}" name="${name}"></p>`
  const html = `<!doctype html><html lang="en"><title>Application for a permit</title><main><h1>Application for a permit</h1>
    <form method="post"><fieldset><legend>Applicant</legend>${field('app.family', 'Family name')}${field('app.given', 'Given name')}
    ${field('app.mail', 'E-mail address')}</fieldset><fieldset><legend>Immigration representative</legend>
    ${field('rep.family', 'Family name')}${field('rep.given', 'Given name')}${field('rep.mail', 'E-mail address')}
    ${field('rep.member', 'College membership ID number')}</fieldset><button>Continue</button></form></main></html>`
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
