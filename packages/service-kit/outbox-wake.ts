/** Wakes a database's outbox in this process once the transaction that announced something is committed. */
const announcers = new WeakSet<object>()
const sleepers = new WeakMap<object, Set<() => void>>()

/** Notes that this transaction announced something. */
export const willWake = (tx: object): void => {
  announcers.add(tx)
}

/** Calls those who wait for this database's events, when the transaction announced any. */
export function wakeAfter(database: object, tx: object): void {
  if (announcers.delete(tx)) for (const wake of sleepers.get(database) ?? []) wake()
}

/** Registers who is to be woken; the returned function takes it back. */
export function onWake(database: object, wake: () => void): () => void {
  const all = sleepers.get(database) ?? new Set()
  sleepers.set(database, all.add(wake))
  return () => all.delete(wake)
}
