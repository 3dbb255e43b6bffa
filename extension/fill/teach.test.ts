// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import type { FillPlanView, PageContext, PlanRow, Taught } from './form.ts'
import { openFillSession } from './open-session.ts'
import type { FillSession } from './session.ts'

const url = 'https://portal.example.ca/applications/17/contacts'
const mine = { party: 'representative', key: 'email.primary', once: false } as const
const clients = { party: 'applicant', key: null, once: false } as const

let session: FillSession
let plan: FillPlanView

async function open(html: string, context: PageContext = {}, at = url): Promise<FillPlanView> {
  const page = load(`<!doctype html><html lang="en"><title>Contacts</title><main>${html}</main></html>`)
  session = openFillSession(page, () => at)
  plan = await session.plan(marie, context)
  return plan
}
const rowOf = (label: string, from = plan): PlanRow => {
  const row = from.rows.find((one) => one.label === label)
  if (!row) throw new Error(`no row ${label}`)
  return row
}
const teach = (label: string, said: Parameters<FillSession['teach']>[2]) =>
  session.teach(plan.planId, rowOf(label).fieldId, said)
/** As the background hands it in at the next plan. */
function known(label: string, said: typeof mine | typeof clients): PageContext {
  const field = teach(label, said)
  if (!field || field.once) throw new Error('cannot be remembered')
  const taught: Taught = { party: said.party, key: said.key, reason: 'you said so on 2026-11-23' }
  return { taught: { [field.taughtId]: taught } }
}

const bare =
  '<h1>Contacts</h1><label for="x1">Reply to</label><input id="x1"><label for="x2">Case note</label><input id="x2">'
const applicants =
  '<fieldset><legend>Applicant</legend><label for="a">E-mail</label><input id="a" type="email"></fieldset>'
const representatives =
  '<fieldset><legend>Representative</legend><label for="a">E-mail</label><input id="a" type="email"></fieldset>'

describe('an unsure field', () => {
  beforeEach(() => open(bare))

  it('is filled once a person has said that it is theirs, and why is said', async () => {
    expect(rowOf('Reply to').action).toBe('unsure')
    const context = known('Reply to', mine)
    await open(bare.replaceAll('x1', 'mat-input-9'), context, url.replace('17', '18'))
    expect(rowOf('Reply to')).toMatchObject({
      action: 'fill',
      party: 'representative',
      key: 'email.primary',
      after: 'marie.tremblay@example.ca',
    })
    expect(rowOf('Reply to').reasons[0]).toBe('you said so on 2026-11-23')
    expect(rowOf('Case note').action).toBe('unsure')
    const report = await session.apply(plan.planId, [rowOf('Reply to').fieldId], [])
    expect(report.rows.find((row) => row.label === 'Reply to')?.outcome).toBe('filled')
  })

  it('said to be another’s is not', async () => {
    const context = known('Reply to', clients)
    expect(rowOf('Reply to', await open(bare, context))).toMatchObject({
      action: 'not-yours',
      party: 'applicant',
    })
  })

  it('is taken on this visit alone when that was asked, and not on a page that opens anew', async () => {
    expect(teach('Reply to', { ...mine, once: true })?.once).toBe(true)
    expect(rowOf('Reply to', await session.plan(marie, {}))).toMatchObject({ action: 'fill' })
    await open(bare)
    expect(rowOf('Reply to').action).toBe('unsure')
  })

  it('taken back is unsure again', async () => {
    teach('Reply to', { ...mine, once: true })
    expect(teach('Reply to', null)).toMatchObject({ once: false })
    expect(rowOf('Reply to', await session.plan(marie, {})).action).toBe('unsure')
  })

  it('is not what a framework puts into the same box later', async () => {
    teach('Reply to', { ...mine, once: true })
    const label = document.querySelector('label[for=x1]') as HTMLLabelElement
    label.textContent = 'Your client’s reply address'
    expect((await session.plan(marie, {})).rows[0]?.action).not.toBe('fill')
  })

  it('holds for no other page', async () => {
    const context = known('Reply to', mine)
    await open(bare, context, 'https://portal.example.ca/applications/17/annex')
    expect(rowOf('Reply to').action).toBe('unsure')
    await open(bare, context, 'https://other.example.ca/applications/17/contacts')
    expect(rowOf('Reply to').action).toBe('unsure')
  })
})

