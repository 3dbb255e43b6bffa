/** The background dies, at any moment: nothing that a page showed is lost, and nobody has to press anything. */
import { attentionDue, attentionSeen, referencesOnPage } from '../../scripts/main-job/desk-sight.ts'
import { sendLetter } from '../../scripts/main-job/officer.ts'
import { readWholeList } from '../../scripts/main-job/portal-acts.ts'
import { representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { readyAndPaired, unreadByApi, unreadInPortal } from './ready.ts'

/** Milliseconds after the page began to load: before it is read, while it is, while it is handed in, after. */
const moments = [0, 40, 120, 300, 700, 1500]

test('killed at several moments after a letter shows, badge, marks, desk and services still come to agree', async ({
  driver,
  server,
}) => {
  test.setTimeout(300_000)
  const { page, desk, api } = await readyAndPaired(driver, server)
  await readWholeList(page, desk, server.portalUrl)
  const quiet = (await server.truth.applications(representative.email)).filter((a) => a.unread === 0)
  for (const [index, moment] of moments.entries()) {
    await sendLetter(server.portalUrl, quiet[index]?.reference ?? '')
    const loading = page.goto(`${server.portalUrl}/dashboard`)
    await new Promise((resolve) => setTimeout(resolve, moment))
    await driver.killBackground()
    await loading
    const due = attentionDue(
      await server.truth.applications(representative.email),
      await referencesOnPage(page),
    )
    const seen = await observeUntil(due, () => attentionSeen(driver, page, desk), 20)
    expect(seen, `killed ${moment} ms after the page began to load`).toEqual(due)
    const unread = await unreadInPortal(server)
    expect(await unreadByApi(api, unread, 75), `handed in, killed at ${moment} ms`).toEqual(unread)
  }
})
