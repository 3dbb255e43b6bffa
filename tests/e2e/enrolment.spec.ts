/** Enrolment: from the first page, past an officer who asks for more, to an account that fills an application. */
import { png } from '@repdesk/practice-portal/uploads/invented-files'
import type { Screen } from '../../scripts/drive/screen.ts'
import { formValues, signIn } from '../../scripts/main-job/acts.ts'
import { newApplication } from '../../scripts/main-job/portal-acts.ts'
import { officer, password } from '../../scripts/main-job/practice-people.ts'
import { axeFaults } from './axe.ts'
import { expect, test } from './journey.ts'

const claire = { email: 'claire.fontaine@example.ca', password: 'orchard lamp violin' }
const canada = '138'
const details = {
  'acct.familyName': 'Fontaine',
  'acct.givenName': 'Claire',
  'acct.orgName': 'Fontaine Immigration',
  'acct.streetNum': '12',
  'acct.streetName': 'rue Principale',
  'acct.cityTown': 'Gatineau',
  'acct.country': canada,
  'acct.provState': '24',
  'acct.postalZip': 'J8X 2K1',
  'acct.telCountryCode': '1',
  'acct.telNumber': '819 555 0150',
}

test('a newcomer enrols, is asked for more, is approved, and fills an application from the account', async ({
  driver,
  server,
  picture,
}) => {
  const at = (path: string) => `${server.portalUrl}${path}`
  const page = await driver.open(at('/sign-in'))
  const faults: Record<string, string[]> = {}
  const look = async (name: string, pathname: string) => {
    for (const language of ['fr', 'en']) {
      await page.goto(at(`${pathname}?lang=${language}`))
      faults[`${name} ${language}`] = await axeFaults(page)
    }
    await page.screenshot(picture(`enrol-${name}`))
  }

  await page.click('main a[href="/guide"]')
  await page.see('#in-hand')
  await look('guide', '/guide')
  await page.goto(at('/sign-in'))
  await page.click('main a[href="/enrol"]')
  await page.see('a[href="/enrol/terms"]')
  await look('first', '/enrol')
  await page.click('a[href="/enrol/terms"]')
  await page.see('#accepted')
  await look('terms', '/enrol/terms')
  await page.click('#accepted')
  await press(page, '#email')
  await look('account', '/enrol/account')
  await page.fill('#email', claire.email)
  await page.fill('#password', claire.password)
  await page.fill('#passwordAgain', claire.password)
  await press(page, '#code')
  await look('code', '/enrol/code')
  const [mail] = await server.truth.mails(claire.email)
  await page.fill('#code', mail?.body.match(/\b\d{6}\b/)?.[0] ?? 'no code')
  await press(page, '#acct-irccRepId')

  await look('representative-id', '/enrol/representative-id')
  await answer(page, { 'acct.irccRepId': 'R20345678' }, '#acct-memberOrg')
  await look('membership', '/enrol/membership')
  const membership = { 'acct.typeOfRep': 'consultant', 'acct.memberOrg': '01', 'acct.memberId': 'R000002' }
  await answer(page, membership, '#acct-orgName')
  await look('contact', '/enrol/contact')
  await answer(page, details, '#id-type')
  await look('first-id', '/enrol/first-id')
  const passport = { 'id.type': 'passport', 'id.number': 'ZZ000001', 'id.country': canada }
  await answer(page, { ...passport, 'id.expiresOn': '2035-01-31' }, '#file')
  await look('picture', '/enrol/first-id/picture')
  await attach(page, 'passport.jpg', new TextEncoder().encode('I am a passport'), '#file-fault')
  await attach(page, 'passport.png', png(8, 8, 10), 'figure.piece img')
  await page.click('a.button[href="/enrol/second-id"]')
  await page.see('[name="id.type"]')
  const licence = { 'id.type': 'driver-licence', 'id.number': 'F00-01', 'id.province': '24' }
  await answer(page, { ...licence, 'id.expiresOn': '2034-05-31' }, '#file')
  await attach(page, 'licence.png', png(8, 8, 200), 'figure.piece img')
  await page.click('a.button[href="/enrol/review"]')
  await page.see('section figure.piece')
  await look('review', '/enrol/review')
  await press(page, '.notice.good')
  await look('pending', '/enrol')

  await changePerson(page, server.portalUrl, { email: officer.email, password })
  await page.click('a[href="/officer/enrolments"]')
  await page.see('tbody a')
  await look('queue', '/officer/enrolments')
  await page.click('tbody a')
  await page.see('form[action$="/more"]')
  await look('officer', new URL(await page.url()).pathname)
  expect(await page.text('main')).not.toContain('No: look at this')
  expect(await page.run(() => [...document.images].map((image) => image.naturalWidth))).toEqual([8, 8])
  await page.click('#ask-first-id')
  await page.fill('#message', 'The picture of your passport is too dark. Add another.')
  await page.click('form[action$="/more"] button')
  await page.see('.notice.good')

  await changePerson(page, server.portalUrl, claire)
  expect(await page.text('main')).toContain('too dark')
  await look('more', '/enrol')
  await page.goto(at('/enrol/membership'))
  expect(await page.text('main')).toContain('cannot be changed now')
  await page.goto(at('/enrol/first-id/picture'))
  await attach(page, 'lighter.png', png(8, 8, 240), '.notice.good')
  await page.goto(at('/enrol/review'))
  await press(page, '.notice.good')

  await changePerson(page, server.portalUrl, { email: officer.email, password })
  await page.goto(at('/officer/enrolments'))
  await page.click('tbody a')
  await page.click('form[action$="/approve"] button')
  await page.see('.notice.good')

  await changePerson(page, server.portalUrl, claire)
  expect(await page.url()).toBe(at('/dashboard'))
  await look('dashboard', '/dashboard')
  expect((await server.truth.mails(claire.email)).map(({ subject }) => subject.split(' –')[0])).toEqual([
    'Your enrolment was approved',
    'Your enrolment was handed in',
    'More is needed for your enrolment',
    'Your enrolment was handed in',
    'Your confirmation code',
  ])

  const reference = await newApplication(page, server.portalUrl)
  await page.goto(at(`/applications/${reference}/representative`))
  expect(await formValues(page)).toMatchObject(await server.truth.representativeAnswers(claire.email))
  expect(await formValues(page)).toMatchObject({
    'uor.orgName': 'Fontaine Immigration',
    'uor.memberId': 'R000002',
  })
  expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])))
})

