/** The shape of a portal adapter: data only. */
import type { PageReading } from '@repdesk/shared/reading'
import type { Party } from '../fill/form.ts'

export type PortalPage = {
  id: string
  /** Matches the start of the path, after any language segment; `*` stands for one segment. */
  path: string
  reads?: PageReading['kind']
  /** The party of the page's fields that say nothing else. */
  party?: Party
  /** Nothing is filled here: the person does this page. Why, in a few words. */
  handsOff?: string
  /** Whose account shows this page, where the address alone says: only an applicant's own. */
  accounts?: 'client'
}

export type Portal = {
  id: string
  name: { en: string; fr: string }
  /** Exact origins' hosts; ports are free for loopback only. None when no public source says where it lives. */
  hosts: string[]
  /** A portal to learn on: kept apart from real work. */
  practice: boolean
  /** What its pages here were written from. Only what was seen counts as supported; the rest works by meaning. */
  evidence: 'seen' | 'public form' | 'invented'
  pages: PortalPage[]
  /** Only applicants' own accounts are at these hosts: a representative may not sign in, and nothing is filled. */
  accounts?: 'client'
  support?: { email: string }
}

export const definePortal = (portal: Portal): Portal => portal
