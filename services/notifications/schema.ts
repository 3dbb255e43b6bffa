/** The tables of the notifications service; every one has firmId first in its key. */
export type NotificationsSchema = { attention: AttentionTable; seen: SeenTable }

/** What an application asks of the firm, as of its latest change heard of. */
export type AttentionTable = {
  firmId: string
  applicationId: string
  portalId: string
  practice: number
  reference: string
  applicant: string
  /** A count; or `someUnread`. */
  unread: number
  readElsewhere: number
  toAnswer: number
  /** The firm's sequence of that change: an older one, or the same again, has no effect. */
  sequence: number
}

/** How many of an application's letters read elsewhere a member has looked at. */
export type SeenTable = {
  firmId: string
  memberId: string
  applicationId: string
  seen: number
  sequence: number
}

/** Stands in `unread` where the portal says only that there are some. */
export const someUnread = -1
