// @vitest-environment jsdom
/** Which representative: pages with the answer written in them, through both engines. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProfileValues } from '@repdesk/shared/keys'
import type { Profile } from '@repdesk/shared/profile'
import { describe, expect, it } from 'vitest'
import { openFillSession } from '../fill/open-session.ts'
import { accountShown } from '../reading/account-shown.ts'
import { type Doubt, doubtsOf, matchingProfiles } from './which-representative.ts'

const folder = path.join(import.meta.dirname, 'fixtures/which-representative')
const pages = readdirSync(folder).filter((file) => file.endsWith('.html'))

type Expected = {
  profile: string
  profiles: string[]
  applicants?: string[]
  isClientsOnly?: boolean
  doubts: Doubt[]
  matching: string[]
}

const values: Record<string, ProfileValues> = {
  marie: {
    'rep.family_name': 'Tremblay',
    'rep.given_name': 'Marie',
    'rep.body': 'CICC',
    'rep.membership_id': 'R000001',
    'org.name': 'Tremblay Immigration Services',
    'email.primary': 'marie.tremblay@example.ca',
  },
  montreal: {
    'rep.family_name': 'Tremblay',
    'rep.given_name': 'Marie',
    'rep.body': 'CICC',
    'rep.membership_id': 'R000001',
    'org.name': 'Tremblay Immigration Montréal',
    'email.primary': 'montreal@example.ca',
  },
  paul: {
    'rep.family_name': 'Roy',
    'rep.given_name': 'Paul',
    'rep.body': 'BQ',
    'rep.membership_id': '300001-1',
    'email.primary': 'paul.roy@example.ca',
  },
}
const profileOf = (name: string): Profile => ({
  profileId: name,
  name,
  values: values[name] ?? {},
  version: 1,
  updatedAt: '2026-01-05T15:00:00.000Z',
})

it('has ten pages or more, each of which says where it is from', () => {
  expect(pages.length).toBeGreaterThanOrEqual(10)
  for (const file of pages)
    expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(
      /<!-- evidence: (seen|public form|invented)/,
    )
})

describe('what keeps a fill back', () => {
  it.each(pages)('on %s is what the page says', async (file) => {
    document.open()
    document.write(readFileSync(path.join(folder, file), 'utf8'))
    document.close()
    const expected: Expected = JSON.parse(document.getElementById('expected')?.textContent ?? '')
    const profile = profileOf(expected.profile)
    const url = 'https://portal.example.ca/applications/1/representative'
    const { rows } = await openFillSession(document, () => url).plan(profile.values, {})
    expect(rows.filter((row) => row.party === 'representative').length, 'the page asks for one').toBe(4)
    const compared = {
      profile,
      profiles: expected.profiles.map(profileOf),
      shown: await accountShown(document),
      rows,
      applicants: expected.applicants ?? [],
      isClientsOnly: expected.isClientsOnly ?? false,
    }
    expect(doubtsOf(compared)).toEqual(expected.doubts)
    expect(matchingProfiles(compared).map((one) => one.name)).toEqual(expected.matching)
  })
})
