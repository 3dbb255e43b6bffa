/** Hostile fields: what nobody can see is not filled, where a form goes is said, and names and sizes break nothing. */
import { pressFill, typeProfile } from '../../scripts/main-job/acts.ts'
import { decoyPage, decoys, letters } from './hostile-decoys.ts'
import { canaries, serve } from './hostile-page.ts'
import { expect, test } from './journey.ts'

test('fields that nobody can see are never filled, whatever hides them', async ({ driver, picture }) => {
  await typeProfile(driver, 'Anne', canaries)
  const site = await serve({ '/decoys': decoyPage })
  const page = await driver.open(site.address('/decoys'))
  const { popup } = await pressFill(driver, page)
  await popup.screenshot(picture('decoys'))
  await page.screenshot(picture('decoys-page'))
  const filled = await page.run(() => {
    const names: string[] = []
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot)
        if (element instanceof HTMLInputElement && element.value) names.push(element.name)
      }
    return names.sort()
  })
  const nameOf = new Map(Object.keys(decoys).map((way, index) => [`decoy.${letters(index)}`, way]))
  expect(filled.map((name) => nameOf.get(name) ?? name)).toEqual(['seen.first', 'seen.last'])
  expect(await popup.text('main')).toContain('hidden or read-only')
  site.close()
})
