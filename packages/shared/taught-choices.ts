/** What a person may say of a field: whose it is, and what it asks. */
import { derivedKeys, storedKeys } from './keys.ts'

export const taughtParties = [
  'representative',
  'applicant',
  'spouse',
  'parent',
  'child',
  'sponsor',
  'employer',
  'custodian',
  'interpreter',
  'emergency contact',
  'witness',
  'designated individual',
  'designated representative',
  'other representative',
  'other',
] as const
export type TaughtParty = (typeof taughtParties)[number]

/** Nothing that a person alone does. */
export const taughtKeys = [...storedKeys, ...derivedKeys] as const
export type TaughtKey = (typeof taughtKeys)[number]
