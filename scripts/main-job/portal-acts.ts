/** What a representative does at the practice portal, by its links and buttons. */
import { type Screen, until } from '../drive/screen.ts'
import { referencesOnDesk, referencesOnPage } from './desk-sight.ts'
import type { PortalTruth } from './portal-truth.ts'
import { observeUntil } from './step.ts'

type AtPortal = { portalUrl: string; truth: PortalTruth }

/** Starts a temporary resident visa; its reference. */
export async function newApplication(page: Screen, portalUrl: string): Promise<string> {
  await page.goto(`${portalUrl}/applications/new`)
  await page.click('main form button[type="submit"]')
  await page.see('ol.steps')
  return (await page.url()).match(/applications\/([^/?#]+)/)?.[1] ?? ''
}

export async function saveForLater(page: Screen): Promise<void> {
  await page.click('button[name="_then"][value="later"]')
  await page.see('ol.steps')
}

/** Opens every page of the portal's list, as a person going through it; ends on the list's last page. */
export async function readWholeList(page: Screen, desk: Screen, portalUrl: string): Promise<void> {
  await page.goto(`${portalUrl}/dashboard`)
  for (let number = 1; ; number += 1) {
    // A person looks at a page longer than it takes to read it; the desk tells that it was.
    const shown = await referencesOnPage(page)
    await observeUntil([], async () => {
      const known = await referencesOnDesk(desk)
      return shown.filter((reference) => !known.includes(reference))
    })
    await page.front()
    const next = `nav.pages a[href*="page=${number + 1}"]`
    if ((await page.count(next)) === 0) return
    await page.click(next)
    await until('the next page of the list', async () =>
      (await page.text('nav.pages [aria-current="page"]')).includes(String(number + 1)),
    )
  }
}

/** Opens the unread letter of an application, by the links of the portal's pages. */
export async function openLetter(
  page: Screen,
  { portalUrl, truth }: AtPortal,
  reference: string,
): Promise<void> {
  const letter = (await truth.letters(reference)).find((known) => known.unread)
  await page.goto(`${portalUrl}/applications/${reference}`)
  await page.click(`a[href$="/letters/${letter?.letterId}"]`)
  await page.see('article.letter')
}
