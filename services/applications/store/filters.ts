/** What narrows the list of applications, as parts of its sentence. */
import type { ApiRequest, Caller } from '@repdesk/service-kit/api'
import type { Dialect } from '@repdesk/service-kit/database'
import { type Part, part, word } from '@repdesk/service-kit/sentence'
import { wordsOf } from './search-text.ts'

export type ListQuery = ApiRequest<'listApplications'>['query']

/** `walk` can be held while walking any order's index, `filter` not; the search is apart. `a` is the applications table. */
export function conditionsOf(query: ListQuery, caller: Caller): { walk: Part[]; filter: Part[] } {
  const { portalId, accountId, type, status, unread, attention, updatedFrom, updatedTo } = query
  const dates = [
    ...(updatedFrom === undefined ? [] : [part`a."updatedOn" >= ${updatedFrom}`]),
    ...(updatedTo === undefined ? [] : [part`a."updatedOn" <= ${updatedTo}`, word(`a."updatedOn" > ''`)]),
  ]
  const filter = [
    ...(portalId === undefined ? [] : [part`a."portalId" = ${portalId}`]),
    ...(accountId === undefined ? [] : [part`a."accountId" = ${accountId}`]),
    ...(type === undefined ? [] : [part`a.type = ${type}`]),
    ...(status === undefined ? [] : [part`a.status = ${status}`]),
    // Written out, not bound: only so does a partial index serve it.
    ...(unread === undefined ? [] : [word(`a."isUnread" = ${unread ? 1 : 0}`)]),
    ...(attention === undefined ? [] : attentionOf(attention, caller)),
  ]
  const scope = [
    part`a."firmId" = ${caller.firmId}`,
    part`a.practice = ${query.space === 'practice' ? 1 : 0}`,
  ]
  return query.sort === 'updated'
    ? { walk: [...scope, ...dates], filter }
    : { walk: scope, filter: [...dates, ...filter] }
}

/** The same rule as `attentionOf` of the contract, for the asking member. */
function attentionOf(attention: boolean, { firmId, memberId }: Caller): Part[] {
  const seen = part`coalesce((select s.seen from seen s where s."firmId" = ${firmId}
    and s."memberId" = ${memberId} and s."applicationId" = a."applicationId"), 0)`
  const asks: Part = {
    text: `(a."isUnread" = 1 or a."toAnswer" > 0 or a."readElsewhere" > ${seen.text})`,
    values: seen.values,
  }
  return attention ? [word('a."mayAsk" = 1'), asks] : [{ text: `not ${asks.text}`, values: asks.values }]
}

/** Each word of the search somewhere in the folded text. */
export function searchConditionsOf(search: string, dialect: Dialect): Part[] {
  return wordsOf(search).map((sought) =>
    dialect === 'sqlite'
      ? part`instr(a."searchText", ${sought}) > 0`
      : part`a."searchText" like ${`%${sought.replace(/[\\%_]/g, '\\$&')}%`}`,
  )
}

/** The question to the index of three-letter runs; undefined when no word is long enough for it. */
export function trigramQuestionOf(search: string): string | undefined {
  const runs = wordsOf(search).flatMap((sought) => {
    const letters = Array.from(sought)
    return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''))
  })
  const quoted = [...new Set(runs)].map((run) => `"${run.replace(/"/g, '""')}"`)
  return quoted.length === 0 ? undefined : quoted.join(' AND ')
}
