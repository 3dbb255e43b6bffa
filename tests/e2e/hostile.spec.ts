/** Hostile pages: nothing of the profile is in a page before the gesture, nothing a page does starts a fill. */
import { formValues, pressFill, typeProfile } from '../../scripts/main-job/acts.ts'
import { canaries, filledSection, leaks, section, serve } from './hostile-page.ts'
import { expect, test } from './journey.ts'

test('a page that watches and forges everything reads nothing before the person presses fill, and only its fields after', async ({
  driver,
}) => {
  await typeProfile(driver, 'Anne', canaries)
  const own = await driver.openOwn('options.html')
  const site = await serve({
    '/form': section(`<input name="__proto__" aria-label="Fax"><input name="constructor">`),
  })
  const page = await driver.open(site.address('/form'))
  await page.run(() => (globalThis as unknown as { spy: { arm(): void } }).spy.arm())

  await page.run(async (extension) => {
    const scope = globalThis as unknown as {
      chrome?: {
        runtime?: { sendMessage?(...all: unknown[]): unknown; connect?(...all: unknown[]): unknown }
      }
      browser?: { runtime?: { sendMessage?(...all: unknown[]): unknown } }
    }
    const messages = [
      { type: 'fill/prepare', tabId: 1 },
      { type: 'fill/plan', profile: {}, context: {} },
      { type: 'fill/commit', tabId: 1, planId: 'x', accept: ['f0'], replace: [] },
      { type: 'fill/apply', planId: 'x', accept: ['f0'], replace: [] },
      { type: 'alarm/watch' },
      { type: 'portal/refresh' },
    ]
    for (const message of messages) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event) => postMessage(event.data)
      postMessage(message, '*', [port2])
      for (const name of ['repdesk', 'fill', 'extension', extension])
        new BroadcastChannel(name).postMessage(message)
      document.dispatchEvent(new CustomEvent(message.type, { detail: message }))
      for (const api of [scope.chrome?.runtime, scope.browser?.runtime])
        for (const to of [[extension, message], [message]])
          try {
            await Promise.race([api?.sendMessage?.(...to), new Promise((resolve) => setTimeout(resolve, 50))])
          } catch {
            // The browser refuses: that is what is due.
          }
      try {
        scope.chrome?.runtime?.connect?.(extension)
      } catch {
        // As above.
      }
    }
    const keys = {
      key: 'R',
      code: 'KeyR',
      keyCode: 82,
      altKey: true,
      shiftKey: true,
      bubbles: true,
      cancelable: true,
    }
    for (const element of [document, document.body, ...document.querySelectorAll<HTMLElement>('input')]) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, keys))
      for (const type of [
        'pointerdown',
        'mousedown',
        'mouseup',
        'click',
        'dblclick',
        'contextmenu',
        'auxclick',
      ])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, button: type === 'contextmenu' ? 2 : 0 }))
      if (element instanceof HTMLInputElement) {
        element.click()
        element.focus()
      }
    }
  }, new URL(driver.extensionOrigin).host)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const planned = () =>
    own.run(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } }
      }
      return Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith('fill:'))
    })
  const seen = () =>
    page.run(() => {
      const { spy } = globalThis as unknown as { spy: { drawn: string[]; globals: string[] } }
      const names = Object.getOwnPropertyNames(globalThis).filter((name) => !spy.globals.includes(name))
      return {
        drawn: spy.drawn.filter((line) => /repdesk/i.test(line)),
        names: names.sort(),
        sheets: document.adoptedStyleSheets.length,
      }
    })
  expect(await planned()).toEqual([])
  expect(await formValues(page)).toEqual({})
  expect(await leaks(page)).toEqual([])
  const before = await seen()
  expect(before).toMatchObject({ drawn: [], sheets: 0 })

  const { popup } = await pressFill(driver, page, async () => {
    expect(await leaks(page), 'the plan is in the page, and no byte of it within the page’s reach').toEqual(
      [],
    )
    expect(await formValues(page)).toEqual({})
  })
  await popup.see('[data-testid="report"]')
  expect(await leaks(page, false), 'no function of the page’s was called with a value').toEqual([])
  expect(await formValues(page)).toEqual(filledSection)
  expect(await seen()).toEqual(before)
  expect(await page.run(() => (globalThis as unknown as { spy: { submits: number } }).spy.submits)).toBe(0)
  await page.run(() =>
    JSON.stringify((document.querySelector('[name="rep.mail"]') as HTMLInputElement).value),
  )
  expect(await leaks(page, false), 'the watch does hear').toContain('zqx')
  site.close()
})
