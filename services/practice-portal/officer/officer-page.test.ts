/** The officer sends a letter; the account finds it unread; opening it is recorded once. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { letterKinds } from '../letters/kinds.ts'
import { writeLetter } from '../letters/write-letter.ts'
import { lettersOf, unreadOf } from '../observe.ts'
import { amara, marie, officer, openPortal } from '../visitor.ts'

onBothDatabases('officer', (open) => {
  async function sent(form: Record<string, string> = {}) {
    const portal = await openPortal(open)
    const [atOffice, atHome] = [portal.visit(), portal.visit()]
    await atOffice.signIn(officer)
    await atHome.signIn(marie)
    const answer = await atOffice.post('/officer', {
      application: 'V300000002',
      kind: 'document-request',
      language: 'fr',
      ...form,
    })
    return { portal, atOffice, atHome, answer }
  }
  const letterPath = (page: string) => page.match(/\/applications\/V300000002\/letters\/[\w-]+/)?.[0] ?? ''

  it('puts the letter before the account at once: unread, in the list, in the count, with a new status', async () => {
    const { portal, atOffice, atHome, answer } = await sent({ days: '21' })
    expect(answer.headers.get('location')).toBe('/officer?sent=V300000002')
    expect((await unreadOf(portal.db, marie)).V300000002).toBe(1)
    expect((await lettersOf(portal.db, 'V300000002'))[0]).toMatchObject({
      unread: true,
      sentOn: '2026-06-10',
    })
    expect(await atHome.page('/dashboard')).toContain('You have 9 unread letters in 8 applications.')
    const row = (await atHome.page('/dashboard?reference=V300000002')).match(/<tbody>.*<\/tbody>/s)?.[0] ?? ''
    expect(row).toContain('Action required')
    expect(row).toContain('1 unread')
    expect(row).toContain('2026-06-10')
    const traces = await atOffice.page('/officer')
    expect(traces).toContain('Demande de documents supplémentaires')
    expect(traces).toContain('Not opened yet')
  })

  it('opens as a page with its date and the sentence that sets the deadline, and is read from then on', async () => {
    const { portal, atOffice, atHome } = await sent({ days: '21' })
    const list = await atHome.page('/applications/V300000002')
    expect(list).toContain('Unread')
    const letter = await atHome.page(letterPath(list))
    expect(letter).toContain('<time datetime="2026-06-10">June 10, 2026</time>')
    expect(letter).toContain('dans les 21 jours suivant la date de la présente lettre')
    expect(letter).toContain('<div lang="fr">')
    const [opened] = await lettersOf(portal.db, 'V300000002')
    expect(opened?.openedAt).toBe('2026-06-10T16:00:00.000Z')
    portal.pass(5)
    await atHome.page(letterPath(list))
    expect((await lettersOf(portal.db, 'V300000002'))[0]?.openedAt).toBe(opened?.openedAt)
    expect(await unreadOf(portal.db, marie)).not.toHaveProperty('V300000002')
    expect(await atOffice.page('/officer')).toContain('Opened by the account holder')
  })

  it('stays unread when a browser only fetches ahead or asks for the headers', async () => {
    const { portal, atHome } = await sent()
    const path = letterPath(await atHome.page('/applications/V300000002'))
    await atHome.get(path, { 'sec-purpose': 'prefetch' })
    await atHome.ask(path, { method: 'HEAD' })
    expect((await unreadOf(portal.db, marie)).V300000002).toBe(1)
  })

  it('shows a letter to nobody but its account, under no other application’s address', async () => {
    const { portal, atHome } = await sent()
    const path = letterPath(await atHome.page('/applications/V300000002'))
    const stranger = portal.visit()
    await stranger.signIn(amara)
    await stranger.page(path, 404)
    await atHome.page(path.replace('V300000002', 'V300000003'), 404)
    await atHome.page('/applications/V300000002/letters/%00', 404)
    expect((await unreadOf(portal.db, marie)).V300000002).toBe(1)
  })

  it('sends nothing when the form is wrong, and says what is', async () => {
    const { portal, answer } = await sent({
      application: 'V399999999',
      kind: 'nonsense',
      days: 'soon',
      language: '',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const name of ['application', 'kind', 'days', 'language'])
      expect(page).toContain(`id="${name}-fault"`)
    expect(page).toContain('value="soon"')
    expect(await portal.db.selectFrom('officerTrace').selectAll().execute()).toEqual([])
  })

  it('is not there for a representative, nor their pages for the officer', async () => {
    const { atOffice, atHome } = await sent()
    await atHome.page('/officer', 404)
    expect(
      (await atHome.post('/officer', { application: 'V300000003', kind: 'refusal', language: 'en' })).status,
    ).toBe(404)
    await atOffice.page('/account', 404)
    await atOffice.page('/applications/V300000002', 404)
    expect((await atOffice.get('/dashboard')).headers.get('location')).toBe('/officer')
  })

  it('leaves a draft a draft, whatever is sent about it', async () => {
    const { portal, atHome } = await sent({ application: 'V300000005', kind: 'biometric-instructions' })
    expect(await atHome.page('/applications/V300000005')).toContain('Draft')
    expect((await unreadOf(portal.db, marie)).V300000005).toBe(1)
  })
})

it('writes every kind of letter whole in both languages, with its days in the sentence that says the deadline', () => {
  for (const kind of letterKinds)
    for (const language of ['en', 'fr'] as const) {
      const facts = {
        applicant: 'Diallo, Amara',
        reference: 'V300000020',
        day: '2026-06-10',
        days: undefined,
      }
      const { subject, body } = writeLetter(kind, language, facts)
      expect([subject, ...body].join('\n')).not.toMatch(/[{}]|undefined/)
      expect(body.some((paragraph) => paragraph.includes(`${kind.days} `))).toBe(kind.days !== undefined)
    }
})
