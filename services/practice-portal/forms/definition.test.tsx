/** Every form's definition: whole in both languages, and consistent with itself. */
/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { describe, expect, it } from 'vitest'
import { accountSection } from '../accounts/account-form.ts'
import { applicationTypes, statuses } from '../applications/application-types.ts'
import { letterKinds } from '../letters/kinds.ts'
import { officerSection } from '../officer/officer-form.ts'
import { style } from '../page/style.ts'
import { temporaryResidentVisa } from '../temporary-resident-visa/definition.ts'
import { sayIn, type Words } from '../words.ts'
import { conditionKey } from './condition-style.ts'
import { fieldsOf, isMet } from './form.ts'
import { countries } from './places.ts'
import { SectionFields } from './render.tsx'

const sections = [
  ...temporaryResidentVisa,
  accountSection('representative'),
  accountSection('client'),
  officerSection([]),
]

/** Words that both languages share. */
const shared = new Set([
  'Alberta',
  'Manitoba',
  'Nunavut',
  'Ontario',
  'Saskatchewan',
  'Yukon',
  'Passport',
  'Super visa',
  'Transit',
  'Barreau du Québec',
  'Chambre des notaires du Québec',
])

function wordsIn(value: unknown): Words[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [value as Words]
  return Object.values(value).flatMap(wordsIn)
}

describe('definitions', () => {
  it('say everything in English and in French, each in its own words', () => {
    const withoutPlaces = sections.map((section) =>
      section.groups.map((group) => ({
        ...group,
        fields: group.fields.map((field) =>
          field.options === countries ? { ...field, options: [] } : field,
        ),
      })),
    )
    const words = [
      ...wordsIn(withoutPlaces),
      ...wordsIn(statuses),
      ...applicationTypes.map((type) => type.words),
      ...wordsIn(letterKinds),
    ]
    expect(words.length).toBeGreaterThan(250)
    const alike = words.filter(({ en, fr }) => !en || !fr || (en === fr && !shared.has(en)))
    expect(alike).toEqual([])
  })

  it('name 249 countries in both languages, each once', () => {
    expect(countries).toHaveLength(249)
    expect(new Set(countries.map((country) => country.value)).size).toBe(249)
    expect(countries.filter(({ words }) => words.en.length < 4 || words.fr.length < 4)).toEqual([])
  })

  it.each(sections.map((section) => [section.id, section] as const))(
    '%s has each field once, with a label, and no condition on a field it lacks',
    (_, section) => {
      const names = fieldsOf(section).map((field) => field.name)
      expect(new Set(names).size).toBe(names.length)
      const conditions = section.groups.flatMap((group) => [
        group.when,
        ...group.fields.map((field) => field.when),
      ])
      for (const condition of conditions) if (condition) expect(names).toContain(condition.field)
      const page = String(
        <SectionFields section={section} state={{ answers: {}, faults: [] }} say={sayIn('fr')} />,
      )
      for (const field of fieldsOf(section)) {
        expect(page).toContain(`name="${field.name}"`)
        const id = field.name.replace(/\./g, '-')
        const target = field.kind === 'radio' ? `${id}-${field.options?.[0]?.value}` : id
        expect(page).toContain(`for="${target}"`)
      }
    },
  )

  it('hide in the page, without a script, exactly what the validator does not ask', () => {
    for (const section of sections)
      for (const group of section.groups)
        for (const condition of [group.when, ...group.fields.map((field) => field.when)])
          if (condition) expect(style).toContain(`[data-when="${conditionKey(condition)}"]`)
    const unlessUnpaid = { field: 'uor.paid', isNot: ['unpaid'] }
    expect([isMet(unlessUnpaid, {}), isMet(unlessUnpaid, { 'uor.paid': 'unpaid' })]).toEqual([true, false])
    expect(style).toContain('form:has([name="uor.paid"][value="unpaid"]:checked')
  })
})
