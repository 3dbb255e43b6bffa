/** The invented people of the practice portal: who signs in there, and the representative's profile. */
import type { ProfileValues } from '@repdesk/shared/keys'

export const password = 'practice-only'
export const representative = { name: 'Marie Tremblay', email: 'marie.tremblay@example.ca' }
export const officer = { name: 'Noor Haddad', email: 'officer@example.ca' }

/** The firm that the main job is shown with. */
export const practiceFirm = {
  firm: 'Tremblay Immigration Services',
  owner: representative.name,
  email: representative.email,
}

/** Marie Tremblay as her profile in RepDesk has her: the same facts as her account at the portal, spelled our way. */
export const mariesProfile: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie',
  'rep.kind': 'consultant',
  'rep.compensation': 'paid',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'rep.membership_province': 'ON',
  'rep.ircc_representative_id': 'R10234567',
  'org.name': 'Tremblay Immigration Services',
  'addr.unit': '400',
  'addr.street_no': '150',
  'addr.street_name': 'Elgin Street',
  'addr.city': 'Ottawa',
  'addr.country': 'CA',
  'addr.province': 'ON',
  'addr.postal_code': 'K2P 1L4',
  'phone.number': '+16135550142',
  'phone.ext': '204',
  'fax.number': '+16135550143',
  'email.primary': 'marie.tremblay@example.ca',
  'pref.language_correspondence': 'en',
}
