/** The alarm: the representative's own data in another party's field is warned of in place, and nowhere else. */
import type { Driver } from '../../scripts/drive/driver.ts'
import type { Screen } from '../../scripts/drive/screen.ts'
import { signIn, typeProfile } from '../../scripts/main-job/acts.ts'
import { newApplication, saveForLater } from '../../scripts/main-job/portal-acts.ts'
import { mariesProfile, password, representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { readyAlone } from './ready.ts'

const email = 'input[name="contInf.email"]'
const telephone = 'input[name="contInf.telNumber"]'
const applicants = 'amara.diallo@example.ca'
const says = 'This is the applicant’s e-mail, and your address stands in it.'
const saysTelephone = 'This is the applicant’s telephone, and your number stands in it.'

/** The sentences of the lines that stand in the page, waited for. */
async function warnings(driver: Driver, page: Screen, due: string[]): Promise<string[]> {
  const sentence = /(?:This is|C’est) .*?(?:in it|s’y trouve)\./
  return observeUntil(due, async () =>
    (await driver.marks(page)).flatMap(({ text }) => text.match(sentence)?.[0] ?? []),
  )
}

/** Why the first line takes its field for another party's. */
const why = async (driver: Driver, page: Screen) =>
  (await driver.marks(page)).find(({ text }) => /RepDesk:/.test(text))?.hint ?? ''

const leave = (page: Screen) => page.run(() => (document.activeElement as HTMLElement).blur())

async function type(page: Screen, selector: string, text: string): Promise<void> {
  await page.fill(selector, text)
  await leave(page)
}

test('warned of under the field; put back; said to be right, and so quiet until it is taken back', async ({
  driver,
  server,
  picture,
}) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  const address = `${server.portalUrl}/applications/${reference}/contact-information`
  await page.goto(address)
  await type(page, email, applicants)
  await type(page, email, representative.email.toUpperCase())
  expect(await warnings(driver, page, [says])).toEqual([says])
  expect(await why(driver, page)).toMatch(/^[a-z ]+ “[^”]+”/)
  expect(await page.run(() => document.activeElement?.localName)).toBe('body')
  const under = await page.run((css) => {
    const line = document.querySelector('repdesk-alarm')?.getBoundingClientRect()
    const field = document.querySelector(css)?.getBoundingClientRect()
    return (
      line !== undefined &&
      field !== undefined &&
      line.top >= field.bottom - 2 &&
      line.top < field.bottom + 40
    )
  }, email)
  expect(under, 'the line stands right under its field').toBe(true)
  await page.screenshot(picture('alarm'))
  const popup = await driver.openPopup(page)
  await popup.see('[data-testid="fill"]:not([aria-busy="true"])')
  expect(await popup.text('main')).toContain('Your e-mail stands in the applicant’s field “E-mail address”.')
  await popup.screenshot(picture('popup'))
  await driver.closePopup()

  expect(await driver.pressDrawn(page, 'Put back')).toBe(true)
  expect(await warnings(driver, page, [])).toEqual([])
  expect(await page.value(email)).toBe(applicants)

  await type(page, email, representative.email)
  expect(await warnings(driver, page, [says])).toEqual([says])
  expect(await driver.pressDrawn(page, 'It is right')).toBe(true)
  expect(await warnings(driver, page, [])).toEqual([])
  await saveForLater(page)

  // The portal fills both fields in; the telephone's line shows that the page was looked at.
  await page.goto(address)
  await type(page, telephone, '(613) 555 0142')
  expect(await warnings(driver, page, [saysTelephone])).toEqual([saysTelephone])
  expect(await page.value(email)).toBe(representative.email)
  await type(page, telephone, '613-555-0199')
  expect(await warnings(driver, page, [])).toEqual([])

  const options = await driver.openOwn('options.html#kept')
  await options.see('[data-testid="alarm-right"]')
  expect(await options.text('[data-testid="alarm-right"]')).toContain(reference)
  await options.screenshot(picture('said-to-be-right'))
  await options.click('[data-testid="warn-again"]')
  await options.unsee('[data-testid="alarm-right"]')
  await page.front()
  expect(await warnings(driver, page, [says])).toEqual([says])
  expect(await driver.pressDrawn(page, 'Put back'), 'nobody saw what stood there before').toBe(false)
  await page.screenshot(picture('prefilled'))
})

