/** What the reading engine's words are for. Phrases are folded: lower case, no accents, single spaces. */

/** What a column or a label of an application says. */
export type ApplicationColumn =
  | 'reference'
  | 'board'
  | 'uci'
  | 'applicant'
  | 'familyName'
  | 'givenName'
  | 'type'
  | 'status'
  | 'updated'
  | 'date'
  | 'submitted'
  | 'unread'
  | 'correspondence'

/** What a column or a label of a letter says. */
export type LetterColumn = 'reference' | 'applicant' | 'subject' | 'sent' | 'unread' | 'read'

export type Lexicon = {
  /** A phrase that begins with `=` must be the whole label. */
  application: Record<ApplicationColumn, readonly string[]>
  letter: Record<LetterColumn, readonly string[]>
  /** Columns that are something else, whatever words they share with the above. */
  other: readonly string[]
  /** Headings of a list of applications, of letters, and of lists that are neither. */
  applicationsHeading: readonly string[]
  lettersHeading: readonly string[]
  otherHeading: readonly string[]
  /** Words that an application's status, and its type, are made of. */
  statuses: readonly string[]
  types: readonly string[]
  /** Said of letters: unread, read, none unread, cannot tell. */
  unread: readonly string[]
  read: readonly string[]
  noneUnread: readonly string[]
  /** Nouns that are counted: applications, letters, either. */
  applicationNouns: readonly string[]
  letterNouns: readonly string[]
  neutralNouns: readonly string[]
  /** "of" and "to" in "1 to 20 of 34". */
  of: readonly string[]
  to: readonly string[]
  page: readonly string[]
  total: readonly string[]
  next: readonly string[]
  previous: readonly string[]
  more: readonly string[]
  /** What stands before a count: "showing", "you have". */
  lead: readonly string[]
  /** A filter is in use. */
  filtered: readonly string[]
  /** A choice that leaves nothing out. */
  everything: readonly string[]
  /** Controls that are no filters. */
  notFilters: readonly string[]
  filterParameters: readonly string[]
  emptyApplications: readonly string[]
  emptyAny: readonly string[]
  loading: readonly string[]
  signIn: readonly string[]
  signOut: readonly string[]
  signedOut: readonly string[]
  holderLead: readonly string[]
  greeting: readonly string[]
  accountMenu: readonly string[]
  /** What links and buttons beside an application do. */
  actions: readonly string[]
  dearLine: readonly string[]
  letterPath: readonly string[]
  confirmation: readonly string[]
  confirmationLabels: readonly string[]
  receipt: readonly string[]
  receiptLabels: readonly string[]
  months: readonly (readonly string[])[]
  weekdays: readonly string[]
}
