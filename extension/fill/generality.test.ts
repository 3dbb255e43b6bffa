// @vitest-environment jsdom
/** Structures met on forms of many makers; each says whose a field is in its own way. */
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'

const url = 'https://forms.example.ca/page'
const family = '<label for="f">Family name</label><input id="f">'
const outcome = (html: string, id = 'f') => {
  const page = load(`<!doctype html><html lang="en"><body>${html}</body></html>`)
  const row = rowsOf(page, url, marie).get(page.getElementById(id) as HTMLElement)
  return row && `${row.party}: ${row.action}`
}

const ours = 'representative: fill'

describe('a field is the representative’s', () => {
  it.each([
    [
      'after a line that names nobody else',
      `<div><span>Mandataire (AGE / représentant)</span></div><div>${family}</div>`,
    ],
    [
      'under a button that opens a part of the page',
      `<div><button aria-expanded="true">Your lawyer</button><div>${family}</div></div>`,
    ],
    ['in a list’s entry headed by a paragraph', `<ol><li><p>Representative</p>${family}</li></ol>`],
    [
      'below a cell that spans its table',
      `<table><tr><th colspan="2">Part 8. Person preparing this form</th></tr><tr><td>Family name</td><td><input id="f"></td></tr></table>`,
    ],
    [
      'after a paragraph that has it filled in',
      `<p>Please provide details about the representative.</p>${family}`,
    ],
    [
      'where “you” is called the representative in its name',
      `<h2>Your details</h2><label for="f">Family name</label><input id="f" name="rep_last_name">`,
    ],
    [
      'when brackets say that the designated person acts',
      `<fieldset><legend>Designated person (representative)</legend>${family}</fieldset>`,
    ],
    [
      'after two fields that said so',
      `<div><label>Counsel’s first name <input></label><label>Counsel’s last name <input></label><label>Firm name <input id="f"></label></div>`,
    ],
  ])('%s', (_, html) => expect(outcome(html)).toBe(ours))
})

describe('a field is not the representative’s', () => {
  it.each([
    [
      'after a line about something else',
      `<div><b>Applicant’s attorney</b></div><div><label>Attorney last name <input></label></div><div>Property Information</div><div><label for="f">City</label><input id="f"></div>`,
    ],
    [
      'when its name speaks of something else',
      `<h2>Attorney</h2><label>Phone <input name="attorney_phone"></label><label for="f">City</label><input id="f" name="property_city">`,
    ],
    [
      'in one of several numbered entries',
      `<h2>Representatives</h2><label>Family name <input name="rep[0].family"></label><label>Family name <input id="f" name="rep[1].family"></label>`,
    ],
    ['where a French word makes the mandatary another', `<h2>Mandataire financier</h2>${family}`],
    ['where the lawyer is the other side’s', `<h2>Avocat adverse</h2>${family}`],
    [
      'where a representative is cancelled',
      `<h2>Section C: Cancel the appointment of a representative</h2>${family}`,
    ],
    [
      'of another agent of the same firm',
      `<p>Give details of the other registered migration agent</p>${family}`,
    ],
    ['under a question of who one is', `<h2>Are you the representative?</h2>${family}`],
    [
      'after two parties named one after the other, as a menu does',
      `<div>Applicant</div><div>Representative</div><div>${family}</div>`,
    ],
    [
      'after a sentence that forbids it',
      `<p>Provide the applicant’s details. Do not enter the details of the representative.</p>${family}`,
    ],
    [
      'whose second label is the next field’s, wrongly pointed',
      `<label for="f">Company e-mail</label><input id="f"><label for="f">Name of representative</label><input id="g">`,
    ],
  ])('%s', (_, html) => expect(outcome(html)).not.toBe(ours))

  it('on a page that makes a power of attorney, whose attorneys are no lawyers', () => {
    const page = load(
      `<!doctype html><title>Make a lasting power of attorney</title><h2>Attorney</h2>${family}`,
    )
    expect(rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)?.action).toBe('unsure')
  })

  it('on a page about a witness, whose counsel is theirs', () => {
    const page = load(`<!doctype html><title>Witnesses</title><h2>Counsel information</h2>${family}`)
    expect(rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)?.action).toBe('unsure')
  })
})

describe('what is asked', () => {
  const key = (label: string) => {
    const page = load(`<!doctype html><h2>Representative</h2><label for="f">${label}</label><input id="f">`)
    return rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)?.key
  }
  it.each([
    ['Telephone or mobile number', 'phone.number'],
    ['Mobile phone', 'phone.cell'],
    ['Law firm city', 'addr.city'],
    ['Name of law firm', 'org.name'],
    ['Legal practitioner number', 'rep.membership_id'],
    ['Name of attorney (First)', 'rep.given_name'],
    ['(Last)', 'rep.family_name'],
    ['Solicitor', 'rep.full_name'],
    ['Street address or P.O. box', 'addr.line1'],
    ['Licence #', 'rep.membership_id'],
    ['Country/Territory', 'addr.country'],
  ])('by “%s”', (label, wanted) => expect(key(label)).toBe(wanted))
})
