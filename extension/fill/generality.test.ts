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
    [
      'below the large box that a court’s form begins with',
      `<p>ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, Bar number and address):</p><textarea aria-label="ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, Bar number and address):"></textarea><label>TELEPHONE NO.: <input id="f"></label>`,
    ],
    [
      'in a section that asks a number of the bar',
      `<h2>Contact details</h2>${family}<label>Bar number <input></label>`,
    ],
    [
      'in a section of “you” that asks a number of the bar',
      `<h2>Your details</h2>${family}<label>Bar number <input></label>`,
    ],
    [
      'in a section that begins with the representative’s name',
      `<label>Name of the advocate <input></label><label for="f">Address</label><input id="f">`,
    ],
    [
      'where a heading names a part of what a line heads',
      `<div>Representative</div><h4>Postal address</h4><label for="f">City</label><input id="f">`,
    ],
    [
      'when brackets say who it is that is not the owner',
      `<h2>If the signatory is not the owner (lawyer, mandatary)</h2>${family}`,
    ],
    [
      'in the notary’s name where notary and mandatary are one',
      `<h2>Notaire / mandataire</h2><label for="f">Nom complet du notaire</label><input id="f">`,
    ],
    [
      'when it goes on with a pronoun',
      `<h2>Is someone acting for you?</h2><label>Representative’s family name <input></label><label for="f">Their e-mail</label><input id="f">`,
    ],
    [
      'of a preparer under another party’s statement',
      `<h2>Petitioner’s statement</h2><label for="f">Preparer’s name</label><input id="f">`,
    ],
    [
      'of the side that stands after counsel in French',
      `<label for="f">Conseil demandeur</label><input id="f">`,
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
      'after a question whether the other side has a lawyer',
      `<div><fieldset><legend>Is the respondent represented by a solicitor?</legend><label><input type="radio" name="q">Yes</label><label><input type="radio" name="q">No</label></fieldset><label for="f">Solicitor’s name</label><input id="f"></div>`,
    ],
    [
      'after “the lawyer for”',
      `<h2>Lawyer’s statement</h2>I, <input>, <label for="f">the lawyer for</label><input id="f">`,
    ],
    [
      'of a company’s legal representative',
      `<h2>Coordonnées du représentant légal de l’entreprise</h2>${family}`,
    ],
    ['of a legal representative, in French', `<h2>Représentant légal</h2>${family}`],
    ['of an estate agent', `<label for="f">Contact name</label><input id="f" name="estateAgentContactName">`],
    [
      'of opposing counsel, misspelt',
      `<h2>Opposing council</h2><label for="f">Name</label><input id="f" placeholder="Lawyer’s name">`,
    ],
    ['of the defendant’s counsel, in French', `<label for="f">Conseil défendeur</label><input id="f">`],
    [
      'of a court, asked after the lawyer’s e-mail and much else',
      `<label>Lawyer <input></label><label>Lawyer e-mail <input></label><label>Case number <input></label><label>Date of arrest <input></label><label>Judge <input></label><label for="f">County</label><input id="f">`,
    ],
    [
      'after a sentence that breaks off',
      `<div>a shortage exists on a client file and</div><div>the lawyer and</div>${family}`,
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

  it('where a sale has a lawyer on each side', () => {
    const side = (who: string, id: string) =>
      `<div><h3>${who} Lawyer Details</h3><label>Lawyer Name <input id="${id}"></label></div>`
    const page = side('Buyer', 'f') + side('Seller', 'g')
    expect([outcome(page), outcome(page, 'g')]).toEqual(Array(2).fill('representative: unsure'))
    expect(outcome(side('Seller', 'f'))).toBe(ours)
  })
  it('on an answer, which the other side’s lawyer fills', () => {
    const page = load(`<!doctype html><title>Form 10: Answer</title><h2>Applicant’s lawyer</h2>${family}`)
    expect(rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)?.action).toBe('unsure')
  })

  it.each([['applicant2SolicitorName'], ['formerLawyerName'], ['otherRepresentativeName'], ['salesRepName']])(
    'that is called %s',
    (name) => {
      const page = load(`<!doctype html><label for="f">Family name</label><input id="f" name="${name}">`)
      const row = rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)
      expect(row?.action).not.toBe('fill')
    },
  )

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
    ['Firm city', 'addr.city'],
    ['Law Society registration', 'rep.membership_id'],
    ['Raison sociale / nom du cabinet', 'org.name'],
    ['Street address, for example: 10 Oak Street', 'addr.line1'],
    ['Type of advocate', null],
    ['Contact de l’avocat', null],
  ])('by “%s”', (label, wanted) => expect(key(label)).toBe(wanted))
})
