/** Converting a client account: the services die at each step, and every application is moved once. */
import type { Screen } from '../../scripts/drive/screen.ts'
import { signIn, switchOn } from '../../scripts/main-job/acts.ts'
import { referencesOnDesk } from '../../scripts/main-job/desk-sight.ts'
import { readWholeList } from '../../scripts/main-job/portal-acts.ts'
import { officer, password } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { axeFaults } from './axe.ts'
import {
  codeFor,
  enrolWithItsAddress,
  enterAll,
  fillInGate,
  karim,
  karimsPassword,
  newPassword,
  press,
} from './converting.ts'
import { expect, test } from './journey.ts'
import type { Server } from './server.ts'

const submit = 'main form button[type="submit"]:not([disabled])'

test('40 applications are moved once each, with the services killed at every step', async ({
  driver,
  server,
  picture,
}) => {
  const page = await driver.open(`${server.portalUrl}/enrol`)
  const conversion = () => server.truth.conversion(karim)
  const { ofClient: before } = await conversion()
  expect(before).toHaveLength(40)

  await enrolWithItsAddress(page, server)
  expect(await page.text('main')).toContain('40 applications')
  const listed = await page.texts('main tbody th')
  expect([...listed].sort()).toEqual(before)
  await crash(server)
  await page.goto(`${server.portalUrl}/convert`)
  await press(page)
  await enterAll(page, server)
  await crash(server)
  expect(await conversion()).toMatchObject({ state: 'not started', ofClient: before })

  // Enter in the box, with everything filled in, is not the button.
  await page.goto(`${server.portalUrl}/convert/gate`)
  await fillInGate(page)
  await page.press('Enter')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect((await conversion()).state).toBe('not started')

  // Killed while the button's request is on its way: one state or the other stands, and from either it goes on.
  await page.click(submit)
  await crash(server)
  const { state } = await conversion()
  await page.goto(`${server.portalUrl}/sign-in`)
  await signIn(page, server.portalUrl, karim, newPassword)
  await page.goto(`${server.portalUrl}/convert`)
  if (state === 'not started') {
    await page.goto(`${server.portalUrl}/convert/gate`)
    await fillInGate(page)
    await press(page)
  }
  expect(await conversion()).toMatchObject({ state: 'started', ofClient: before, ofRepresentative: [] })
  expect(await page.text('main h1')).toBe('Enter your conversion code')
  await page.screenshot(picture('started'))

  await crash(server)
  await page.goto(`${server.portalUrl}/convert`)
  await page.fill('main input[name="code"]', await codeFor(server))
  await page.click(submit)
  await crash(server)
  await page.goto(`${server.portalUrl}/convert`)
  if ((await conversion()).state === 'started') {
    await page.fill('main input[name="code"]', await codeFor(server))
    await press(page)
  }
  expect(await conversion()).toMatchObject({ state: 'converted', ofClient: [], ofRepresentative: before })
  expect(await page.text('main .notice')).toContain('40 of 40 applications transferred')
  expect(await page.texts('main tbody th')).toEqual(listed)
  await page.screenshot(picture('converted'))

  // RepDesk reads them where they are now.
  await page.goto(`${server.portalUrl}/dashboard`)
  await switchOn(driver, page)
  const desk = await driver.openOwn('dashboard.html')
  await page.front()
  await readWholeList(page, desk, server.portalUrl)
  expect(await observeUntil(before, () => referencesOnDesk(desk))).toEqual(before)
})

test('no page of a conversion has a fault that axe can find, in either language', async ({
  driver,
  server,
}) => {
  const page = await driver.open(`${server.portalUrl}/sign-in`)
  const faults: string[] = []
  let looked = 0
  const look = async (screen: Screen) => {
    const address = new URL(await screen.url())
    for (const language of ['fr', 'en']) {
      address.searchParams.set('lang', language)
      await screen.goto(address.href)
      faults.push(...(await axeFaults(screen)).map((fault) => `${language} ${address.pathname} ${fault}`))
      looked++
    }
  }
  const lookAt = async (path: string) => {
    await page.goto(`${server.portalUrl}${path}`)
    await look(page)
  }
  await signIn(page, server.portalUrl, karim, karimsPassword)
  await lookAt('/convert')
  await page.click('main input[name="terms"]')
  await press(page)
  await look(page)
  await lookAt('/convert/party-id')
  await enterAll(page, server)
  await look(page)
  await lookAt('/convert/gate')
  await press(page)
  faults.push(...(await axeFaults(page)))
  await fillInGate(page)
  await press(page)
  await look(page)
  await page.fill('main input[name="code"]', '12')
  await press(page)
  faults.push(...(await axeFaults(page)))
  await page.goto(`${server.portalUrl}/convert`)
  await page.fill('main input[name="code"]', await codeFor(server))
  await press(page)
  await look(page)
  await press(page, 'header form button')
  await signIn(page, server.portalUrl, officer.email, password)
  await lookAt('/officer/conversions')
  expect(faults).toEqual([])
  expect(looked).toBe(16)
})

/** As a power cut: nothing is finished, nothing is closed; then the services are there again. */
async function crash(server: Server): Promise<void> {
  await server.kill()
  await server.startAgain()
}