test('a picture that is too large is answered with a sentence, not with a broken connection', async ({
  driver,
  server,
}) => {
  const page = await driver.open(`${server.portalUrl}/enrol/terms`)
  await page.click('#accepted')
  await press(page, '#email')
  for (const megabytes of [5, 60]) {
    await page.goto(`${server.portalUrl}/enrol`)
    // The form of a picture's page, without all that comes before it: size is judged before anything else.
    await page.run(() => {
      document.querySelector('main')?.insertAdjacentHTML(
        'beforeend',
        `<form method="post" action="/enrol/first-id/picture/files" enctype="multipart/form-data">
           <input type="file" id="file" name="file"><button>Add</button></form>`,
      )
    })
    await page.run(
      (bytes) => {
        const files = new DataTransfer()
        files.items.add(new File([new Uint8Array(bytes)], 'large.png'))
        const input = document.querySelector('#file') as HTMLInputElement
        input.files = files.files
      },
      megabytes * 1024 * 1024,
    )
    await page.click('form:has(#file) button')
    await page.see('a[href="/enrol/first-id/picture"]')
    expect(await page.text('main')).toContain('larger than 4 MB')
  }
})

/** Presses the first button of the page's form, and waits for what the next page has. */
async function press(page: Screen, next: string): Promise<void> {
  await page.click('main form button[type="submit"]')
  await page.see(next)
}

async function answer(page: Screen, answers: Record<string, string>, next: string): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const selector = `[name="${name}"]`
    const kind = await page.run((css) => (document.querySelector(css) as HTMLInputElement).type, selector)
    if (kind === 'select-one') await page.choose(selector, value)
    // In what order a date is typed is the machine's affair.
    else if (kind === 'date')
      await page.run(
        (css, day) => {
          const field = document.querySelector(css) as HTMLInputElement
          field.value = day
        },
        selector,
        value,
      )
    else await page.fill(selector, value)
  }
  await press(page, next)
}

/** As a person who has picked a file: no browser lets a test open its own chooser. */
async function attach(page: Screen, name: string, bytes: Uint8Array, next: string): Promise<void> {
  await page.run(
    (called, content) => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(content)], called))
      const input = document.querySelector('#file') as HTMLInputElement
      input.files = files.files
    },
    name,
    [...bytes],
  )
  await page.click('form[enctype] button')
  await page.see(next)
}

async function changePerson(page: Screen, portalUrl: string, person: typeof claire): Promise<void> {
  await page.click('form[action="/sign-out"] button')
  await page.see('#password')
  await signIn(page, portalUrl, person.email, person.password)
}
