/** Support is written to, and what it answers comes over SMTP into the mailbox. */
import { axeFaults } from './axe.ts'
import { expect, test } from './journey.ts'

const client = 'amara.diallo@example.ca'

test('a client asks support for the Party ID and reads the answer in the practice mailbox', async ({
  driver,
  server,
  picture,
}) => {
  const at = (path: string) => `${server.portalUrl}${path}`
  const page = await driver.open(at('/mailbox?lang=en'))
  expect(await page.text('main')).toContain('No e-mail has arrived yet.')
  await page.goto(at('/support?topic=party-id'))
  await page.fill('#email', client)
  await page.click('main form button')
  await page.see('.notice.bad')
  expect(await page.value('#email')).toBe(client)
  await page.fill('#name', 'Amara Diallo')
  await page.fill('#message', 'Which is my Party ID?')
  await page.click('main form button')
  await page.see('.notice.good')

  // Sent within a second or so; the page has no script that would wait for it.
  await expect
    .poll(async () => {
      await page.goto(at(`/mailbox?to=${client}`))
      return page.texts('tbody a')
    })
    .toEqual(expect.arrayContaining(['Your GCMS Party ID']))
  const faults: Record<string, string[]> = {}
  for (const language of ['fr', 'en'])
    for (const path of ['/mailbox', '/support']) {
      await page.goto(at(`${path}?lang=${language}`))
      faults[`${path} ${language}`] = await axeFaults(page)
      await page.screenshot(picture(`mail-${path.slice(1)}-${language}`))
    }
  await page.goto(at(`/mailbox?to=${client}`))
  const address = await page.evaluate(
    `[...document.querySelectorAll('tbody a')].find((a) => a.textContent === 'Your GCMS Party ID').href`,
  )
  await page.goto(String(address))
  expect(await page.text('article')).toContain('GCMS Party ID of your client account is 104567890')
  faults.mail = await axeFaults(page)
  await page.screenshot(picture('mail-letter'))
  expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])))
})
