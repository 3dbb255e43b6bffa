/** The invented people who can sign in, and their one password. Safe to show: the portal is for practice. */
import { hashPassword } from '@repdesk/service-kit/site-password'
import { newId } from '@repdesk/shared/ids'
import type { Answers } from '../forms/form.ts'
import { canada } from '../forms/places.ts'
import type { AccountKind, AccountTable } from '../schema.ts'
import type { Words } from '../words.ts'

export const practicePassword = 'practice-only'

type Person = {
  kind: AccountKind
  email: string
  givenName: string
  familyName: string
  /** GCMS Party ID of a client. */
  partyId?: string
  details: Answers
}

const people: readonly Person[] = [
  {
    kind: 'representative',
    email: 'marie.tremblay@example.ca',
    givenName: 'Marie',
    familyName: 'Tremblay',
    details: {
      'acct.familyName': 'Tremblay',
      'acct.givenName': 'Marie',
      'acct.typeOfRep': 'consultant',
      'acct.memberOrg': '01',
      'acct.memberId': 'R000001',
      'acct.memberProv': '35',
      'acct.irccRepId': 'R10234567',
      'acct.orgName': 'Tremblay Immigration Services',
      'acct.unit': '400',
      'acct.streetNum': '150',
      'acct.streetName': 'Elgin Street',
      'acct.cityTown': 'Ottawa',
      'acct.provState': '35',
      'acct.postalZip': 'K2P 1L4',
      'acct.country': canada,
      'acct.telCountryCode': '1',
      'acct.telNumber': '613 555 0142',
      'acct.telExt': '204',
      'acct.faxCountryCode': '1',
      'acct.faxNumber': '613 555 0143',
      'acct.email': 'marie.tremblay@example.ca',
      'acct.langCorr': 'en',
    },
  },
  {
    kind: 'client',
    email: 'amara.diallo@example.ca',
    givenName: 'Amara',
    familyName: 'Diallo',
    partyId: '104567890',
    details: {
      'acct.familyName': 'Diallo',
      'acct.givenName': 'Amara',
      'acct.streetNum': '12',
      'acct.streetName': 'rue Principale',
      'acct.cityTown': 'Gatineau',
      'acct.provState': '24',
      'acct.postalZip': 'J8X 2K1',
      'acct.country': canada,
      'acct.telCountryCode': '1',
      'acct.telNumber': '613 555 0171',
      'acct.email': 'amara.diallo@example.ca',
      'acct.langCorr': 'fr',
    },
  },
  {
    kind: 'client',
    email: 'karim.benali@example.ca',
    givenName: 'Karim',
    familyName: 'Benali',
    partyId: '104567891',
    details: {
      'acct.familyName': 'Benali',
      'acct.givenName': 'Karim',
      'acct.unit': '210',
      'acct.streetNum': '48',
      'acct.streetName': 'rue Sainte-Catherine Ouest',
      'acct.cityTown': 'Montréal',
      'acct.provState': '24',
      'acct.postalZip': 'H3G 1P1',
      'acct.country': canada,
      'acct.telCountryCode': '1',
      'acct.telNumber': '514 555 0186',
      'acct.email': 'karim.benali@example.ca',
      'acct.langCorr': 'fr',
    },
  },
  { kind: 'officer', email: 'officer@example.ca', givenName: 'Noor', familyName: 'Haddad', details: {} },
]

const roles: Record<AccountKind, Words> = {
  representative: { en: 'Representative', fr: 'Représentante' },
  client: { en: 'Client', fr: 'Compte de client' },
  officer: { en: 'Officer', fr: 'Agente' },
}

/** Whom the sign-in page names. */
export const seededSignIns = people.map(({ kind, email, givenName, familyName }) => ({
  role: roles[kind],
  name: `${givenName} ${familyName}`,
  email,
}))

export async function seededAccounts(now: Date): Promise<AccountTable[]> {
  return Promise.all(
    people.map(async ({ partyId = '', ...person }) => ({
      ...person,
      accountId: newId(),
      passwordHash: await hashPassword(practicePassword),
      details: JSON.stringify(person.details),
      updatedAt: now.toISOString(),
      partyId,
      closedAt: null,
      state: 'active' as const,
    })),
  )
}
