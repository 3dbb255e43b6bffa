import { readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { buildEngine, engineFile } from '../../extension/build-engine.mjs'
import { readFolder, readProfile } from './gold.ts'
import { inventedPerson, profileOf } from './person.ts'
import { printPage, printTotal } from './report.ts'
import { typeOfKey } from './expected.ts'
import { count, scoreField, sum } from './score.ts'
await buildEngine()
const engine = readFileSync(engineFile, 'utf8') + ';window.RepDeskEngine=RepDeskEngine'
for (const folder of process.argv.slice(2).filter(a=>!a.startsWith('-'))) {
  console.log('== ' + folder)
  const person = readProfile(folder) ?? inventedPerson
  const totals = []
  for (const page of readFolder(folder)) {
    const html = readFileSync(path.join(folder, page.file), 'utf8')
    const url = /<!-- url: (\S+) -->/.exec(html)?.[1] ?? 'http://127.0.0.1/3'
    const { window } = new JSDOM(html, { url, runScripts: 'outside-only' })
    const doc = window.document
    window.eval(engine)
    const items = new Map(window.RepDeskEngine.plan(doc, profileOf(person)).map((i) => [i.element, i]))
    const fields = page.fields === 'in the page'
      ? [...doc.querySelectorAll('[data-party]')].map((e, i) => { e.setAttribute('data-corpus', String(i)); const [type='other',...alsoOk] = (e.getAttribute('data-expect') ? 'other' : e.getAttribute('data-key') ?? 'other').split(' ').map(typeOfKey); return { selector: `[data-corpus="${i}"]`, party: e.getAttribute('data-party'), type, alsoOk, ambiguous: e.hasAttribute('data-ambiguous'), label: e.id || e.getAttribute('name') } })
      : page.fields
    const scored = fields.map((field) => {
      const el = doc.querySelector(field.selector)
      if (!el) return scoreField(field, undefined, person)
      const item = items.get(el)
      const filled = item?.action === 'fill'
      const sel = el.tagName === 'SELECT'
      return scoreField(field, { before: { value: '', text: '', chosen: 0, maxLength: -1 }, after: { value: filled ? item.value : '', text: '', chosen: filled ? 1 : 0, maxLength: el.maxLength ?? -1 }, options: sel ? [...el.options].map((o) => [o.value, o.text]) : null, said: item ?? null }, person)
    })
    const c = count(scored)
    totals.push(c)
    if (process.argv.includes('-q')) { if (c['wrong-party']) printPage(page.name, scored.filter(s=>s.verdict==='wrong-party'), [], false) }
    else if (c.missed + c.unsure + c['wrong-party'] + c['wrong-type'] > 0) printPage(page.name, scored, [], false)
  }
  printTotal(sum(totals))
}
