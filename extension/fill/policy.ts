/** What may be done with each datum: filled by itself, asked first, or never. */
import type { FieldKey } from '@repdesk/shared/keys'

/** Facts of one mandate, another person's data, and what is more than business contact data: a person ticks these. */
const asked: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rep.compensation',
  'rep.membership_status',
  'rep.retainer_limits',
  'rep.date_of_birth',
  'rep.sex_gender',
  'rep.gcms_party_id',
  'rep.signature_date',
  'rep.supervising_member',
  'rep.designee_name',
  'rep.designee_email',
  'rep.initials',
])

/** Acts of a person, and facts about the applicant. */
const never: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rep.declaration',
  'rep.counsel_of_record',
  'rep.apr_account_email',
  'addr.residence_same',
])

export const isAsked = (key: FieldKey): boolean => asked.has(key)
export const isNever = (key: FieldKey): boolean => never.has(key)
