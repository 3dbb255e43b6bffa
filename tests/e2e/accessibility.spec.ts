/** No page of the extension or of the practice portal has a fault that axe can find. */
import type { Screen } from '../../scripts/drive/screen.ts'
import { newApplication } from '../../scripts/main-job/portal-acts.ts'
import { axeFaults } from './axe.ts'
import { expect, test } from './journey.ts'
import { readyAndPaired } from './ready.ts'

test('popup, options, desk and the portal’s pages pass axe', async ({ driver, server, picture }) => {
  const { page, desk } = await readyAndPaired(driver, server)
  const faults: Record<string, string[]> = {}
  const look = async (name: string, screen: Screen) => {
    faults[name] = await axeFaults(screen)
    await screen.screenshot(picture(`axe-${name}`))
  }

  await look('desk', desk)
  await look('options', await driver.openOwn('options.html'))
  await page.front()
  const reference = await newApplication(page, server.portalUrl)
  for (const path of ['dashboard', 'account', 'applications/new', `applications/${reference}`]) {
    await page.goto(`${server.portalUrl}/${path}`)
    await look(`portal ${path.replace(reference, 'one')}`, page)
  }
  await page.goto(`${server.portalUrl}/applications/${reference}/representative?lang=fr`)
  await look('portal representative in French', page)
  const popup = await driver.openPopup(page)
  await popup.see('[data-testid="fill"]:not([aria-busy="true"])')
  await look('popup', popup)
  await popup.click('[data-testid="fill"]')
  await popup.see('[data-testid="fill-confirm"]')
  await look('popup with its preview', popup)
  await driver.closePopup()

  expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])))
})
