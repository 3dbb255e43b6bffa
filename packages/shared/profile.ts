/** A profile: what is known of a representative, under a name of its own, with versions. */
import { z } from 'zod'
import { isFax, isPhone, isPostalCode } from './formats.ts'
import { uuidSchema } from './ids.ts'
import { membershipBodies, type ProfileValues, provinces, representativeKinds, storedKeys } from './keys.ts'
import { isPlain } from './plain-text.ts'

const text = (max: number) =>
  z.string().trim().min(1).max(max).refine(isPlain, 'holds a character that no form takes')
const isoDate = z.iso.date()

/** One rule per stored key; what has no rule of its own is text of at most 100 characters. */
const rules: Partial<Record<(typeof storedKeys)[number], z.ZodType<string>>> = {
  'rep.family_name': text(50),
  'rep.given_name': text(80),
  'rep.middle_name': text(50),
  'rep.job_title': text(80),
  'rep.date_of_birth': isoDate,
  'rep.licence_expiry': isoDate,
  'rep.qc_registry_expiry': isoDate,
  'rep.member_since': z.string().regex(/^(19|20)\d\d$/, 'is not a year'),
  'rep.kind': z.enum(representativeKinds),
  'rep.compensation': z.enum(['paid', 'unpaid']),
  'rep.body': z.enum(membershipBodies),
  'rep.membership_province': z.enum(provinces),
  'rep.retainer_limits': text(2000),
  'rep.designee_email': z.email(),
  'org.website': z.url({ protocol: /^https?$/ }),
  'addr.po_box': text(20),
  'addr.unit': text(20),
  'addr.street_no': text(20),
  'addr.city': text(60),
  'addr.province': text(60),
  'addr.country': z.string().regex(/^[A-Z]{2}$/, 'is not a two-letter country code'),
  'phone.number': z.string().refine(isPhone, 'is not a telephone number'),
  'phone.alt': z.string().refine(isPhone, 'is not a telephone number'),
  'phone.cell': z.string().refine(isPhone, 'is not a telephone number'),
  'fax.number': z.string().refine(isFax, 'is not a fax number'),
  'phone.ext': z.string().regex(/^\d{1,6}$/, 'is not an extension of up to six digits'),
  'email.primary': z.email(),
  'email.secondary': z.email(),
  'pref.language_correspondence': z.enum(['en', 'fr']),
}

export const profileValuesSchema = z
  .strictObject(Object.fromEntries(storedKeys.map((key) => [key, (rules[key] ?? text(100)).optional()])))
  .refine(
    (values) =>
      values['addr.country'] !== 'CA' ||
      !values['addr.postal_code'] ||
      isPostalCode(values['addr.postal_code']),
    { path: ['addr.postal_code'], message: 'is not a Canadian postal code' },
  ) as unknown as z.ZodType<ProfileValues>

export const profileSchema = z.object({
  profileId: uuidSchema,
  name: z.string().trim().min(1).max(100),
  values: profileValuesSchema,
  /** Counts saves, from 1. */
  version: z.number().int().positive(),
  updatedAt: z.iso.datetime(),
})
export type Profile = z.infer<typeof profileSchema>

/** A profile as one save left it. */
export const profileVersionSchema = profileSchema
  .omit({ updatedAt: true })
  .extend({ savedAt: z.iso.datetime() })
export type ProfileVersion = z.infer<typeof profileVersionSchema>
