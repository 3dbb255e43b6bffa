/** One page of a driven browser: waits for what it is asked for, and acts by real input as a person would. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type Key = 'Enter' | 'Escape' | 'Tab'

/** What each kind of page can do at its lowest: a tab or the toolbar's popup, in either browser. */
export type Wire = {
  /** The value of an expression in the page, awaited, as plain data. */
  evaluate(expression: string): Promise<unknown>
  /** A trusted click at a point of the viewport. */
  click(x: number, y: number): Promise<void>
  /** Trusted typing into whatever has the focus. */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  /** A PNG of what is visible. */
  capture(): Promise<Uint8Array>
  goto(url: string): Promise<void>
  front(): Promise<void>
  close(): Promise<void>
}

export type Screen = {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  url(): Promise<string>
  front(): Promise<void>
  close(): Promise<void>
  /** Waits until the selector matches something visible. */
  see(selector: string, seconds?: number): Promise<void>
  /** Waits until nothing visible matches. */
  unsee(selector: string, seconds?: number): Promise<void>
  click(selector: string): Promise<void>
  press(key: Key): Promise<void>
  /** Replaces a text field's contents by typing. */
  fill(selector: string, text: string): Promise<void>
  /** Picks an option of a select, by its value. */
  choose(selector: string, value: string): Promise<void>
  /** The visible text of the first match, white space made single. */
  text(selector: string): Promise<string>
  texts(selector: string): Promise<string[]>
  value(selector: string): Promise<string>
  count(selector: string): Promise<number>
  /** Runs a function in the page; it may use nothing from outside but its arguments. */
  run<A extends unknown[], R>(act: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** The value of an expression in the page, for scripts that are not a function of ours. */
  evaluate(expression: string): Promise<unknown>
  screenshot(file: string): Promise<string>
}

const defaultSeconds = 15

/** Stands in every script that runs in the page: how an element must be visible to count. */
declare const shown: { visibilityProperty: true }

export function createScreen(wire: Wire): Screen {
  const run = async <A extends unknown[], R>(act: (...args: A) => R, ...args: A): Promise<Awaited<R>> => {
    // esbuild (under tsx) wraps inner functions with `__name`, which the page does not know.
    const expression = `(() => { const __name = (f) => f; const shown = { visibilityProperty: true }; return (${act})(...${JSON.stringify(args)}) })()`
    return (await wire.evaluate(expression)) as Awaited<R>
  }
  const visible = (selector: string) =>
    run((css) => {
      for (const element of document.querySelectorAll(css)) if (element.checkVisibility(shown)) return true
      return false
    }, selector)
  const see = (selector: string, seconds = defaultSeconds) =>
    until(`${selector} to be seen`, () => visible(selector), seconds)

  /** The middle of the first visible match once it stands still and nothing covers it. */
  const pointOf = async (selector: string): Promise<{ x: number; y: number }> => {
    let point: { x: number; y: number } | undefined
    await until(
      `${selector} to be clickable`,
      async () => {
        const found = await run(async (css) => {
          const element = [...document.querySelectorAll(css)].find((e) => e.checkVisibility(shown))
          if (!element || element.matches(':disabled')) return null
          element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
          const before = element.getBoundingClientRect()
          await new Promise((resolve) => setTimeout(resolve, 40))
          const box = element.getBoundingClientRect()
          if (box.x !== before.x || box.y !== before.y) return null
          const x = box.x + box.width / 2
          const y = box.y + box.height / 2
          const root = element.getRootNode() as Document | ShadowRoot
          const top = root.elementFromPoint(x, y)
          const hit =
            top && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
          return hit ? { x, y } : null
        }, selector)
        point = found ?? undefined
        return point !== undefined
      },
      defaultSeconds,
    )
    return point as { x: number; y: number }
  }
  const click = async (selector: string) => {
    const { x, y } = await pointOf(selector)
    await wire.click(x, y)
  }

  return {
    run,
    see,
    click,
    evaluate: wire.evaluate,
    goto: wire.goto,
    front: wire.front,
    close: wire.close,
    press: wire.press,
    url: () => run(() => location.href),
    async reload() {
      await wire.goto(await run(() => location.href))
    },
    unsee: (selector, seconds = defaultSeconds) =>
      until(`${selector} to be gone`, async () => !(await visible(selector)), seconds),
    async fill(selector, text) {
      await click(selector)
      await run((css) => {
        const field = [...document.querySelectorAll(css)].find((e) => e.checkVisibility(shown)) as HTMLElement
        field.focus()
        if ('select' in field) (field as HTMLInputElement).select()
        else getSelection()?.selectAllChildren(field)
      }, selector)
      await wire.type(text)
    },
    async choose(selector, value) {
      await see(selector)
      await run(
        (css, wanted) => {
          const field = document.querySelector(css) as HTMLSelectElement
          if (![...field.options].some((option) => option.value === wanted))
            throw new Error(`no option ${wanted} among ${[...field.options].map((o) => o.value).join(', ')}`)
          field.focus()
          field.value = wanted
          field.dispatchEvent(new Event('input', { bubbles: true }))
          field.dispatchEvent(new Event('change', { bubbles: true }))
        },
        selector,
        value,
      )
    },
    async text(selector) {
      await see(selector)
      return (await textsIn(run, selector))[0] ?? ''
    },
    texts: (selector) => textsIn(run, selector),
    async value(selector) {
      await see(selector)
      return run((css) => (document.querySelector(css) as HTMLInputElement).value, selector)
    },
    count: (selector) => run((css) => document.querySelectorAll(css).length, selector),
    async screenshot(file) {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, await wire.capture())
      return file
    },
  }
}

const textsIn = (run: Screen['run'], selector: string) =>
  run(
    (css) =>
      [...document.querySelectorAll(css)].map((e) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, hidden text left out
        ((e as HTMLElement).innerText ?? e.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    selector,
  )

/** What is drawn over a page acts only after it stood in plain sight for a moment, as it does for a person. */
export const seen = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1200))

/** Asks again until the answer is true; a page that is just changing under the question is asked again. */
export async function until(
  what: string,
  ask: () => Promise<boolean>,
  seconds = defaultSeconds,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  let trouble: unknown
  for (;;) {
    try {
      if (await ask()) return
      trouble = undefined
    } catch (error) {
      trouble = error
    }
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`, { cause: trouble })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
