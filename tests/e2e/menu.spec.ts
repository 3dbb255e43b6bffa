/** "Whose is this field?" in the context menu: the popup answers with that field's row, and nothing is written. */

import { formValues } from '../../scripts/main-job/acts.ts'
import { newApplication } from '../../scripts/main-job/portal-acts.ts'
import { expect, test } from './journey.ts'
import { readyAlone } from './ready.ts'

test('asked in the menu of a field, the popup shows whose it is and why', async ({
  driver,
  server,
  picture,
}) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information`)
  const before = await formValues(page)
  const popup = await driver.openPopupFromMenu(page, 'input[name="contInf.email"]', {
    id: 'whose',
    label: 'Whose is this field?',
  })
  await popup.see('.line.pointed')
  expect(await popup.count('.line.pointed')).toBe(1)
  expect(await popup.text('.line.pointed')).toMatch(/^E-mail address .*belongs to: the applicant/)
  expect(await popup.count('.line.pointed details[open]')).toBe(1)
  await popup.screenshot(picture('whose'))
  expect(await formValues(page)).toEqual(before)
})
