/** Questions that several pages ask in the same words: an address, a telephone, a fax. */
import type { Words } from '../words.ts'
import type { Field } from './form.ts'
import { canada, countries, provinces } from './places.ts'
import { countryCode, extension, postalCode, telephone } from './rules.ts'

/** Fields of a postal address; `prefix` is what the page's names start with. */
export function addressFields(prefix: string, required: boolean): Field[] {
  const name = (last: string) => `${prefix}.${last}`
  return [
    field(name('poBox'), 'P.O. box', 'Case postale', { limit: 20, short: true }),
    field(name('unit'), 'Apartment/Unit', 'Appartement/Unité', { limit: 20, short: true }),
    field(name('streetNum'), 'Street no.', 'Nº de rue', { limit: 20, short: true, required }),
    field(name('streetName'), 'Street name', 'Nom de la rue', { required }),
    field(name('cityTown'), 'City/Town', 'Ville', { limit: 60, required }),
    {
      ...field(name('country'), 'Country or territory', 'Pays ou territoire', { required }),
      kind: 'select',
      options: countries,
    },
    {
      ...field(name('provState'), 'Province or territory', 'Province ou territoire', { required }),
      kind: 'select',
      options: provinces,
      when: { field: name('country'), is: ['', canada] },
    },
    field(name('stateRegion'), 'State or region', 'État ou région', {
      limit: 60,
      when: { field: name('country'), isNot: ['', canada] },
    }),
    field(name('postalZip'), 'Postal code', 'Code postal', {
      limit: 20,
      short: true,
      required: (answers) => required && answers[name('country')] === canada,
      rule: postalCode(name('country')),
    }),
  ]
}

export function telephoneFields(
  prefix: string,
  required: boolean,
  label: Words = { en: 'Telephone number', fr: 'Numéro de téléphone' },
): Field[] {
  return [
    { ...codeField(`${prefix}.telCountryCode`, 'Country code', 'Indicatif de pays'), required },
    {
      name: `${prefix}.telNumber`,
      kind: 'tel',
      label,
      limit: 20,
      required,
      rule: telephone(`${prefix}.telCountryCode`),
    },
    field(`${prefix}.telExt`, 'Extension', 'Poste', { limit: 6, short: true, rule: extension }),
  ]
}

export function faxFields(prefix: string): Field[] {
  return [
    codeField(`${prefix}.faxCountryCode`, 'Fax country code', 'Indicatif de pays du télécopieur'),
    {
      name: `${prefix}.faxNumber`,
      kind: 'tel',
      label: { en: 'Fax number', fr: 'Numéro de télécopieur' },
      limit: 20,
      rule: telephone(`${prefix}.faxCountryCode`),
    },
  ]
}

/** A one-line field. */
export const field = (name: string, en: string, fr: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'text',
  label: { en, fr },
  ...more,
})

const codeField = (name: string, en: string, fr: string): Field =>
  field(name, en, fr, { kind: 'tel', limit: 4, short: true, rule: countryCode })
