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
  /** Exact origins' hosts; ports are free for loopback only. */
  hosts: string[]
  /** A portal to learn on: kept apart from real work. */
  practice: boolean
  /** seen: written from pages that were observed; by-meaning: nothing about its markup is known. */
  evidence: 'seen' | 'public form' | 'invented' | 'by meaning'
  pages: PortalPage[]
  /** Only applicants' own accounts are at these hosts: a representative may not sign in, and nothing is filled. */
  accounts?: 'client'
  support?: { email: string }
}

export const definePortal = (portal: Portal): Portal => portal
