/** What is said of a profile before a fill; nothing of it stops one. Pure. */
import { bodiesWithoutNumber, type FieldKey, type ProfileValues } from '@repdesk/shared/keys'
import type { PlanNotice, PlanRow } from '../fill/form.ts'
import { boardClass, isAt } from './profile-rules.ts'

export function saidBefore(
  values: ProfileValues,
  rows: readonly PlanRow[],
  url: string,
  today: string,
): PlanNotice[] {
  const asked = new Set<FieldKey | null>(
    rows.filter(({ party }) => party === 'representative').map(({ key }) => key),
  )
  if (asked.size === 0) return []
  const notices: PlanNotice[] = []
  const body = values['rep.body']
  if (values['rep.compensation'] === 'paid' && !body) notices.push({ kind: 'paid-without-body' })
  const expiry = values['rep.licence_expiry']
  if (expiry && expiry < today) notices.push({ kind: 'licence-expired', on: expiry })
  const registry = values['rep.qc_registry_expiry']
  const isRegistryAsked = asked.has('rep.qc_registry_no') || asked.has('rep.qc_registry_expiry')
  if (registry && registry < today && (isRegistryAsked || isAt('quebec', url)))
    notices.push({ kind: 'registry-expired', on: registry })
  notices.push(...classNotice(values, url))
  if (body && asked.has('rep.membership_id')) {
    const has = values['rep.membership_id'] !== undefined
    if (issuesNoNumber(body) && has) notices.push({ kind: 'number-not-issued', body })
    if (!issuesNoNumber(body) && !has) notices.push({ kind: 'number-missing', body })
  }
  return notices
}

/** Practice knowledge: the Board asks for a class of its own, and a student adviser acts in no application. */
function classNotice(values: ProfileValues, url: string): PlanNotice[] {
  const licence = values['rep.licence_class']
  if (!licence || (values['rep.body'] ?? 'CICC') !== 'CICC') return []
  if (isAt('irb', url))
    return boardClass.test(licence) ? [] : [{ kind: 'class-may-not-act', licence, where: 'irb' }]
  return /\brisia\b|\bl1\b/i.test(licence)
    ? [{ kind: 'class-may-not-act', licence, where: 'applications' }]
    : []
}

/** What may be written: a number beside a body that issues none would be another body's. */
export function withoutStrayNumber(values: ProfileValues): ProfileValues {
  const body = values['rep.body']
  if (!body || !issuesNoNumber(body)) return values
  const { 'rep.membership_id': _, ...rest } = values
  return rest
}

const issuesNoNumber = (body: string): boolean => (bodiesWithoutNumber as readonly string[]).includes(body)
