/** What the screens show: the whole store at one moment, as plain data. */
import type { Account, Application, Letter } from '@repdesk/shared/application'
import type { Profile } from '@repdesk/shared/profile'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import browser from '../browser.ts'
import type { TroubleCode } from '../messages.ts'
import {
  type Agreement,
  type AlarmRight,
  type FillReceipt,
  type Kept,
  only,
  type PageTrouble,
  type PortalRow,
  type Settings,
} from './rows.ts'
import type { Rows } from './shelf.ts'
import { read } from './store.ts'

export type { FillReceipt } from './rows.ts'
export { onStoreChange } from './store.ts'

export type Snapshot = {
  profiles: Profile[]
  /** What was said of fields; newest first. */
  taught: TaughtAnswer[]
  accounts: Account[]
  applications: Application[]
  letters: Letter[]
  /** How many of an application's letters read elsewhere this person has looked at. */
  seen: Record<string, number>
  portals: PortalRow[]
  /** Newest first. */
  receipts: FillReceipt[]
  settings: Settings
  pairing: {
    baseUrl: string
    deviceId: string
    firmName: string
    memberName: string
    pairedAt: string
  } | null
  sync: {
    lastContactAt: string | null
    /** How many things wait to be handed in. */
    waiting: number
    problem: TroubleCode | null
    /** How many things the services refused for good. */
    setAside: number
  }
  troubles: PageTrouble[]
  /** Newest first. */
  rights: AlarmRight[]
  /** Newest first. */
  agreements: Agreement[]
  /** `damaged`: pages of the store that could not be opened. `room`: what the browser said of space. */
  storage: { damaged: number; room: 'enough' | 'little' | 'none' }
}

export const defaultSettings: Settings = { language: 'auto', profileByAccount: {} }
/** Where the background notes what the browser said of space, since a full store cannot. */
export const roomKey = 'storage-room'

/** Reads the store, without the network and without the background. */
export async function readSnapshot(): Promise<Snapshot> {
  const [view, session] = await Promise.all([read(snapshotOf), browser.storage.session.get(roomKey)])
  const room = session[roomKey]
  if (room === 'little' || room === 'none') view.storage.room = room
  return view
}

/** The same from rows at hand. */
export function snapshotOf(rows: Rows): Snapshot {
  const pairing = rows.get('pairing', only)
  const sync = rows.get('sync', only)
  const aside = valuesOf(rows.all('aside'))
  return {
    profiles: present(rows.all('profiles')).sort((a, b) => a.name.localeCompare(b.name)),
    taught: present(rows.all('taught')).sort((a, b) => (a.taughtAt < b.taughtAt ? 1 : -1)),
    accounts: present(rows.all('accounts')).map((account) => {
      const hours = rows.get('lookAgain', account.accountId)
      return hours === undefined ? account : { ...account, lookAgainHours: hours }
    }),
    applications: present(rows.all('applications')),
    letters: present(rows.all('letters')),
    seen: Object.fromEntries([...rows.all('seen')].map(([id, kept]) => [id, kept.now ?? 0])),
    portals: valuesOf(rows.all('portals')),
    receipts: valuesOf(rows.all('receipts')).sort((a, b) => (a.at < b.at ? 1 : -1)),
    settings: { ...defaultSettings, ...rows.get('settings', only) },
    pairing: pairing
      ? {
          baseUrl: pairing.baseUrl,
          deviceId: pairing.deviceId,
          firmName: pairing.firmName,
          memberName: pairing.memberName,
          pairedAt: pairing.pairedAt,
        }
      : null,
    sync: {
      lastContactAt: sync?.lastContactAt ?? null,
      waiting: valuesOf(rows.all('outbox')).length,
      problem: sync?.problem ?? aside.at(-1)?.problem ?? null,
      setAside: aside.length,
    },
    troubles: valuesOf(rows.all('troubles')),
    rights: valuesOf(rows.all('rights')).sort((a, b) => (a.at < b.at ? 1 : -1)),
    agreements: valuesOf(rows.all('agreements')).sort((a, b) => (a.at < b.at ? 1 : -1)),
    storage: { damaged: rows.damaged(), room: 'enough' },
  }
}

function present<T>(entries: Iterable<[string, Kept<T>]>): T[] {
  const found: T[] = []
  for (const [, kept] of entries) if (kept.now !== null) found.push(kept.now)
  return found
}

function valuesOf<T>(entries: Iterable<[string, T]>): T[] {
  return [...entries].map(([, row]) => row)
}
