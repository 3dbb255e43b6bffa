/** The tables of the profiles service. */
import type { Role } from '@repdesk/shared/firm'
import type { TaughtKey, TaughtParty } from '@repdesk/shared/taught-choices'

export type ProfilesSchema = {
  firms: { firmId: string; name: string; createdAt: string }
  people: { personId: string; name: string; email: string }
  members: { firmId: string; memberId: string; personId: string; role: Role; createdAt: string }
  profiles: ProfileTable
  profileVersions: ProfileVersionTable
  taught: TaughtTable
  taughtSequences: { firmId: string; last: number }
  devices: DeviceTable
  auditLog: AuditTable
  deviceFirms: { deviceId: string; firmId: string }
  pairingCodes: PairingCodeTable
  challenges: { challengeHash: string; deviceId: string; expiresAt: string }
  tokens: { tokenHash: string; firmId: string; deviceId: string; expiresAt: string }
}

/** The newest version of each; a removed one stays, so that its id is never another profile's. */
export type ProfileTable = {
  firmId: string
  profileId: string
  version: number
  name: string
  /** JSON text. */
  values: string
  updatedAt: string
  removedAt: string | null
}
/** Every version that ever was. */
export type ProfileVersionTable = {
  firmId: string
  profileId: string
  version: number
  name: string
  values: string
  savedAt: string
  savedBy: string
}
/** Whose a field is, as a member said; one that was removed stays, so that an older answer does not bring it back. */
export type TaughtTable = {
  firmId: string
  taughtId: string
  page: string
  label: string
  party: TaughtParty
  key: TaughtKey | null
  taughtAt: string
  taughtBy: string
  removedAt: string | null
  /** Counts changes of the firm's taught answers, from 1. */
  sequence: number
}
export type DeviceTable = {
  firmId: string
  deviceId: string
  memberId: string
  name: string
  /** JSON text of a JSON Web Key. */
  publicKey: string
  origin: string | null
  pairedAt: string
  lastSeenAt: string | null
  revokedAt: string | null
}
export type PairingCodeTable = {
  codeHash: string
  firmId: string
  memberId: string
  expiresAt: string
  /** Wrong codes tried while this one was open. */
  wrongTries: number
  usedAt: string | null
}
/** Ids and names of fields, never a value, so that erasing a person leaves it whole. */
export type AuditTable = {
  firmId: string
  entryId: string
  at: string
  memberId: string | null
  deviceId: string | null
  act: string
  subjectId: string | null
  /** JSON text: a list of field names. */
  fields: string
}

/**
 * Tables that belong to no firm. They are read where it is not known yet who asks: by pairing and by authentication.
 * Every other table has firmId first in its primary key, so that it can be distributed by firm.
 */
export const globalTables = ['people', 'deviceFirms', 'pairingCodes', 'challenges', 'tokens'] as const
