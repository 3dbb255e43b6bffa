/** The account's application that an address names, and what stands in it. */
import { ProblemError } from '@repdesk/shared/problem'
import { toDashboard } from '../applications/application-page.tsx'
import { type Application, applicationOf, type SavedSection, savedSections } from '../applications/store.ts'
import type { Section } from '../forms/form.ts'
import { type PortalContext, viewerOf } from '../page/context.ts'
import type { Crumb } from '../page/layout.tsx'
import { sectionsOf } from '../payments/unfinished.ts'
import type { PortalDb } from '../schema.ts'

export type Filled = { application: Application; sections: readonly Section[]; saved: SavedSection[] }

/** Another's, an unknown one, and one whose type has no pages here are all not found. */
export async function applicationAt(c: PortalContext, db: PortalDb): Promise<Filled> {
  const application = await applicationOf(db, viewerOf(c).accountId, c.req.param('reference') ?? '')
  const sections = application && sectionsOf(application)
  if (!sections) throw new ProblemError('not-found')
  return { application, sections, saved: await savedSections(db, application.applicationId) }
}

export const crumbsTo = ({ reference }: Application): Crumb[] => [
  toDashboard,
  {
    href: `/applications/${reference}`,
    words: { en: `Application ${reference}`, fr: `Demande ${reference}` },
  },
]
