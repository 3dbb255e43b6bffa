/** Teaching: a field of which nobody can tell whose it is is said to be one's own, filled from then on, and taken back. */
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Driver } from '../../scripts/drive/driver.ts'
import type { Screen } from '../../scripts/drive/screen.ts'
import { until } from '../../scripts/drive/screen.ts'
import { formValues, typeProfile } from '../../scripts/main-job/acts.ts'
import { mariesProfile, representative } from '../../scripts/main-job/practice-people.ts'
import { expect, test } from './journey.ts'

const id = (testId: string) => `[data-testid="${testId}"]`
const row = (action: string) => `.line[data-action="${action}"]`
const email = mariesProfile['email.primary'] ?? ''

test('an unsure field that was said to be one’s own is filled next time, and no more once that is taken back', async ({
  driver,
  picture,
}) => {
  await typeProfile(driver, representative.name, mariesProfile)
  const site = await serveForms()
  const address = (application: string) =>
    `http://localhost:${(site.address() as AddressInfo).port}/applications/${application}/contacts`
  const page = await driver.open(address('V300000001'))

  const popup = await openPreview(driver, page)
  expect(await popup.count(row('unsure'))).toBe(2)
  await popup.click(`${row('unsure')} ${id('whose-f0')}`)
  await popup.click(id('teach-mine'))
  await popup.fill(id('teach-find'), 'e-mail')
  await popup.screenshot(picture('teach'))
  await popup.click(id('teach-save'))
  await popup.see(`${row('fill')}${id('row-f0')}`)
  await popup.screenshot(picture('taught'))
  expect(await popup.text(id('teach-said'))).toBe('Noted for this page.')
  expect(await popup.text(row('fill'))).toContain(email)
  expect(await formValues(page), 'teaching writes nothing').toEqual({})
  await popup.click(id('fill-confirm'))
  await popup.see(id('report'))
  await driver.closePopup()
  expect(await formValues(page)).toEqual({ reply: email })

  // Another application's page: another number in the address, other ids.
  await page.goto(address('V300000002'))
  const again = await openPreview(driver, page)
  expect(await again.text(row('fill'))).toContain(email)
  expect(await again.count(row('unsure'))).toBe(1)
  await again.click(id('fill-confirm'))
  await again.see(id('report'))
  await driver.closePopup()
  expect(await formValues(page)).toEqual({ reply: email })

  const options = await driver.openOwn('options.html#taught')
  await options.see(id('taught'))
  expect(await options.text(id('taught'))).toMatch(/Yours: E-mail \d/)
  await options.screenshot(picture('taught-list'))
  await options.click(id('taught-remove'))
  await options.see(id('taught-undo'))
  await options.click(id('taught-undo'))
  await options.see(id('taught'))
  await options.click(id('taught-remove'))
  await options.unsee(id('taught'))
  expect((await options.texts(`${id('receipts')} summary`)).length, 'two fills are on the receipts').toBe(2)
  await options.close()

  await page.goto(address('V300000003'))
  const last = await openPreview(driver, page)
  expect(await last.count(row('unsure'))).toBe(2)
  expect(await last.count(row('fill'))).toBe(0)
  await driver.closePopup()
  site.close()
})

test('a word for this visit alone is gone when the page is opened anew', async ({ driver }) => {
  await typeProfile(driver, representative.name, mariesProfile)
  const site = await serveForms()
  const page = await driver.open(
    `http://localhost:${(site.address() as AddressInfo).port}/applications/V300000001/contacts`,
  )
  const popup = await openPreview(driver, page)
  await popup.click(id('whose-f0'))
  await popup.click(id('teach-mine'))
  await popup.fill(id('teach-find'), 'e-mail')
  await popup.click(id('teach-remember'))
  await popup.click(id('teach-save'))
  await popup.see(`${row('fill')}${id('row-f0')}`)
  await driver.closePopup()
  const same = await openPreview(driver, page)
  expect(await same.count(row('fill'))).toBe(1)
  await driver.closePopup()
  await page.reload()
  const anew = await openPreview(driver, page)
  expect(await anew.count(row('unsure'))).toBe(2)
  await driver.closePopup()
  site.close()
})

async function openPreview(driver: Driver, page: Screen): Promise<Screen> {
  const popup = await driver.openPopup(page)
  await popup.see(`${id('fill')}:not([aria-busy="true"])`)
  await popup.click(id('fill'))
  await popup.see(id('fill-confirm'))
  await until('the rows to be drawn', async () => (await popup.count('.line')) > 0)
  return popup
}

/** Pages of some site: nothing on them says whose the fields are, and each visit has other ids. */
async function serveForms(): Promise<HttpServer> {
  let visits = 0
  const field = (name: string, label: string) => {
    const element = `mat-input-${++visits}`
    return `<p><label for="${element}">${label}</label> <input id="${element}" name="${name}"></p>`
  }
  const server = createServer((request, answer) => {
    const reference = request.url?.split('/')[2] ?? ''
    answer
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><html lang="en"><title>Contacts</title><main><h1>Contacts, file ${reference}</h1>
        <form method="post">${field('reply', 'E-mail address')}${field('note', 'Telephone number')}
        <button>Continue</button></form></main></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