describe('a field of another party', () => {
  it('said to be one’s own is left to a tick, with both reasons', async () => {
    await open(applicants)
    expect(rowOf('E-mail').action).toBe('not-yours')
    const context = known('E-mail', mine)
    await open(applicants, context)
    expect(rowOf('E-mail')).toMatchObject({ action: 'ask', party: 'representative' })
    expect(rowOf('E-mail').reasons.slice(0, 3)).toEqual([
      'you said so on 2026-11-23',
      'but the page says: applicant',
      'group "Applicant"',
    ])
    const { fieldId } = rowOf('E-mail')
    const report = await session.apply(plan.planId, [fieldId], [])
    expect(report.rows[0]?.outcome, 'once a person has ticked it').toBe('filled')
  })

  it('that only the screen’s own words make another’s stays a question when the page turns sure later', async () => {
    const doubtful = applicants.replace('Applicant', 'Contact')
    await open(doubtful)
    expect(rowOf('E-mail').action).toBe('unsure')
    const context = known('E-mail', mine)
    await open(`<h1>Details of the applicant</h1>${doubtful}`, context)
    expect(rowOf('E-mail').action).not.toBe('fill')
  })
})

it('a field of one’s own that was said to be another’s is not filled', async () => {
  await open(representatives)
  expect(rowOf('E-mail').action).toBe('fill')
  const context = known('E-mail', clients)
  expect(rowOf('E-mail', await open(representatives, context))).toMatchObject({ action: 'not-yours' })
})

describe('what can never be taught', () => {
  it.each([
    ['a password', '<label for="a">Password</label><input id="a" type="password">', 'Password'],
    ['a card', '<label for="a">Card</label><input id="a" autocomplete="cc-number">', 'Card'],
    ['a code', '<label for="a">Code</label><input id="a" autocomplete="one-time-code">', 'Code'],
    [
      'a declaration',
      '<fieldset><legend>Representative</legend><label><input id="a" type="checkbox"> I declare that the information is true</label></fieldset>',
      'I declare that the information is true',
    ],
  ])('%s', async (_, html, label) => {
    await open(html)
    expect(rowOf(label).action).toBe('never')
    expect(teach(label, mine)).toBeNull()
    // Even when an answer for it comes from elsewhere.
    const { fingerprintOf, pageOf } = await import('./fingerprint.ts')
    const { scanDocument } = await import('./scan.ts')
    const { runAtOnce } = await import('./slices.ts')
    const [field] = runAtOnce(scanDocument(document))
    if (!field) throw new Error('no field')
    const taughtId = fingerprintOf(field, pageOf(url))
    const again = await session.plan(marie, {
      taught: { [taughtId]: { party: 'representative', key: 'email.primary', reason: 'you said so' } },
    })
    expect(again.rows[0]?.action).toBe('never')
  })
})

describe('fields that look alike', () => {
  const twins = '<h2>Notices</h2><label>Reply to <input></label><label>Reply to <input></label>'

  it('are taught one by one, for this visit only', async () => {
    await open(twins)
    expect(teach('Reply to', mine)).toMatchObject({ once: true })
    const again = await session.plan(marie, {})
    expect(again.rows.map((row) => row.action)).toEqual(['fill', 'unsure'])
  })

  it('are not filled by an answer given when there was one of them', async () => {
    await open('<h2>Notices</h2><label>Reply to <input></label>')
    const context = known('Reply to', mine)
    await open(twins, context)
    expect(plan.rows.map((row) => row.action)).toEqual(['unsure', 'unsure'])
  })
})

it('a made-up id that is a property of every object teaches nothing', async () => {
  await open(bare, { taught: {} })
  expect(plan.rows.every((row) => row.action === 'unsure')).toBe(true)
})

it('the field that was pointed at is named by its row', async () => {
  await open(bare)
  const pointed = await session.plan(marie, {}, document.getElementById('x2'))
  expect(pointed.pointed).toBe(pointed.rows[1]?.fieldId)
  expect((await session.plan(marie, {}, document.body)).pointed).toBe('')
  expect(await session.plan(marie, {})).not.toHaveProperty('pointed')
})
