/** What fees depend on: the vocabulary of the fee table. */

export type FeeKind = 'processing' | 'biometrics'

/** How the people of one order apply. */
export type Together = 'separately' | 'family' | 'performing-group'

export type Purpose = 'visit' | 'super-visa' | 'transit'
export type Restoration = 'visitor' | 'student' | 'worker'

export type FeePerson = {
  name: string
  /** `2014-06-03`; a month or day that is not known is 00, an unknown day of birth is empty. */
  bornOn: string
  /** The day biometrics were last given for Canada; empty when they never were. */
  biometricsOn: string
}

/** One application and everyone in it who owes fees. */
export type FeeFacts = {
  reference: string
  /** An application type's id. */
  type: string
  purpose?: Purpose | undefined
  /** The status that is asked back, in Canada. */
  restoration?: Restoration | undefined
  /** The special measure that the application is made under. */
  measure?: string | undefined
  persons: readonly FeePerson[]
}
