// @vitest-environment jsdom
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'

const url = 'https://forms.example.ca/page'

/** What would be written into the first field of a representative's form. */
const written = (html: string, changes: ProfileValues = {}, lang = 'en') => {
  const page = load(`<!doctype html><html lang="${lang}"><body><h2>Representative</h2><form>${html}</form>`)
  const [row] = rowsOf(page, url, { ...marie, ...changes }).values()
  return row?.action === 'cannot-fit' ? 'cannot fit' : row?.after
}
const box = (label: string, attributes = '') => `<label for="a">${label}</label><input id="a" ${attributes}>`

describe('what is written', () => {
  it.each([
    ['telephone, plain', box('Telephone'), '613-555-0142'],
    [
      'telephone, as the placeholder shows',
      box('Telephone', 'placeholder="(___) ___-____"'),
      '(613) 555-0142',
    ],
    ['telephone, digits only', box('Telephone', 'inputmode="numeric" maxlength="10"'), '6135550142'],
    ['telephone, a number box', box('Telephone', 'type="number"'), '6135550142'],
    [
      'telephone, by its pattern',
      box('Telephone', String.raw`pattern="\(\d{3}\) \d{3}-\d{4}"`),
      '(613) 555-0142',
    ],
    [
      'telephone, international by its pattern',
      box('Telephone', String.raw`pattern="\+\d+"`),
      '+16135550142',
    ],
    ['telephone that does not fit', box('Telephone', 'maxlength="7"'), 'cannot fit'],
    ['country code apart', `${box('Country code')}<label>Telephone <input></label>`, '1'],
    ['postal code', box('Postal code'), 'K2P 1L4'],
    ['postal code without room for the space', box('Postal code', 'maxlength="6"'), 'K2P1L4'],
    ['a name too long for its box', box('Family name', 'maxlength="4"'), 'cannot fit'],
    ['a name where accents are refused', box('Given name', 'pattern="[A-Za-z \\-]+"'), 'Marie-Eve'],
    ['a full name', box('Full name'), 'Marie-Ève Tremblay'],
    [
      'a full name, family name first',
      box('Name (last name, first name)').replace('(', '').replace(')', ''),
      'Tremblay, Marie-Ève',
    ],
    [
      'the first line when nothing else asks the unit',
      `${box('Address line 1')}<label>City <input></label>`,
      '402-150 Elgin Street',
    ],
    [
      'the first line beside a unit',
      `${box('Address line 1')}<label>Unit <input></label><label>City <input></label>`,
      '150 Elgin Street',
    ],
    ['one box for the whole address', box('Mailing address'), '402-150 Elgin Street, Ottawa, ON  K2P 1L4'],
    ['the second line', `${box('Address line 2')}<label>Address line 1 <input></label>`, 'Unit 402'],
    ['a province by name', box('Province'), 'Ontario'],
    ['a province in two letters', box('Province', 'maxlength="2"'), 'ON'],
    ['a body by name', box('Regulatory body'), 'College of Immigration and Citizenship Consultants'],
    ['a body where there is no room', box('Regulatory body', 'maxlength="10"'), 'CICC'],
    ['a signature date in the form’s order', box('Date signed (DD/MM/YYYY)'), '23/11/2026'],
  ])('%s', (_, html, text) => {
    expect(written(html)).toBe(text)
  })

  it('is French on a French page', () => {
    expect(written(box('Pays'), { 'addr.country': 'US' }, 'fr')).toBe('États-Unis')
    expect(written(box('Province'), { 'addr.province': 'NB' }, 'fr')).toBe('Nouveau-Brunswick')
  })

  it('is a number of another country whole', () => {
    const london = { 'phone.number': '+442079460018' }
    expect(written(box('Telephone'), london)).toBe('+442079460018')
    expect(written(`${box('Country code')}<label>Telephone <input></label>`, london)).toBe('44')
  })

  it.each([
    [
      'by code',
      box('Province').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option value="ON">ON</option><option value="QC">QC</option></select>',
      ),
      'ON',
    ],
    [
      'by French name',
      box('Province').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option value="9">Colombie-Britannique</option><option value="10">Île-du-Prince-Édouard</option></select>',
      ),
      'Île-du-Prince-Édouard',
      { 'addr.province': 'PE' },
    ],
    [
      'never by part of a word',
      box('Country').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>Romania</option></select>',
      ),
      'cannot fit',
      { 'addr.country': 'OM' },
    ],
    [
      'not when two would do',
      box('Type of representative').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>Lawyer in Canada</option><option>Lawyer abroad</option></select>',
      ),
      'cannot fit',
      { 'rep.kind': 'lawyer' },
    ],
    [
      'unpaid, not paid',
      box('Is the representative paid or unpaid?').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>Not paid</option><option>Paid</option></select>',
      ),
      'Not paid',
      { 'rep.compensation': 'unpaid' },
    ],
    [
      'yes to being paid',
      box('Is the representative being paid?').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>No</option><option>Yes</option></select>',
      ),
      'Yes',
    ],
    [
      'no to being unpaid',
      box('Is the representative unpaid?').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>No</option><option>Yes</option></select>',
      ),
      'No',
    ],
    [
      'a law society where none is named',
      box('Member of').replace(
        '<input id="a" >',
        '<select id="a"><option></option><option>CICC</option><option>A law society in Canada</option></select>',
      ),
      'A law society in Canada',
      { 'rep.body': 'LSO' },
    ],
    [
      'no invitation to choose, though it holds a word of the answer',
      box('Barreau').replace(
        '<input id="a" >',
        '<select id="a"><option value="">Sélectionnez votre barreau</option><option>Paris</option></select>',
      ),
      'cannot fit',
      { 'rep.body': 'LSO' },
    ],
  ] as [string, string, string, ProfileValues?][])('an option %s', (_, html, text, changes) => {
    expect(written(html, changes)).toBe(text)
  })
})

describe('what a form says of how to write', () => {
  it.each([
    [
      'most characters, in its description',
      '<label for="a">Given name</label><input id="a" aria-describedby="d"><p id="d">Maximum 5 characters</p>',
      'cannot fit',
    ],
    ['most characters, in French', box('Prénom (10 caractères maximum)'), 'Marie-Ève'],
    ['most characters, too few', box('Organization (max. 10 characters)'), 'cannot fit'],
    ['capitals', box('Family name (in block letters)'), 'TREMBLAY'],
    ['capitals, in French', box('Nom de famille (en majuscules)'), 'TREMBLAY'],
    [
      'the family name in capitals',
      box('Full name', 'placeholder="Given name FAMILY NAME"'),
      'Marie-Ève TREMBLAY',
    ],
    ['an extension in the same box', box('Telephone (with extension)'), '613-555-0142 ext. 12'],
    ['an extension in French', box('Téléphone (et poste)'), '613-555-0142 poste 12'],
    ['an address of the web', box('Website', 'type="url"'), 'https://tremblay.example.ca'],
  ])('%s', (_, html, text) => {
    expect(written(html, { 'org.website': 'tremblay.example.ca' })).toBe(text)
  })
})
