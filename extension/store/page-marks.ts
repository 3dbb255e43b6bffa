/** The marks that a portal's page may show: of the references that stand on it, and of no other. */
import type { Application } from '@repdesk/shared/application'
import { attentionOf } from '@repdesk/shared/attention'
import { applicationIdOf } from '@repdesk/shared/ids'
import type { PageMark } from '../messages.ts'
import type { Rows } from './shelf.ts'

export function marksOfAccount(rows: Rows, accountId: string, references: string[]): PageMark[] {
  return [...new Set(references)].flatMap((reference) => {
    const application = rows.get('applications', applicationIdOf(accountId, reference))?.now
    return application ? markOf(rows, application, reference) : []
  })
}

/** For a page that does not say whose account it is: the portal's accounts, the one read last first. */
export function marksOfPortal(rows: Rows, portalId: string, references: string[]): PageMark[] {
  const accounts = [...rows.all('accounts')]
    .flatMap(([, { now }]) => (now?.portalId === portalId ? now : []))
    .sort((a, b) => (a.lastReadAt < b.lastReadAt ? 1 : -1))
  return [...new Set(references)].flatMap((reference) => {
    for (const { accountId } of accounts) {
      const application = rows.get('applications', applicationIdOf(accountId, reference))?.now
      if (application) return markOf(rows, application, reference)
    }
    return []
  })
}

function markOf(rows: Rows, application: Application, reference: string): PageMark[] {
  const attention = attentionOf(application, rows.get('seen', application.applicationId)?.now ?? 0)
  return attention ? [{ reference, ...attention }] : []
}
