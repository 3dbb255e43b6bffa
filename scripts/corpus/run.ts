/** Opens each page in Chromium, lets the built engine fill it, and reads what stands in the fields. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ProfileValues } from '@repdesk/shared/keys'
import { type Browser, chromium, type Page } from 'playwright-core'
import { typeOfKey } from './expected.ts'
import type { GoldField, GoldPage } from './gold.ts'
import type { Seen, Standing } from './score.ts'

declare const RepDeskEngine: typeof import('../../extension/engine.ts')

export type PageRun = { fields: GoldField[]; seen: (Seen | undefined)[]; errors: string[]; ms: number }

const settleMs = 50

/** Serves each page at an address that says nothing of it, or at the path that the page itself names as its own. */
export async function openPages(
  folder: string,
  pages: GoldPage[],
): Promise<{
  run(index: number, engine: string, profile: ProfileValues): Promise<PageRun>
  close(): Promise<void>
}> {
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/(\d+)(?:\/|$)/.exec(request.url ?? '')?.[1] ?? -1)]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ? readFileSync(path.join(folder, page.file)) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await launch(server)
  const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 1280, height: 900 } })
  return {
    async run(index, engine, profile) {
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      try {
        await page.goto(
          `http://127.0.0.1:${port}/${index}${ownPath(path.join(folder, (pages[index] as GoldPage).file))}`,
        )
        return await runPage(page, pages[index] as GoldPage, engine, profile, errors)
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** A page may say `<!-- url: https://… -->`, for forms whose address is part of the evidence. */
const ownPath = (file: string): string => {
  const url = /<!-- url: (\S+) -->/.exec(readFileSync(file, 'utf8'))?.[1]
  return url ? new URL(url).pathname : ''
}

async function launch(server: Server): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  } catch (error) {
    server.close()
    throw error
  }
}

async function runPage(
  page: Page,
  gold: GoldPage,
  engine: string,
  profile: ProfileValues,
  errors: string[],
): Promise<PageRun> {
  const fields = gold.fields === 'in the page' ? (await page.evaluate(answersInPage)).map(typed) : gold.fields
  const selectors = fields.map((field) => field.selector)
  const before = await page.evaluate(readFields, selectors)
  await page.addScriptTag({ content: engine })
  const started = Date.now()
  const said = await page.evaluate(
    async ([wanted, values]) => {
      const items = new Map(RepDeskEngine.plan(document, values).map((item) => [item.element, item]))
      await RepDeskEngine.fill(document, values)
      return wanted.map((selector) => {
        const element = document.querySelector(selector)
        const item = element && items.get(element)
        return item
          ? {
              party: item.party as string,
              key: item.key as string | null,
              action: item.action as string,
              reasons: item.reasons,
            }
          : null
      })
    },
    [selectors, profile] as const,
  )
  const ms = Date.now() - started
  await page.waitForTimeout(settleMs)
  const after = await page.evaluate(readFields, selectors)
  const seen = selectors.map((selector, i): Seen | undefined => {
    const [was, is] = [before[i], after[i]]
    if (!was || !is) {
      errors.push(`no field at ${selector}`)
      return undefined
    }
    return { before: was.standing, after: is.standing, options: is.options, said: said[i] ?? null }
  })
  return { fields, seen, errors, ms }
}

/** A field may ask either of several keys. */
function typed(field: GoldField): GoldField {
  const [type = 'other', ...alsoOk] = field.type.split(' ').map(typeOfKey)
  return { ...field, type, alsoOk }
}

/** Runs in the page. */
function answersInPage(): GoldField[] {
  return [...document.querySelectorAll('[data-party]')].map((element, i) => {
    element.setAttribute('data-corpus', String(i))
    return {
      selector: `[data-corpus="${i}"]`,
      party: element.getAttribute('data-party') ?? '',
      type: element.getAttribute('data-expect') ? 'other' : (element.getAttribute('data-key') ?? 'other'),
      ambiguous: element.hasAttribute('data-ambiguous'),
      label: element.id || element.getAttribute('name') || `field ${i + 1}`,
    }
  })
}

/** Runs in the page. */
function readFields(
  selectors: string[],
): ({ standing: Standing; options: [string, string][] | null } | null)[] {
  return selectors.map((selector) => {
    const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)
    if (!element) return null
    const isTicked =
      element instanceof HTMLInputElement && element.type === 'checkbox' ? element.checked : null
    const select = element instanceof HTMLSelectElement ? element : null
    const radio =
      element instanceof HTMLInputElement && element.type === 'radio'
        ? [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
            (button) => button.name === element.name && button.checked,
          )
        : undefined
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio'
    return {
      standing: {
        value: isRadio ? (radio?.value ?? '') : isTicked === null ? element.value : isTicked ? 'ticked' : '',
        text: select
          ? (select.options[select.selectedIndex]?.text ?? '')
          : (radio?.labels?.[0]?.textContent?.trim() ?? ''),
        chosen: select ? select.selectedIndex : -1,
        maxLength: 'maxLength' in element ? element.maxLength : -1,
      },
      options: select
        ? [...select.options].map((option): [string, string] => [option.value, option.text])
        : null,
    }
  })
}
