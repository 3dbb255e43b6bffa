/** Hostile fields: what nobody can see is not filled, where a form goes is said, and names and sizes break nothing. */
import { until } from '../../scripts/drive/screen.ts'
import { formValues, pressFill, typeProfile } from '../../scripts/main-job/acts.ts'
import { decoyPage, decoys, letters } from './hostile-decoys.ts'
import { canaries, field, filledSection, section, serve } from './hostile-page.ts'
import { expect, test } from './journey.ts'

test('fields that nobody can see are never filled, whatever hides them', async ({ driver, picture }) => {
  await typeProfile(driver, 'Anne', canaries)
  const site = await serve({ '/decoys': decoyPage })
  const page = await driver.open(site.address('/decoys'))
  let preview = ''
  await pressFill(driver, page, async (popup) => {
    preview = await popup.run(() =>
      [...document.querySelectorAll('.line[data-action="never"]')].map((line) => line.textContent).join('; '),
    )
    expect(await popup.text('main')).toContain('Fill 2 fields')
    await popup.screenshot(picture('decoys'))
  })
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
  expect(preview, 'the preview says why they are left').toMatch(/hidden/)
  site.close()
})

const kinds = `<div role="radiogroup" aria-label="Type of representative"><button role="radio" aria-checked="false">Lawyer</button>
  <button role="radio" aria-checked="false" id="consultant">Immigration consultant</button></div>`

/** Listens as careless and hostile pages do. */
const listening = `<script>
  const at = (id) => document.getElementById(id)
  at('rep.family').addEventListener('input', () => { throw new Error('a page that throws') })
  at('rep.given').addEventListener('focus', () => at('app.family').focus())
  at('rep.mail').addEventListener('change', ({ target }) => {
    target.form.requestSubmit()
    target.placeholder = 'This e-mail is not valid'
    target.insertAdjacentHTML('afterend', '<p role="alert">Please enter a valid e-mail address</p>')
    at('app.mail').placeholder = 'Required'
  })
  at('rep.member').addEventListener('change', ({ target }) => setTimeout(() => { target.value = 'reset by the page' }, 300))
  for (const button of document.querySelectorAll('[role=radio]')) button.onclick = () => button.setAttribute('aria-checked', 'true')
</script>`

test('a page that throws, moves the focus, sends itself and takes values back has the others filled, and it is told', async ({
  driver,
  picture,
}) => {
  await typeProfile(driver, 'Anne', canaries)
  const elsewhere =
    '<script>document.querySelector("form button:not([role])").formAction = "https://elsewhere.example.ca/take"</script>'
  const site = await serve({
    '/answers': section(kinds) + listening + elsewhere,
  })
  const page = await driver.open(site.address('/answers'))
  let preview = ''
  const { popup } = await pressFill(driver, page, async (shown) => {
    preview = await shown.text('main')
  })
  expect(preview, 'where the form goes is said first').toContain('https://elsewhere.example.ca')
  await popup.screenshot(picture('answers-back'))
  const report = await popup.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.line[data-outcome]')].map((line) => [
        line.querySelector('strong')?.textContent ?? '',
        line.dataset.outcome ?? '',
      ]),
    ),
  )
  expect(report).toEqual({
    'College membership ID number': 'did-not-stick',
    'Family name': 'filled',
    'Given name': 'filled',
    'E-mail address': 'filled',
    'Type of representative': 'filled',
  })
  const { 'rep.member': _, ...kept } = filledSection
  expect(await formValues(page)).toEqual({ ...kept, 'rep.member': 'reset by the page' })
  expect(await page.run(() => document.getElementById('consultant')?.ariaChecked)).toBe('true')
  expect(
    await page.run(() => (globalThis as unknown as { spy: { submits: number } }).spy.submits),
    'no button of the form was pressed for it',
  ).toBe(0)
  site.close()
})

test('a label of a megabyte, 20,000 fields and names that stand in for the page’s own functions are answered', async ({
  driver,
}, info) => {
  await typeProfile(driver, 'Anne', canaries)
  const names =
    'children elements action attributes getAttribute parentNode closest matches querySelector checkVisibility getBoundingClientRect style form submit'
  const clobbering = names
    .split(' ')
    .map((name) => `<input name="${name}" id="${name}">`)
    .join('')
  const ofDocument =
    '<img name="getElementById"><img name="elementFromPoint"><form name="defaultView"></form><form name="activeElement"></form>'
  const label = 'x'.repeat(1_000_000)
  const site = await serve({
    '/names': section(`<details><summary>More</summary>${clobbering}</details>`) + ofDocument,
    '/long': section(
      `${field('long', label)}<fieldset aria-label="${label}">${field('in-long', 'Fax')}</fieldset><input name="${label}" title="${label}" placeholder="${label}" aria-label="${label}">`,
    ),
    '/many': `${section()}<form id="many"></form><script>
      const rows = []
      for (let i = 0; i < 20000; i++) rows.push('<p><label>Applicant ' + i + ', family name <input name="a' + i + '"></label></p>')
      document.getElementById('many').innerHTML = rows.join('')
      spy.tasks = []
      if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
        new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) spy.tasks[spy.tasks.length] = Math.round(duration) }).observe({ type: 'longtask' })
    </script>`,
  })
  const page = await driver.open(site.address('/names'))
  for (const path of ['/names', '/long', '/many']) {
    await page.goto(site.address(path))
    await new Promise((resolve) => setTimeout(resolve, path === '/many' ? 1500 : 0))
    const before = await page.run(
      () => (globalThis as never as { spy: { tasks?: number[] } }).spy.tasks?.length ?? 0,
    )
    const began = Date.now()
    let planned = 0
    await pressFill(driver, page, async () => {
      planned = Date.now() - began
    })
    await driver.closePopup()
    expect(await formValues(page), path).toEqual(filledSection)
    const tasks = await page.run(
      (from) => (globalThis as never as { spy: { tasks?: number[] } }).spy.tasks?.slice(from) ?? [],
      before,
    )
    info.annotations.push({
      type: path,
      description: `preview after ${planned} ms, report after ${Date.now() - began} ms, tasks over 50 ms: ${tasks.join(', ') || 'none'}`,
    })
    process.stdout.write(`${path}: ${info.annotations.at(-1)?.description}\n`)
  }
  site.close()
})

test('a page that leaves in the middle of a fill is said to have gone', async ({ driver, picture }) => {
  await typeProfile(driver, 'Anne', canaries)
  const leaving = "document.getElementById('rep.given').onchange = () => location.assign('/other')"
  const site = await serve({ '/leaves': `${section()}<script>${leaving}</script>`, '/other': section() })
  const page = await driver.open(site.address('/leaves'))
  const popup = await driver.openPopup(page)
  await popup.see('[data-testid="fill"]:not([aria-busy="true"])')
  await popup.click('[data-testid="fill"]')
  await popup.click('[data-testid="fill-confirm"]')
  await popup.unsee('[data-testid="fill-confirm"]')
  await until('the popup to say so', async () => /changed in the meantime/.test(await popup.text('main')))
  expect(await popup.text('main')).toContain('Look at what stands in it')
  await popup.screenshot(picture('broken-off'))
  expect(await formValues(page)).toEqual({})
  site.close()
})
