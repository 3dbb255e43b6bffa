/** When an account is overdue for a look: its hours, counted on working days. */
import type { Account } from '@repdesk/shared/application'

const hour = 3_600_000

/** True when more than the account's hours have passed since its list was last read, weekends not counted. */
export function isOverdue(account: Pick<Account, 'lastReadAt' | 'lookAgainHours'>, now: Date): boolean {
  return workingHours(new Date(account.lastReadAt), now) >= account.lookAgainHours
}

/** Hours between two moments that fall on Monday to Friday, in the device's own time. */
function workingHours(from: Date, to: Date): number {
  if (!(from < to)) return 0
  let milliseconds = to.getTime() - from.getTime()
  // Longer than any setting: no need to walk the days.
  if (milliseconds > 90 * 24 * hour) return milliseconds / hour
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate())
  while (day < to) {
    const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1)
    if (day.getDay() === 0 || day.getDay() === 6)
      milliseconds -= Math.min(next.getTime(), to.getTime()) - Math.max(day.getTime(), from.getTime())
    day.setTime(next.getTime())
  }
  return milliseconds / hour
}
