/** For tests and journeys: a whole set of answers to any section, found by asking its own validator. */
import { typeOf } from '../applications/application-types.ts'
import { feeSection } from '../fees/fee-questions.ts'
import { type Answers, type Field, fieldsOf, type Section } from '../forms/form.ts'
import { faultsOf } from '../forms/validate.ts'
import type { Visitor } from '../visitor.ts'

const typed = [
  'Diallo',
  '1',
  '1990-04-27',
  '2020-01-15',
  '2026-09-01',
  '2026-10-01',
  '2031-01-15',
  'amara.diallo@example.ca',
  '613 555 0171',
  'K1A 0A1',
  '00-0000-0001',
  '2500',
]

const candidatesFor = (field: Field): readonly string[] =>
  field.kind === 'checkbox' ? ['yes'] : (field.options?.map((option) => option.value) ?? typed)

/** Throws when the section cannot be answered by what is tried here. */
export function answersTo(section: Section, today: string, wanted: Answers = {}): Answers {
  const fields = new Map(fieldsOf(section).map((field) => [field.name, field]))
  const own = Object.entries(wanted).filter(([name]) => fields.has(name))
  let answers: Answers = Object.fromEntries(own)
  for (let rounds = 0; rounds < 300; rounds++) {
    const [fault] = faultsOf(section, answers, 'complete', today)
    const field = fault && fields.get(fault.field)
    if (!field) return answers
    const value = candidatesFor(field).find((candidate) => {
      const tried = { ...answers, [field.name]: candidate }
      return !faultsOf(section, tried, 'complete', today).some(({ field: name }) => name === field.name)
    })
    if (value === undefined) throw new Error(`Nothing that is tried answers ${field.name}.`)
    answers = { ...answers, [field.name]: value }
  }
  throw new Error(`The section ${section.id} was not finished.`)
}

/** Who owes every fee: an adult who comes to visit and has given no biometrics. */
export const ordinary: Answers = {
  'uor.hasRep': 'yes',
  'persDet.familyName': 'Okonkwo',
  'persDet.givenName': 'Ifeoma',
  'persDet.dob': '1990-04-27',
  'visit.purpose': '01',
  'fees.hasBiometrics': 'no',
}

const today = '2026-06-10'

/** Begins a visa and answers every section by the portal's own forms; its reference. */
export async function finishDraft(visitor: Visitor, wanted: Answers = {}): Promise<string> {
  const begun = await visitor.post('/applications/new', {})
  const address = begun.headers.get('location') ?? ''
  await answerAll(visitor, address, { ...ordinary, ...wanted })
  return address.split('/').at(-1) ?? ''
}

export async function answerAll(visitor: Visitor, address: string, wanted: Answers): Promise<void> {
  for (const section of [...(typeOf('temporary-resident-visa')?.sections ?? []), feeSection]) {
    const answers = answersTo(section, today, wanted)
    const answer = await visitor.post(`${address}/${section.id}`, answers)
    if (answer.status !== 303) throw new Error(`${section.id} was not taken (${answer.status}).`)
  }
}
