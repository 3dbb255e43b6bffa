// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { load } from './fixtures.ts'
import { scanDocument } from './scan.ts'
import { runAtOnce } from './slices.ts'
import { whatAsks } from './what.ts'

const asks = (html: string) => {
  const [field] = runAtOnce(scanDocument(load(`<!doctype html><body>${html}`)))
  if (!field) throw new Error('no field')
  const { key, confidence } = whatAsks(field)
  return confidence >= 0.7 ? key : null
}
const labelled = (label: string) => asks(`<label for="a">${label}</label><input id="a">`)

describe('what a label asks', () => {
  it.each([
    ['Family name', 'rep.family_name'],
    ['Surname or last name', 'rep.family_name'],
    ['2.a. Family Name (Last Name):', 'rep.family_name'],
    ['Nom de famille du représentant', 'rep.family_name'],
    ['Prénom(s)', 'rep.given_name'],
    ['First and middle names', 'rep.given_name'],
    ['Middle name (if any)', 'rep.middle_name'],
    ['Counsel’s full name', 'rep.full_name'],
    ['Name of counsel', 'rep.full_name'],
    ['Nom complet', 'rep.full_name'],
    ['Position / Title', 'rep.job_title'],
    ['Name of firm or organization', 'org.name'],
    ['Solicitor’s firm', 'org.name'],
    ['Raison sociale', 'org.name'],
    ['Doing business as', 'org.trading_name'],
    ['CRA business number', 'org.business_no'],
    ['NEQ', 'org.neq'],
    ['Québec recognition expiry date', 'rep.qc_registry_expiry'],
    ['Date d’expiration de la reconnaissance (Québec)', 'rep.qc_registry_expiry'],
    ['Québec city', null],
    ['Site Web', 'org.website'],
    ['Apt./Unit', 'addr.unit'],
    ['Suite no.', 'addr.unit'],
    ['Street no.', 'addr.street_no'],
    ['Numéro civique', 'addr.street_no'],
    ['Street name', 'addr.street_name'],
    ['Street number and name', 'addr.line1'],
    ['Address of law firm or agency', 'addr.line1'],
    ['Building and Street', 'addr.line1'],
    ['Adresse municipale (numéro et rue)', 'addr.line1'],
    ['Address line 2 (optional)', 'addr.line2'],
    ['Complément d’adresse', 'addr.line2'],
    ['P.O. Box', 'addr.po_box'],
    ['Case postale', 'addr.po_box'],
    ['City/Town', 'addr.city'],
    ['Town or City', 'addr.city'],
    ['Province/State', 'addr.province'],
    ['County/State', 'addr.province'],
    ['Postal/ZIP code', 'addr.postal_code'],
    ['Postcode', 'addr.postal_code'],
    ['Pays ou territoire', 'addr.country'],
    ['Daytime Telephone Number', 'phone.number'],
    ['N° de téléphone', 'phone.number'],
    ['Téléphone au bureau', 'phone.number'],
    ['Country code', 'phone.country_code'],
    ['Indicatif de pays', 'phone.country_code'],
    ['Fax country code', 'fax.country_code'],
    ['Area code', 'phone.area_code'],
    ['Ext.', 'phone.ext'],
    ['Poste', 'phone.ext'],
    ['Mobile Telephone Number (if any)', 'phone.cell'],
    ['Alternate telephone', 'phone.alt'],
    ['Autre numéro de téléphone', 'phone.alt'],
    ['Télécopieur', 'fax.number'],
    ['E-mail', 'email.primary'],
    ['Lawyer or agent email', 'email.primary'],
    ['Adresse de courrier électronique', 'email.primary'],
    ['Confirm your e-mail address', 'email.confirm'],
    ['Re-enter e-mail', 'email.confirm'],
    ['Confirmez l’adresse courriel', 'email.confirm'],
    ['Alternate e-mail', 'email.secondary'],
    ['Representative ID', 'rep.ircc_representative_id'],
    ['ID du représentant d’IRCC', 'rep.ircc_representative_id'],
    ['Membership ID number', 'rep.membership_id'],
    ['Attorney State Bar Number (if applicable)', 'rep.membership_id'],
    ['RCIC no.', 'rep.membership_id'],
    ['Law society number', 'rep.membership_id'],
    ['N° de membre', 'rep.membership_id'],
    ['Licensing Authority', 'rep.body'],
    ['Organisme de réglementation', 'rep.body'],
    ['Province or territory of membership', 'rep.membership_province'],
    ['Province of the law society', 'rep.membership_province'],
    ['Type of representative', 'rep.kind'],
    ['Will the representative be compensated?', 'rep.compensation'],
    ['Langue de correspondance', 'pref.language_correspondence'],
    ['Limitations on counsel’s retainer', 'rep.retainer_limits'],
    ['Date signed', 'rep.signature_date'],
    ['Date de naissance', 'rep.date_of_birth'],
  ])('%s', (label, key) => {
    expect(labelled(label)).toBe(key)
  })

  it.each([
    ['City or town of birth'],
    ['Country of citizenship'],
    ['Province or state of driver’s licence'],
    ['Driver’s licence number'],
    ['Name and address'],
    ['Telephone or e-mail'],
    ['Number of witnesses'],
    ['USCIS Online Account Number'],
    ['Passport number'],
    ['Country of issue'],
    ['DX number'],
    ['Name of ship'],
    ['Pays de naissance'],
    ['Numéro de dossier'],
    ['Home telephone'],
    ['Residential address'],
    ['Verification code'],
    ['Name on card'],
  ])('nothing of ours: %s', (label) => {
    expect(labelled(label)).toBeNull()
  })

  it('believes a label that it does not understand more than the name behind it', () => {
    expect(asks('<label for="country">Nationality</label><input id="country" name="country">')).toBeNull()
  })

  it.each([
    ['<input name="rep_postal_code">', 'addr.postal_code'],
    ['<input name="applicantSolicitorAddress__detailPostTown">', 'addr.city'],
    ['<input autocomplete="section-rep work email">', 'email.primary'],
    ['<input placeholder="Courriel">', 'email.primary'],
    ['<label>Your name <input type="email"></label>', null],
    ['<label>Telephone <input type="date"></label>', null],
  ])('%s', (html, key) => {
    expect(asks(html)).toBe(key)
  })
})
