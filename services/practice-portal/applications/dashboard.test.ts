/** The dashboard: what it lists, counts, filters, sorts and keeps to one account. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { amara, marie, openPortal, type Visitor } from '../visitor.ts'

const references = (page: string) =>
  [...page.matchAll(/<a href="\/applications\/([A-Z]\d{9})">/g)].map((m) => m[1])
const caption = (page: string) => page.match(/<caption>(.*?)<\/caption>/)?.[1]

async function signedIn(open: Parameters<typeof openPortal>[0], email = marie) {
  const portal = await openPortal(open)
  const visitor = portal.visit()
  await visitor.signIn(email)
  return { portal, visitor }
}

onBothDatabases('dashboard', (open) => {
  it('shows 34 applications, 20 a page, each once', async () => {
    const { visitor } = await signedIn(open)
    const first = await visitor.page('/dashboard')
    const second = await visitor.page('/dashboard?page=2')
    expect([caption(first), caption(second)]).toEqual(['Showing 1–20 of 34', 'Showing 21–34 of 34'])
    expect(new Set([...references(first), ...references(second)]).size).toBe(34)
    expect(references(await visitor.page('/dashboard?page=99'))).toEqual(references(second))
    expect(first).toContain('You have 8 unread letters in 7 applications.')
  })

  const filters: [string, string[] | number][] = [
    ['reference=V300000008', ['V300000008']],
    ['reference=v30000%200008', ['V300000008']],
    ['reference=%25', 0],
    ['applicant=nguyen+minh', ['V300000002']],
    ['applicant=THORSDOTTIR', ['V300000007']],
    ['applicant=%C3%9E%C3%B3rsd', ['V300000007']],
    ['applicant=kaiulani', ['V300000017']],
    ['applicant=O%27Suil', ['V300000006']],
    ['applicant=nobody', 0],
    ['applicant=%F0%9F%98%80', 0],
    ['applicant=%00kaur', ['S300000001']],
    ['applicant=%27%3B+drop+table+application%3B--', 0],
    ['type=refugee-claim', 6],
    ['type=special-measures&status=approved', ['V300000016']],
    ['status=draft', 3],
    ['unread=1', 7],
    ['unread=1&type=study-permit', ['S300000001', 'S300000005']],
    ['from=2026-06-08&to=2026-06-08', ['V300000014', 'V300000006']],
    ['type=nonsense&status=__proto__&page=-1&sort=constructor', 34],
  ]
  it.each(filters)('finds with %s what matches and nothing else', async (query, expected) => {
    const { visitor } = await signedIn(open)
    const page = await visitor.page(`/dashboard?${query}`)
    if (typeof expected === 'number') {
      const found = Number(caption(page)?.match(/of (\d+)/)?.[1] ?? 0)
      expect(found).toBe(expected)
      if (expected === 0) expect(page).toContain('No application matches these filters.')
    } else expect(references(page).sort()).toEqual([...expected].sort())
  })

  it('says that a range no day is in can match nothing', async () => {
    const { visitor } = await signedIn(open)
    expect(await visitor.page('/dashboard?from=2026-06-09&to=2026-06-01')).toContain(
      'The first date is after the last',
    )
  })

  it('sorts by each sortable column both ways and says so to assistive technology', async () => {
    const { visitor } = await signedIn(open)
    const firstOf = async (query: string) => references(await visitor.page(`/dashboard?${query}`))[0]
    expect(await firstOf('sort=reference')).toBe('L300000001')
    expect(await firstOf('sort=reference&order=desc')).toBe('V300000019')
    expect(await firstOf('sort=applicant')).toBe('V300000014')
    expect(await firstOf('sort=unread')).toBe('V300000008')
    expect(await firstOf('')).toBe('V300000012')
    expect(await visitor.page('/dashboard?sort=reference')).toContain('aria-sort="ascending"')
  })

  it('keeps filters from page to page', async () => {
    const { visitor } = await signedIn(open)
    expect(await visitor.page('/dashboard?from=2026-01-01')).toContain(
      'href="/dashboard?from=2026-01-01&amp;page=2"',
    )
  })

  it('shows a client their own application only', async () => {
    const { visitor } = await signedIn(open, amara)
    const page = await visitor.page('/dashboard')
    expect(references(page)).toEqual(['V300000020'])
    expect(page).toContain('Client account')
  })

  it('says that there are none to an account without applications', async () => {
    const { portal, visitor } = await signedIn(open, amara)
    await portal.db.deleteFrom('letter').execute()
    await portal.db.deleteFrom('application').execute()
    expect(await visitor.page('/dashboard')).toContain('You have no applications yet.')
  })

  it('answers another’s application, an unknown one and nonsense with the very same page', async () => {
    const { visitor } = await signedIn(open)
    const bodies = await Promise.all(
      [
        'V300000020',
        'V399999999',
        'nonsense',
        '%00',
        'V300000020/personal-details',
        'V300000002/passport',
      ].map((rest) => notFound(visitor, `/applications/${rest}`)),
    )
    expect(new Set(bodies).size).toBe(1)
    expect(bodies[0]).toContain('There is no page here for your account.')
  })

  it('numbers drafts begun at once apart from each other, after the seeded ones', async () => {
    const { visitor } = await signedIn(open)
    const begun = await Promise.all(Array.from({ length: 5 }, () => visitor.post('/applications/new', {})))
    const addresses = begun.map((answer) => answer.headers.get('location')).sort()
    expect(addresses).toEqual(['1', '2', '3', '4', '5'].map((last) => `/applications/V30000002${last}`))
    expect(await visitor.page('/dashboard')).toContain('Not named yet')
  })
})

/** The page less the link that names its own address in the other language. */
async function notFound(visitor: Visitor, path: string) {
  return (await visitor.page(path, 404)).replace(/<a class="language".*?<\/a>/, '')
}
