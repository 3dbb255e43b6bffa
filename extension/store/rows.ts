/** What the store keeps: its collections, their rows, and how many rows are sealed together. */
import type { Account, Application, Letter, Mark } from '@repdesk/shared/application'
import type { FieldKey } from '@repdesk/shared/keys'
import type { Profile, ProfileVersion } from '@repdesk/shared/profile'
import type { Reading } from '@repdesk/shared/reading'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import type { AlarmKind } from '../fill/alarm-values.ts'
import type { FillOutcome, Party } from '../fill/form.ts'
import type { TroubleCode } from '../messages.ts'

/**
 * A row that the services may know too. `now` is what the screens show; `base`, while something of it waits in
 * the outbox, is the services' own version (null: they have none), on which what waits is applied again.
 */
export type Kept<T> = { now: T | null; base?: T | null }

/** Something to hand in to the services. `number` is its place in the outbox. */
export type OutboxEntry = { entryId: string; number: number } & OutboxWork
export type OutboxWork =
  | { kind: 'reading'; reading: Reading }
  | { kind: 'mark'; mark: Mark }
  | {
      kind: 'profile-save'
      profileId: string
      name: string
      values: Profile['values']
      /** The services' version that the change was made on. */
      baseVersion: number
      savedAt: string
      /** Sent at least once, so that an unheard answer is told from a colleague's change. */
      tried: boolean
    }
  | { kind: 'profile-remove'; profileId: string }
  | { kind: 'taught-save'; taught: TaughtAnswer }
  | { kind: 'taught-remove'; taughtId: string; removedAt: string }

/** An entry that the services refused for good, kept apart so that it blocks nothing. */
export type AsideEntry = { entry: OutboxEntry; problem: TroubleCode; at: string }

export type PortalRow = { portalId: string; origin: string; switchedOnAt: string }

/** What a fill did: keys and outcomes, no data of any person. */
export type FillReceipt = {
  receiptId: string
  planId: string
  at: string
  portalId: string | null
  origin: string
  profileId: string
  /** Absent in receipts from before it was noted. */
  profileVersion?: number
  fields: { key: FieldKey | null; party: Party; outcome: FillOutcome }[]
  undoneAt: string | null
  /** Of the fields that were written, how many undo has put back and how many not; absent where it was not counted. */
  undone?: { restored: number; left: number }
}

/** "It is right": the person's word for one field of one application, where their own datum stands in another's field. */
export type AlarmRight = {
  rightId: string
  at: string
  portalId: string
  origin: string
  /** As the page's address or the store names it. */
  application: string
  what: AlarmKind
  party: Party
  label: string
}

/** A page of a switched-on portal that was not understood. */
export type PageTrouble = { origin: string; path: string; at: string; what: 'nothing-read' | 'much-less' }

export type Settings = {
  language: 'en' | 'fr' | 'auto'
  /** The profile last used, by `accountIdOf` the place and the holder; the holder is empty where none is shown. */
  profileByAccount: Record<string, string>
}

/** "It is right": the person's word for filling with this profile in an account that bears another name. */
export type Agreement = {
  /** `accountIdOf` the place and the holder. */
  accountId: string
  /** A portal's id or, for a page of none, its origin. */
  place: string
  holder: string
  profileId: string
  at: string
}

export type PairingRow = {
  baseUrl: string
  deviceId: string
  firmName: string
  memberName: string
  pairedAt: string
  /** False until what was here before has been put into the outbox; until then nothing else is. */
  joined: boolean
}

export type SyncRow = {
  lastContactAt: string | null
  /** The last sequence of the services' changes that is in the store. */
  sequence: number
  /** The same of the firm's taught answers, which count for themselves. */
  taughtSequence?: number
  problem: TroubleCode | null
}

/** This device's own counts: of its readings, and of what it put into the outbox. */
export type Counts = { readings: number; outbox: number }

/** What `seen` said before "accept all as seen", by application. */
export type SeenUndo = { seen: Record<string, number> }

export type Collections = {
  profiles: Kept<Profile>
  taught: Kept<TaughtAnswer>
  accounts: Kept<Account>
  applications: Kept<Application>
  letters: Kept<Letter>
  seen: Kept<number>
  outbox: OutboxEntry
  aside: AsideEntry
  receipts: FillReceipt
  portals: PortalRow
  troubles: PageTrouble
  rights: AlarmRight
  agreements: Agreement
  versions: ProfileVersion
  undo: SeenUndo
  lookAgain: number
  settings: Settings
  pairing: PairingRow
  sync: SyncRow
  counts: Counts
}
export type CollectionName = keyof Collections

/** Rows sealed together, by how large they are and how often they change. */
export const rowsPerPage: Record<CollectionName, number> = {
  profiles: 20,
  taught: 100,
  accounts: 200,
  applications: 250,
  letters: 250,
  seen: 500,
  outbox: 16,
  aside: 50,
  receipts: 50,
  portals: 100,
  troubles: 100,
  rights: 100,
  agreements: 100,
  versions: 20,
  undo: 20,
  lookAgain: 200,
  settings: 1,
  pairing: 1,
  sync: 1,
  counts: 1,
}
export const collectionNames = Object.keys(rowsPerPage) as CollectionName[]

/** The id of the row in a collection that holds one. */
export const only = 'only'
