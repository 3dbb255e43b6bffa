/** The invented people of the practice portal: who signs in there, and the representative's profile. */
import type { ProfileValues } from '@repdesk/shared/keys'

export const password = 'practice-only'
export const representative = { name: 'Marie Tremblay', email: 'marie.tremblay@example.ca' }
export const officer = { name: 'Noor Haddad', email: 'officer@example.ca' }

/** Marie Tremblay as her profile in RepDesk has her. */
export const mariesProfile: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie',
  'rep.kind': 'consultant',
  'rep.compensation': 'paid',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'rep.membership_province': 'ON',
  'rep.ircc_representative_id': 'REP-0000001',
  'org.name': 'Tremblay Immigration Inc.',
  'addr.unit': '210',
  'addr.street_no': '100',
  'addr.street_name': 'Queen Street',
  'addr.city': 'Ottawa',
  'addr.province': 'ON',
  'addr.postal_code': 'K1A 0A1',
  'addr.country': 'CA',
  'phone.number': '+16135550142',
  'fax.number': '+16135550143',
  'email.primary': 'marie.tremblay@example.ca',
  'pref.language_correspondence': 'en',
}
