/** The fill engine's own pages with their answers, for its tests. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProfileValues } from '@repdesk/shared/keys'
import type { PageContext, PlanRow } from './form.ts'
import { circumstancesOf } from './judge.ts'
import { planDocument } from './open-session.ts'
import { runAtOnce } from './slices.ts'

const folder = path.join(import.meta.dirname, 'fixtures')

/** An invented representative. */
export const marie: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie-Ève',
  'rep.honorific': 'Ms.',
  'rep.kind': 'consultant',
  'rep.compensation': 'paid',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'rep.ircc_representative_id': 'R10000001',
  'org.name': 'Tremblay Immigration inc.',
  'addr.unit': '402',
  'addr.street_no': '150',
  'addr.street_name': 'Elgin Street',
  'addr.city': 'Ottawa',
  'addr.province': 'ON',
  'addr.postal_code': 'K2P 1L4',
  'addr.country': 'CA',
  'phone.number': '+16135550142',
  'phone.ext': '12',
  'phone.alt': '+16135550143',
  'fax.number': '+16135550144',
  'email.primary': 'marie.tremblay@example.ca',
  'pref.language_correspondence': 'en',
}

export type Fixture = { name: string; html: string; url: string }

export function fixtures(): Fixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8')
      return {
        name: file,
        html,
        url: /<!-- url: (\S+) -->/.exec(html)?.[1] ?? 'https://forms.example.ca/page',
      }
    })
}

/** A fixture is put into the test's own document, so that styles and layout calls work as they do there. */
export function load(html: string): Document {
  document.open()
  document.write(html)
  document.close()
  return document
}

export function rowsOf(
  page: Document,
  url: string,
  profile: ProfileValues = marie,
  context: PageContext = {},
): Map<Element, PlanRow> {
  const plan = runAtOnce(planDocument(page, profile, circumstancesOf(page, url, context, '2026-11-23')))
  return new Map(plan.fields.map(({ field, row }) => [field.element, row]))
}
