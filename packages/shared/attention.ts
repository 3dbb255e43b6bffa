/** What needs attention: one rule, used by the toolbar, the page, the dashboard and the services alike. */
import type { Application } from './application.ts'
import type { Unread } from './reading.ts'

export type Attention = {
  /** Letters the portal says are unread; true when it says only that there are some. */
  unread: number | true
  /** Letters read elsewhere that this member has not looked at. */
  readElsewhere: number
  toAnswer: number
}

/** What an application asks of a member who has `seen` so many of its letters read elsewhere; undefined when nothing. */
export function attentionOf(
  application: Pick<Application, 'unread' | 'readElsewhere' | 'toAnswer'>,
  seen: number,
): Attention | undefined {
  const unread = unreadCount(application.unread)
  const readElsewhere = Math.max(0, application.readElsewhere - seen)
  if (unread === 0 && readElsewhere === 0 && application.toAnswer === 0) return undefined
  return { unread, readElsewhere, toAnswer: application.toAnswer }
}

/** Unread as a number to show: true stays true, "cannot tell" counts as none known. */
export function unreadCount(unread: Unread): number | true {
  if (unread === true) return true
  return typeof unread === 'number' ? unread : 0
}
