/** How the profile editor lays out the stored keys: groups in the order a person knows the answers. */
import type { StoredKey } from '@repdesk/shared/keys'
import type { WordKey } from '../words.ts'

export type ProfileGroup = { title: WordKey; keys: readonly StoredKey[]; note?: WordKey }

/** Each stored key stands in exactly one group. */
export const profileGroups: readonly ProfileGroup[] = [
  {
    title: 'group_name',
    keys: [
      'rep.honorific',
      'rep.given_name',
      'rep.middle_name',
      'rep.family_name',
      'rep.preferred_name',
      'rep.job_title',
    ],
  },
  {
    title: 'group_contact',
    keys: [
      'email.primary',
      'phone.number',
      'phone.ext',
      'phone.type',
      'phone.cell',
      'phone.alt',
      'fax.number',
      'email.secondary',
    ],
  },
  {
    title: 'group_organization',
    keys: ['org.name', 'org.trading_name', 'org.unit_name', 'org.website', 'org.business_no', 'org.neq'],
  },
  {
    title: 'group_address',
    keys: [
      'addr.unit',
      'addr.street_no',
      'addr.street_name',
      'addr.po_box',
      'addr.city',
      'addr.country',
      'addr.province',
      'addr.postal_code',
      'addr.district',
    ],
  },
  {
    title: 'group_authority',
    keys: [
      'rep.kind',
      'rep.compensation',
      'rep.body',
      'rep.membership_id',
      'rep.membership_province',
      'rep.membership_status',
      'rep.licence_class',
      'rep.licence_expiry',
      'rep.member_since',
      'rep.supervising_member',
    ],
  },
  {
    title: 'group_numbers',
    keys: ['rep.ircc_representative_id', 'rep.gcms_party_id', 'rep.qc_registry_no', 'rep.qc_registry_expiry'],
  },
  {
    title: 'group_preferences',
    keys: ['pref.language_correspondence', 'pref.language_spoken', 'pref.contact_method', 'pref.time_zone'],
  },
  {
    title: 'group_rare',
    note: 'asked_each_time',
    keys: ['rep.date_of_birth', 'rep.sex_gender', 'rep.retainer_limits'],
  },
  { title: 'group_delegate', keys: ['rep.designee_name', 'rep.designee_email'] },
]
