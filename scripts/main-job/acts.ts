/** What a person does with RepDesk and the practice portal, on the screens and by their controls. */
import type { ProfileValues } from '@repdesk/shared/keys'
import type { Driver } from '../drive/driver.ts'
import { type Screen, until } from '../drive/screen.ts'

const id = (testId: string) => `[data-testid="${testId}"]`

/** Types the code into the options page; false when the browser was paired before. */
export async function pair(driver: Driver, apiUrl: string, newCode: () => Promise<string>): Promise<boolean> {
  const options = await driver.openOwn('options.html#devices')
  try {
    await options.see(`${id('pair')}, ${id('unpair')}`)
    if ((await options.count(id('unpair'))) > 0) return false
    await options.fill(id('pair-address'), apiUrl)
    await options.fill(id('pair-code'), await newCode())
    await options.click(id('pair'))
    await options.see(id('unpair'), 30)
    return true
  } finally {
    await options.close()
  }
}

/** Types a profile into the options page; false when one of that name is there. */
export async function typeProfile(driver: Driver, name: string, values: ProfileValues): Promise<boolean> {
  const options = await driver.openOwn('options.html#profiles')
  try {
    await options.see(id('profile-new'))
    if ((await options.text('#profiles .profile-list')).includes(name)) return false
    await options.click(id('profile-new'))
    await enter(options, id('profile-name'), name)
    for (const [key, value] of Object.entries(values)) await enter(options, id(`profile-field-${key}`), value)
    await options.see(id('saved'))
    return true
  } finally {
    await options.close()
  }
}

/** Types into a field, or picks in a list; leaves the field as a person would. */
async function enter(screen: Screen, selector: string, value: string): Promise<void> {
  const fold = `details:not([open]):has(${selector}) > summary`
  if ((await screen.count(fold)) > 0) await screen.click(fold)
  await screen.see(selector)
  const kind = await screen.run((css) => (document.querySelector(css) as HTMLInputElement).type, selector)
  if (kind === 'select-one') await screen.choose(selector, value)
  else if (kind === 'date') await pickDate(screen, selector, value)
  else await screen.fill(selector, value)
  await screen.run((css) => (document.querySelector(css) as HTMLElement).blur(), selector)
}

/** As the browser's own calendar does it: in what order a date is typed is the machine's affair. */
const pickDate = (screen: Screen, selector: string, date: string) =>
  screen.run(
    (css, picked) => {
      const field = document.querySelector(css) as HTMLInputElement
      field.focus()
      field.value = picked
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    selector,
    date,
  )

/** Signs in at the practice portal, unless that session is still open; ends on the page that follows. */
export async function signIn(
  page: Screen,
  portalUrl: string,
  email: string,
  password: string,
): Promise<void> {
  await page.goto(`${portalUrl}/sign-in`)
  if (!(await page.url()).includes('/sign-in')) return
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('main form button[type="submit"]')
  await until('being signed in', async () => !(await page.url()).includes('/sign-in'))
  await page.see('main h1')
}

/** Presses "switch on" in the popup over a portal's page; false when the portal was on. */
export async function switchOn(driver: Driver, page: Screen): Promise<boolean> {
  const popup = await driver.openPopup(page)
  try {
    await popup.see(`${id('switch-on')}, ${id('fill')}:not([aria-busy="true"])`)
    if ((await popup.count(id('switch-on'))) === 0) return false
    await popup.click(id('switch-on'))
    await popup.unsee(id('switch-on'))
    return true
  } finally {
    await driver.closePopup()
  }
}

/** Presses fill in the popup over a page and then fill again in the preview, where either can be pressed. */
export async function pressFill(
  driver: Driver,
  page: Screen,
  onPreview: (popup: Screen) => Promise<unknown> = async () => undefined,
): Promise<{ filled: boolean; popup: Screen }> {
  const popup = await driver.openPopup(page)
  await popup.see(`${id('fill')}:not([aria-busy="true"])`)
  if (!(await canPress(popup, id('fill')))) return { filled: false, popup }
  await popup.click(id('fill'))
  await popup.see(id('fill-confirm'))
  await onPreview(popup)
  if (!(await canPress(popup, id('fill-confirm')))) return { filled: false, popup }
  await popup.click(id('fill-confirm'))
  await popup.see(id('report'))
  return { filled: true, popup }
}

/** Presses undo in a popup that shows what a fill did. */
export async function pressUndo(popup: Screen): Promise<void> {
  await popup.click(id('undo'))
  await popup.see(id('undone'))
}

const canPress = (screen: Screen, selector: string) =>
  screen.run((css) => document.querySelector(css)?.getAttribute('aria-disabled') !== 'true', selector)

/** What stands in the fields of the page's main part: name → value, empty ones and unticked boxes left out. */
export function formValues(page: Screen): Promise<Record<string, string>> {
  return page.run(() => {
    const found: Record<string, string> = {}
    for (const field of document.querySelectorAll<HTMLInputElement>(
      'main input, main select, main textarea',
    )) {
      if (!field.name || ['hidden', 'submit', 'button'].includes(field.type)) continue
      const isUnticked = ['radio', 'checkbox'].includes(field.type) && !field.checked
      if (!isUnticked && field.value !== '') found[field.name] = field.value
    }
    return found
  })
}

/** Ticks a radio button or a box of a form, as a person does. */
export async function tick(page: Screen, name: string, value?: string): Promise<void> {
  const control = `input[name="${name}"]${value === undefined ? '[type="checkbox"]' : `[value="${value}"]`}`
  await page.click(control)
  const isTicked = await page.run((css) => (document.querySelector(css) as HTMLInputElement).checked, control)
  if (!isTicked) throw new Error(`${control} was pressed and did not stay ticked.`)
}