test('by keyboard, in French, in a form that the page draws anew', async ({ driver, server, picture }) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information?lang=fr`)
  const due = ['C’est le courriel du demandeur, et votre adresse s’y trouve.']
  await page.fill(email, representative.email)
  expect(await warnings(driver, page, due)).toEqual(due)
  expect(await why(driver, page)).toMatch(/^[a-zà-ÿ ’]+ «\s[^«»]+\s»/)
  expect(await page.run(() => document.activeElement?.getAttribute('name'))).toBe('contInf.email')
  await page.run(() => {
    document.documentElement.style.colorScheme = 'dark'
  })
  await page.screenshot(picture('alarm-french-dark'))
  await page.press('Tab')
  await new Promise((resolve) => setTimeout(resolve, 1200))
  await page.press('Enter')
  expect(await warnings(driver, page, [])).toEqual([])
  expect(await page.value(email)).toBe('')
  expect(await page.run(() => document.activeElement?.getAttribute('name'))).toBe('contInf.email')

  await page.fill(email, representative.email)
  expect(await warnings(driver, page, due)).toEqual(due)
  await page.run((css) => {
    const form = document.querySelector('main form') as HTMLFormElement
    const { value } = form.querySelector(css) as HTMLInputElement
    const anew = form.cloneNode(true) as HTMLFormElement
    for (const line of anew.querySelectorAll('repdesk-alarm')) line.remove()
    form.replaceWith(anew)
    ;(anew.querySelector(css) as HTMLInputElement).value = value
  }, email)
  expect(await warnings(driver, page, due)).toEqual(due)
  expect(await page.count('repdesk-alarm')).toBe(1)
})

test('an address by its number and postal code; the preparer’s own e-mail is right where it stands', async ({
  driver,
  server,
  picture,
}) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information`)
  await page.click('input[name="contInf.preparer"][value="rep"]')
  await type(page, 'input[name="contInf.prepEmail"]', representative.email)
  await type(page, 'input[name="contInf.mail.streetNum"]', '150')
  await type(page, 'input[name="contInf.mail.streetName"]', 'rue Elgin')
  await type(page, 'input[name="contInf.mail.postalZip"]', 'k2p1l4')
  const due = ['This is the applicant’s address, and yours stands in it.']
  expect(await warnings(driver, page, due)).toEqual(due)
  await page.screenshot(picture('alarm-address'))
  expect(await driver.pressDrawn(page, 'Put back')).toBe(true)
  expect(await warnings(driver, page, [])).toEqual([])
  expect(await page.value('input[name="contInf.mail.postalZip"]')).toBe('')
  expect(await page.value('input[name="contInf.mail.streetNum"]')).toBe('')
})

test('what the page tells the background holds no value, and a click by the page’s script does nothing', async ({
  driver,
  server,
}) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  const listening = await driver.openOwn('options.html')
  await listening.run(() => {
    type Listen = { addListener(listener: (message: unknown) => void): void }
    const scope = globalThis as unknown as {
      chrome: { runtime: { onMessage: Listen } }
      heard: unknown[]
    }
    scope.heard = []
    scope.chrome.runtime.onMessage.addListener((message) => {
      scope.heard.push(message)
    })
  })
  await page.front()
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information`)
  await type(page, email, representative.email)
  await type(page, telephone, '+1 613 555 0142')
  expect(await warnings(driver, page, [saysTelephone, says])).toEqual([saysTelephone, says])
  await page.run(() => {
    for (const line of document.querySelectorAll('repdesk-alarm')) {
      line.shadowRoot?.querySelector('button')?.click()
      ;(line as HTMLElement).click()
    }
  })
  expect(await page.value(email)).toBe(representative.email)
  const heard = await listening.run(() =>
    (globalThis as unknown as { heard: { type: string }[] }).heard.filter(({ type }) =>
      type.startsWith('alarm/'),
    ),
  )
  expect(heard.map(({ type }) => type)).toContain('alarm/judge')
  expect(JSON.stringify(heard)).not.toMatch(/marie|tremblay|555|elgin/i)
})

test('the content of an element that is edited is looked at too, and nothing is put back there', async ({
  driver,
  server,
}) => {
  const { page } = await readyAlone(driver, server)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information`)
  await page.run((css) => {
    const box = document.querySelector(css) as HTMLInputElement
    const editor = document.createElement('div')
    editor.contentEditable = 'true'
    editor.id = box.id
    editor.setAttribute('role', 'textbox')
    editor.setAttribute('aria-label', 'E-mail address')
    editor.style.minHeight = '2em'
    box.replaceWith(editor)
  }, email)
  const editor = '[contenteditable]'
  await page.fill(editor, representative.email)
  expect(await warnings(driver, page, [says])).toEqual([says])
  expect(await driver.pressDrawn(page, 'Put back')).toBe(false)
  expect(await page.text(editor)).toBe(representative.email)
})

test('on a portal that is not switched on nothing runs', async ({ driver, server }) => {
  await typeProfile(driver, representative.name, mariesProfile)
  const page = await driver.open(`${server.portalUrl}/dashboard`)
  await signIn(page, server.portalUrl, representative.email, password)
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/contact-information`)
  await page.run(() => {
    const scope = globalThis as unknown as { seen: string[] }
    scope.seen = []
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) scope.seen.push(node.nodeName)
    }).observe(document, { subtree: true, childList: true })
  })
  await type(page, email, representative.email)
  await new Promise((resolve) => setTimeout(resolve, 4000))
  expect(await driver.marks(page)).toEqual([])
  expect(await page.run(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([])
})
