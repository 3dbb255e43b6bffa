/** Which representative: with the wrong profile, or in an applicant's own account, nothing is filled. */
import { formValues, pressFill, signIn, typeProfile } from '../../scripts/main-job/acts.ts'
import { newApplication } from '../../scripts/main-job/portal-acts.ts'
import { mariesProfile, password, representative } from '../../scripts/main-job/practice-people.ts'
import { expect, test } from './journey.ts'

const pauls = {
  'rep.family_name': 'Roy',
  'rep.given_name': 'Paul',
  'rep.body': 'LSO',
  'rep.membership_id': '00001A',
  'email.primary': 'paul.roy@example.ca',
  'pref.language_correspondence': 'fr',
}
const ready = '[data-testid="fill"]:not([aria-busy="true"])'

test('with a colleague’s profile nothing is filled until the account’s own is picked', async ({
  driver,
  server,
  picture,
}) => {
  await typeProfile(driver, 'Marie', mariesProfile)
  await typeProfile(driver, 'Paul', pauls)
  const page = await driver.open(`${server.portalUrl}/sign-in`)
  await signIn(page, server.portalUrl, representative.email, password)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/representative`)
  const before = await formValues(page)

  const popup = await driver.openPopup(page)
  await popup.see(ready)
  expect(await popup.text('[data-testid="fill"]')).toContain('Marie')
  await popup.screenshot(picture('new-account-asks'))

  const paulsId = await popup.run(
    () =>
      [...(document.querySelector('[data-testid="profile"]') as HTMLSelectElement).options].find(
        (option) => option.text === 'Paul',
      )?.value ?? '',
  )
  await popup.choose('[data-testid="profile"]', paulsId)
  await popup.see('[data-testid="which-representative"]')
  expect(await popup.text('[data-testid="which-representative"]')).toContain('Marie Tremblay')
  await popup.screenshot(picture('wrong-profile'))
  await popup.click('[data-testid="fill"]')
  expect(await popup.count('[data-testid="fill-confirm"]')).toBe(0)
  expect(await formValues(page)).toEqual(before)

  await popup.click('[data-testid="use-profile"]')
  await popup.see('[data-testid="profile-reason"]')
  expect(await popup.count('[data-testid="which-representative"]')).toBe(0)
  await popup.click('[data-testid="fill"]')
  await popup.see('[data-testid="fill-confirm"]')
  await popup.click('[data-testid="fill-confirm"]')
  await popup.see('[data-testid="report"]')
  await driver.closePopup()
  const values = await formValues(page)
  expect(values['uor.familyName']).toBe('Tremblay')
  expect(values['uor.givenName']).toBe('Marie')
  expect(JSON.stringify(values)).not.toMatch(/Roy|Paul|00001A/)

  await page.reload()
  const again = await driver.openPopup(page)
  await again.see('[data-testid="profile-reason"]')
  expect(await again.text('[data-testid="profile-reason"]')).toBe('Last used for this account.')
  await again.screenshot(picture('last-used-here'))
})

test('in an applicant’s own account nothing is filled, and it says why', async ({
  driver,
  server,
  picture,
}) => {
  await typeProfile(driver, 'Marie', mariesProfile)
  const page = await driver.open(`${server.portalUrl}/sign-in`)
  await signIn(page, server.portalUrl, 'amara.diallo@example.ca', password)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/representative`)
  const before = await formValues(page)
  const { filled, popup } = await pressFill(driver, page)
  expect(filled).toBe(false)
  expect(await popup.text('main')).toMatch(/may not sign in as the client/)
  expect(await popup.text('main')).toContain('Client account')
  await popup.screenshot(picture('client-account'))
  expect(await formValues(page)).toEqual(before)
})
