/** What can be known of a representative: the keys of a profile, and what each may do in a form. */

/**
 * Keys that a profile stores, as flat strings. Formats: phones and faxes E.164, `addr.country` ISO 3166-1
 * alpha-2, provinces two letters, dates ISO 8601, booleans never.
 */
export const storedKeys = [
  'rep.family_name',
  'rep.given_name',
  'rep.middle_name',
  'rep.honorific',
  'rep.job_title',
  'rep.preferred_name',
  'rep.date_of_birth',
  'rep.sex_gender',
  'rep.kind',
  'rep.compensation',
  'rep.body',
  'rep.membership_id',
  'rep.membership_province',
  'rep.membership_status',
  'rep.licence_class',
  'rep.licence_expiry',
  'rep.member_since',
  'rep.qc_registry_no',
  'rep.qc_registry_expiry',
  'rep.ircc_representative_id',
  'rep.gcms_party_id',
  'rep.supervising_member',
  'rep.retainer_limits',
  'rep.designee_name',
  'rep.designee_email',
  'org.name',
  'org.trading_name',
  'org.unit_name',
  'org.business_no',
  'org.neq',
  'org.website',
  'addr.po_box',
  'addr.unit',
  'addr.street_no',
  'addr.street_name',
  'addr.city',
  'addr.province',
  'addr.postal_code',
  'addr.country',
  'addr.district',
  'phone.number',
  'phone.ext',
  'phone.type',
  'phone.alt',
  'phone.cell',
  'fax.number',
  'email.primary',
  'email.secondary',
  'pref.language_correspondence',
  'pref.language_spoken',
  'pref.contact_method',
  'pref.time_zone',
] as const

/** Keys composed from stored ones when a form asks for them. */
export const derivedKeys = [
  'rep.full_name',
  'rep.initials',
  'addr.line1',
  'addr.line2',
  'phone.country_code',
  'phone.area_code',
  'fax.country_code',
  'email.confirm',
] as const

/** Keys that a form may ask for and that no profile holds: acts of a person, or facts of one mandate or sign-in. */
export const neverStoredKeys = [
  'rep.counsel_of_record',
  'rep.apr_account_email',
  'rep.signature_date',
  'rep.declaration',
  'addr.residence_same',
] as const

export const fieldKeys = [...storedKeys, ...derivedKeys, ...neverStoredKeys] as const

export type StoredKey = (typeof storedKeys)[number]
export type DerivedKey = (typeof derivedKeys)[number]
export type NeverStoredKey = (typeof neverStoredKeys)[number]
export type FieldKey = (typeof fieldKeys)[number]

/** What a profile knows: a flat record of stored keys; an absent key is not known. */
export type ProfileValues = Partial<Record<StoredKey, string>>

export const representativeKinds = [
  'consultant',
  'lawyer',
  'paralegal',
  'notary',
  'student-at-law',
  'family-member',
  'friend',
  'organization',
] as const

/** Regulators a paid representative may be a member of; CNQ is the Chambre des notaires du Québec, BQ its Barreau. */
export const membershipBodies = [
  'CICC',
  'LSO',
  'LSBC',
  'LSA',
  'LSS',
  'LSM',
  'BQ',
  'CNQ',
  'LSNB',
  'NSBS',
  'LSPEI',
  'LSNL',
  'LSY',
  'LSNWT',
  'LSN',
] as const

/** Bodies that issue no membership number, so that its absence is no fault. */
export const bodiesWithoutNumber: readonly MembershipBody[] = ['LSNB', 'LSNL', 'LSY', 'LSNWT']

export const provinces = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const

export type RepresentativeKind = (typeof representativeKinds)[number]
export type MembershipBody = (typeof membershipBodies)[number]
export type Province = (typeof provinces)[number]
