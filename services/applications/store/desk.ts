/** The rows that a batch touches: fetched together, changed in memory, written back together. */
import type { Dialect } from '@repdesk/service-kit/database'
import { announceAll } from '@repdesk/service-kit/outbox'
import type { Account, Application, Letter } from '@repdesk/shared/application'
import type { Merged } from '@repdesk/shared/merge'
import type { Transaction } from 'kysely'
import type { ApplicationsSchema } from '../schema.ts'
import { anyOf } from './any-of.ts'
import { upsert } from './bulk.ts'
import { ofAccount, ofApplication, ofLetter, toAccount, toApplication, toLetter } from './rows.ts'
import type { Sequence } from './sequence.ts'
import { accountTable, applicationTable, letterTable } from './tables.ts'

/** By device, the number of its latest reading that told of the application. */
export type Numbers = Record<string, number>
/** `stored` is the row as it stands in the database. */
type KeptApplication = {
  now: Application
  stored: Application | undefined
  changed: number
  numbers: Numbers
}

export type Touched = {
  accountIds: Iterable<string>
  applicationIds: Iterable<string>
  /** Applications of which every letter is needed; of the others the unread ones are. */
  withLetters: Iterable<string>
}

export class Desk {
  readonly accounts = new Map<string, Account>()
  readonly applications = new Map<string, KeptApplication>()
  /** By application, then by letter. */
  readonly letters = new Map<string, Map<string, Letter>>()
  readonly #changedAccounts = new Set<string>()
  readonly #changedApplications = new Set<string>()
  readonly #changedLetters = new Map<string, Letter>()

  constructor(
    readonly tx: Transaction<ApplicationsSchema>,
    readonly dialect: Dialect,
    readonly firmId: string,
  ) {}

  async fetch({ accountIds, applicationIds, withLetters }: Touched): Promise<void> {
    const { tx, dialect, firmId } = this
    const accounts = await tx
      .selectFrom('accounts')
      .selectAll()
      .where('firmId', '=', firmId)
      .where('accountId', 'in', anyOf(dialect, accountIds))
      .execute()
    for (const row of accounts) this.accounts.set(row.accountId, toAccount(row))
    const applications = await tx
      .selectFrom('applications')
      .selectAll()
      .where('firmId', '=', firmId)
      .where('applicationId', 'in', anyOf(dialect, applicationIds))
      .execute()
    for (const row of applications) {
      const stored = toApplication(row)
      const numbers: Numbers = JSON.parse(row.numbers)
      this.applications.set(row.applicationId, { now: stored, stored, changed: row.changed, numbers })
    }
    const whole = new Set(withLetters)
    const known = [...this.applications.keys()]
    await this.#fetchLetters(known.filter((id) => whole.has(id)))
    await this.#fetchLetters(
      known.filter((id) => !whole.has(id)),
      'unread',
    )
  }

  async #fetchLetters(applicationIds: string[], which?: 'unread'): Promise<void> {
    if (applicationIds.length === 0) return
    const all = this.tx
      .selectFrom('letters')
      .selectAll()
      .where('firmId', '=', this.firmId)
      .where('applicationId', 'in', anyOf(this.dialect, applicationIds))
    const rows = await (which === 'unread' ? all.where('unread', '=', 1) : all).execute()
    for (const row of rows) this.#keepLetter(toLetter(row))
  }

  #keepLetter(letter: Letter): void {
    const ofApplication = this.letters.get(letter.applicationId) ?? new Map<string, Letter>()
    this.letters.set(letter.applicationId, ofApplication.set(letter.letterId, letter))
  }

  /** Takes over what a merge made or changed; `write` writes it. */
  apply(merged: Merged): void {
    if (merged.account) {
      this.accounts.set(merged.account.accountId, merged.account)
      this.#changedAccounts.add(merged.account.accountId)
    }
    for (const now of merged.applications) {
      const kept = this.applications.get(now.applicationId)
      this.applications.set(
        now.applicationId,
        kept ? { ...kept, now } : { now, stored: undefined, changed: 0, numbers: {} },
      )
      this.#changedApplications.add(now.applicationId)
    }
    for (const letter of merged.letters) {
      this.#keepLetter(letter)
      this.#changedLetters.set(letter.letterId, letter)
    }
  }

  /** Notes that a device's reading of this number has told of these applications. */
  note(applicationIds: readonly string[], deviceId: string, number: number): void {
    for (const id of applicationIds) {
      const kept = this.applications.get(id)
      if (!kept || (kept.numbers[deviceId] ?? 0) >= number) continue
      kept.numbers = { ...kept.numbers, [deviceId]: number }
      this.#changedApplications.add(id)
    }
  }

  /** Stamps and writes every changed row, and announces the applications of which a fact changed. */
  async write(sequence: Sequence): Promise<void> {
    const { tx, dialect, firmId } = this
    const accounts = [...this.#changedAccounts].flatMap((id) => this.accounts.get(id) ?? [])
    await upsert(
      tx,
      dialect,
      accountTable,
      accounts.map((account) => ofAccount(account, firmId, sequence.take())),
    )
    const news: { sequence: number; application: Application }[] = []
    const rows = [...this.#changedApplications].flatMap((id) => {
      const kept = this.applications.get(id)
      if (!kept) return []
      const stamp = sequence.take()
      const isNews = !kept.stored || !hasSameFacts(kept.now, kept.stored)
      if (isNews) news.push({ sequence: stamp, application: kept.now })
      const changed = isNews ? stamp : kept.changed
      return ofApplication(kept.now, {
        firmId,
        sequence: stamp,
        changed,
        numbers: JSON.stringify(kept.numbers),
      })
    })
    await upsert(tx, dialect, applicationTable, rows)
    await upsert(
      tx,
      dialect,
      letterTable,
      [...this.#changedLetters.values()].map((letter) => ofLetter(letter, firmId, sequence.take())),
    )
    await announceAll(tx, 'application-changed', firmId, news)
  }
}

/** Whether nothing but the time of the last look differs. */
function hasSameFacts(a: Application, b: Application): boolean {
  return (Object.keys(a) as (keyof Application)[]).every((key) => key === 'lastReadAt' || a[key] === b[key])
}
