/** The fill engine's scan and plan against a bare walk over the same generated pages, in Chromium. */
import { readFileSync } from 'node:fs'
import type { ProfileValues } from '@repdesk/shared/keys'
import { type Browser, chromium } from 'playwright-core'
import { buildEngine, engineFile } from '../extension/build-engine.mjs'
import type { Table } from './table.ts'

declare const RepDeskEngine: typeof import('../extension/engine.ts')

const sizes = [100, 1000, 5000, 20_000]
const rounds = 5

const profile: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie-Ève',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'org.name': 'Tremblay Immigration inc.',
  'addr.street_no': '150',
  'addr.street_name': 'Elgin Street',
  'addr.city': 'Ottawa',
  'addr.province': 'ON',
  'addr.postal_code': 'K2P 1L4',
  'addr.country': 'CA',
  'phone.number': '+16135550142',
  'email.primary': 'marie.tremblay@example.ca',
}

export async function run(): Promise<Table> {
  await buildEngine()
  const engine = readFileSync(engineFile, 'utf8')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const rows: Table['rows'] = []
    for (const fields of sizes) rows.push(await measure(browser, engine, fields))
    const perField = rows.map((row) => Number(row['plan ms']) / Number(row.fields))
    return {
      title: 'Fill engine: scan and plan against a bare walk (median of five, same page, same run)',
      rows,
      note: `From 1,000 to 20,000 fields the time per field grows ${((perField[3] as number) / (perField[1] as number)).toFixed(2)} times; 1 is linear. Aim: at most 4 bare walks.`,
    }
  } finally {
    await browser.close()
  }
}

async function measure(browser: Browser, engine: string, fields: number): Promise<Table['rows'][number]> {
  const page = await browser.newPage()
  await page.setContent(generate(fields))
  await page.addScriptTag({ content: engine })
  // tsx wraps the functions it compiles in this helper, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  const { walks, cold, plans, answered, ours } = await page.evaluate(measureInPage, { profile, rounds })
  await page.close()
  const walk = median(walks)
  const plan = median(plans)
  return {
    fields,
    answered,
    ours,
    'walk ms': round(walk),
    'first plan ms': round(cold),
    'plan ms': round(plan),
    ratio: round(plan / walk),
  }
}

/** Runs in the page. The walk reads what DESIGN calls bare: attributes and own text, no layout. */
function measureInPage({ profile, rounds }: { profile: ProfileValues; rounds: number }) {
  const attributes = [
    'id',
    'name',
    'type',
    'autocomplete',
    'placeholder',
    'aria-label',
    'aria-labelledby',
    'aria-describedby',
  ]
  let read = 0
  const walkFrom = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) read += node.data.length
      else if (node instanceof Element) {
        for (const name of attributes) read += node.getAttribute(name)?.length ?? 0
        if (node.shadowRoot) walkFrom(node.shadowRoot)
      }
    }
  }
  const timed = (work: () => void): number => {
    const started = performance.now()
    work()
    return performance.now() - started
  }
  let items = RepDeskEngine.plan(document, {})
  const walks: number[] = []
  const plans: number[] = []
  walkFrom(document)
  const cold = timed(() => {
    items = RepDeskEngine.plan(document, profile)
  })
  for (let i = 0; i < rounds; i++) {
    walks.push(timed(() => walkFrom(document)))
    plans.push(timed(() => RepDeskEngine.plan(document, profile)))
  }
  const ours = items.filter((item) => item.action === 'fill').length
  return { walks, cold, plans, answered: items.length, ours, read }
}

const parties = ['Applicant', 'Spouse', 'Representative', 'Interpreter', 'Employer']
const asked = [
  'Family name',
  'Given name',
  'Membership ID number',
  'Name of firm',
  'Street address',
  'City',
  'Province',
  'Postal code',
  'Country',
  'Telephone',
  'E-mail',
  'Date of birth',
  'Passport number',
  'Comments',
  'Fax',
  'Extension',
]

/** Sections of five parties in turn; every label has a number of its own, as in long forms. */
function generate(fields: number): string {
  const parts: string[] = ['<!doctype html><title>Generated form</title><h1>Generated form</h1><form>']
  for (let i = 0; i < fields; i++) {
    const place = i % asked.length
    if (place === 0) {
      if (i > 0) parts.push('</section>')
      parts.push(`<section><h2>${parties[(i / asked.length) % parties.length]} ${i}</h2>`)
    }
    const control =
      place === 6
        ? `<select id="f${i}" name="field_${i}"><option></option><option>Alberta</option><option>Ontario</option></select>`
        : `<input id="f${i}" name="field_${i}" type="${place === 10 ? 'email' : 'text'}">`
    parts.push(
      `<div class="row"><label for="f${i}">${i}. ${asked[place]}</label><div class="control">${control}</div></div>`,
    )
  }
  parts.push('</section></form>')
  return parts.join('')
}

const median = (times: number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const round = (n: number): number => Math.round(n * 100) / 100
