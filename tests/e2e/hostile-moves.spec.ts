/** Pages that change between the preview and the fill, or while it writes: nothing is written, and it is said. */
import type { Driver } from '../../scripts/drive/driver.ts'
import { type Screen, until } from '../../scripts/drive/screen.ts'
import { typeProfile } from '../../scripts/main-job/acts.ts'
import { canaries, leaks, section, serve } from './hostile-page.ts'
import { expect, test } from './journey.ts'

const nothingWritten = /The page changed in the meantime|No field was filled|the field is gone/

/** What each page does while the person reads the preview; every one runs in the page. */
const moves: Record<string, () => void> = {
  'goes to another account by pushState': () => history.pushState({}, '', '/accounts/other'),
  'goes to another account by replaceState': () => history.replaceState({}, '', '?account=other'),
  'loads another page': () => location.assign('/other'),
  'loads itself again': () => location.reload(),
  'writes another document': () => {
    const { outerHTML } = document.querySelector('main') as Element
    document.open()
    document.write(outerHTML)
    document.close()
  },
  'makes the section another party’s': () => {
    ;(document.querySelector('#ours legend') as Element).textContent = 'Spouse or common-law partner'
  },
  'gives one field another label': () => {
    ;(document.querySelector('label[for="rep.mail"]') as Element).textContent = 'Spouse’s e-mail address'
  },
  'swaps the labels of two fields': () => {
    const [one, two] = ['app.family', 'rep.family'].map(
      (id) => document.getElementById(id) as HTMLInputElement,
    )
    if (!one || !two) throw new Error('no fields')
    const place = document.createComment('')
    one.replaceWith(place)
    two.replaceWith(one)
    place.replaceWith(two)
    // The person's own section shows the applicant's element now, by every name.
    ;[one.id, two.id] = [two.id, one.id]
    ;[one.name, two.name] = [two.name, one.name]
  },
  'puts other fields in the places of its own': () => {
    for (const old of document.querySelectorAll('#ours input')) {
      const fresh = old.cloneNode() as HTMLInputElement
      old.replaceWith(fresh)
    }
    ;(document.querySelector('#ours legend') as Element).textContent = 'Applicant’s spouse'
  },
  'takes its fields away': () => (document.querySelector('main form') as Element).remove(),
  'empties the document': () => document.documentElement.replaceChildren(),
}

test('a page that goes on to something else while the preview is read is not written into', async ({
  driver,
}) => {
  await typeProfile(driver, 'Anne', canaries)
  const site = await serve({ '/form': section(), '/other': section(), '/accounts/other': section() })
  const page = await driver.open(site.address('/form'))
  const told: Record<string, string> = {}
  for (const [what, move] of Object.entries(moves)) {
    await page.goto(site.address('/form'))
    told[what] = await fillOver(driver, page, move)
    expect(await written(page), what).toEqual({})
    expect(await leaks(page).catch(() => []), what).toEqual([])
  }
  for (const [what, text] of Object.entries(told)) expect(text, what).toMatch(nothingWritten)
  site.close()
})

/** What the popup says once fill was pressed over a page that has moved on. */
async function fillOver(driver: Driver, page: Screen, move: () => void): Promise<string> {
  const popup = await driver.openPopup(page)
  await popup.see('[data-testid="fill"]:not([aria-busy="true"])')
  await popup.click('[data-testid="fill"]')
  await popup.see('[data-testid="fill-confirm"]')
  await page.run(move).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 150))
  if ((await popup.count('[data-testid="fill-confirm"]')) > 0)
    await popup.click('[data-testid="fill-confirm"]')
  let text = ''
  await until('an answer in the popup', async () => {
    text = await popup.text('body')
    return !/Filling|Looking/.test(text) && (await popup.count('[data-testid="fill-confirm"]')) === 0
  })
  await driver.closePopup()
  return text
}

const written = (page: Screen) =>
  page.run(() => {
    const found: Record<string, string> = {}
    for (const input of document.querySelectorAll('input')) if (input.value) found[input.name] = input.value
    return found
  })
