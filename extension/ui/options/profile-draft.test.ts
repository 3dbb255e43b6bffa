/** Typing a profile, down to the real store. */
import { newId } from '@repdesk/shared/ids'
import { beforeAll, expect, test, vi } from 'vitest'
import browser from '../../browser.ts'
import { versionsOf } from '../../store/profile-versions.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { newBrowser } from '../../store/testing.ts'
import { answerCommand } from '../../sync/command-handlers.ts'
import { createProfileDraft } from './profile-draft.ts'

beforeAll(() => {
  newBrowser()
  browser.runtime.onMessage.addListener((message: unknown) =>
    answerCommand(
      message,
      { id: browser.runtime.id, url: browser.runtime.getURL('/options.html') },
      new Date(),
    ),
  )
})

const empty = { name: 'Ottawa office', values: {} }
const stored = async (profileId: string) =>
  (await readSnapshot()).profiles.find((profile) => profile.profileId === profileId)

test('what is typed is in the store a moment later, and it says so', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('rep.family_name', 'Tremblay')
  draft.type('phone.number', '613 555 0142')
  expect(draft.state.value).toBe('saving')
  await vi.waitFor(() => expect(draft.state.value).toBe('saved'))
  expect(await stored(profileId)).toMatchObject({
    name: 'Ottawa office',
    values: { 'rep.family_name': 'Tremblay', 'phone.number': '+16135550142' },
  })
})

test('a field that cannot be kept says why when it is left; the rest is saved', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('rep.family_name', 'Tremblay')
  draft.type('email.primary', 'marie@')
  expect(draft.errors.value['email.primary']).toBeFalsy()
  draft.leave('email.primary')
  expect(draft.errors.value['email.primary']).toMatch(/not an e-mail/)
  await draft.flush()
  expect((await stored(profileId))?.values).toEqual({ 'rep.family_name': 'Tremblay' })

  draft.type('email.primary', 'marie@example.ca')
  expect(draft.errors.value['email.primary']).toBeFalsy()
  draft.leave('email.primary')
  await draft.flush()
  expect((await stored(profileId))?.values['email.primary']).toBe('marie@example.ca')
})

test('a profile never loses its name', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('rep.family_name', 'Tremblay')
  draft.type('name', '  ')
  draft.leave('name')
  await draft.flush()
  expect(draft.errors.value.name).toBeTruthy()
  expect((await stored(profileId))?.name).toBe('Ottawa office')
})

test('undo brings the former details back, here and in the store', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('addr.city', 'Ottawa')
  await draft.flush()
  draft.type('addr.city', 'Montréal')
  await draft.flush()
  await draft.undo()
  expect(draft.state.value).toBe('restored')
  expect(draft.draft.value.values['addr.city']).toBe('Ottawa')
  expect((await stored(profileId))?.values['addr.city']).toBe('Ottawa')
})

test('an earlier version is brought back as a save of its own, and that is undone as any other', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('addr.city', 'Ottawa')
  await draft.flush()
  draft.type('addr.city', 'Montréal')
  draft.type('addr.province', 'QC')
  await draft.flush()
  const first = (await versionsOf(profileId)).at(-1)
  if (!first) throw new Error('No version was kept.')
  draft.type('email.primary', 'marie@')
  await draft.bringBack(first)
  expect(draft.state.value).toBe('brought-back')
  expect(draft.typed.value).toEqual({})
  expect((await stored(profileId))?.values).toEqual({ 'addr.city': 'Ottawa' })
  await draft.undo()
  expect((await stored(profileId))?.values).toEqual({ 'addr.city': 'Montréal', 'addr.province': 'QC' })
  expect((await versionsOf(profileId)).map(({ values }) => values['addr.city'])).toEqual([
    'Montréal',
    'Ottawa',
    'Montréal',
    'Ottawa',
  ])
})

test('a newer version from elsewhere is taken in, unless something is being typed', () => {
  const draft = createProfileDraft(newId(), empty)
  const version = (city: string) => ({
    profileId: newId(),
    name: 'Ottawa office',
    values: { 'addr.city': city },
    version: 2,
    updatedAt: '2026-11-23T10:00:00Z',
  })
  draft.adopt(version('Gatineau'))
  expect(draft.draft.value.values['addr.city']).toBe('Gatineau')
  draft.type('addr.city', 'Laval')
  draft.adopt(version('Québec'))
  expect(draft.draft.value.values['addr.city']).toBe('Laval')
})

test('a late look at the store does not take back what was typed and saved since', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('rep.kind', 'consultant')
  await draft.flush()
  const earlier = await stored(profileId)
  if (!earlier) throw new Error('The first save did not arrive.')
  draft.type('rep.compensation', 'paid')
  await draft.flush()
  draft.adopt(earlier)
  draft.type('rep.body', 'CICC')
  await draft.flush()
  expect((await stored(profileId))?.values).toEqual({
    'rep.kind': 'consultant',
    'rep.compensation': 'paid',
    'rep.body': 'CICC',
  })
})

test('what another browser changed is taken over once the own saves were seen', async () => {
  const profileId = newId()
  const draft = createProfileDraft(profileId, empty)
  draft.type('rep.kind', 'consultant')
  await draft.flush()
  const own = await stored(profileId)
  if (!own) throw new Error('The save did not arrive.')
  draft.adopt(own)
  draft.adopt({ ...own, values: { 'rep.kind': 'lawyer' } })
  expect(draft.draft.value.values).toEqual({ 'rep.kind': 'lawyer' })
  draft.adopt(own)
  expect(draft.draft.value.values).toEqual({ 'rep.kind': 'consultant' })
})
