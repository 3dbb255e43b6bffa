import type { Account, Application } from '@repdesk/shared/application'
import { notYetRead } from '@repdesk/shared/application'
import { describe, expect, it } from 'vitest'
import { attentionList, type BadgeState, badgeOf } from './badge.ts'
import { isOverdue } from './overdue.ts'

/** A Tuesday, mid-day. */
const now = new Date(2026, 0, 6, 12)
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

const account = (change: Partial<Account> = {}): Account => ({
  accountId: 'a',
  portalId: 'p',
  practice: false,
  holder: 'Marie Tremblay',
  firstReadAt: hoursAgo(100),
  lastReadAt: hoursAgo(1),
  lookAgainHours: 24,
  ...change,
})
const application = (id: string, change: Partial<Application> = {}): Application => ({
  applicationId: id,
  accountId: 'a',
  portalId: 'p',
  practice: false,
  reference: id,
  applicant: 'Amara Diallo',
  type: 'Study permit',
  status: 'Open',
  updatedOn: null,
  unread: 0,
  readElsewhere: 0,
  unattributed: 0,
  witnessed: 0,
  toAnswer: 0,
  firstReadAt: hoursAgo(100),
  lastReadAt: hoursAgo(1),
  ...change,
})
const unread = (id: string) => application(id, { unread: 2 })
const state = (change: Partial<BadgeState> = {}): BadgeState => ({
  accounts: [account()],
  applications: [],
  seen: {},
  pairing: null,
  sync: { lastContactAt: null },
  language: 'en',
  ...change,
})
const many = (count: number) => Array.from({ length: count }, (_, n) => unread(`V${n}`))
const stale = account({ accountId: 'b', lastReadAt: hoursAgo(30) })
const practice = { practice: true }
const paired = (lastContactAt: string | null, pairedAt = hoursAgo(9)) => ({
  pairing: { pairedAt },
  sync: { lastContactAt },
})

describe('the badge', () => {
  it.each<[string, Partial<BadgeState>, string]>([
    ['shows nothing before anything was read', { accounts: [] }, ''],
    ['shows nothing when all is fresh and nothing waits', {}, ''],
    ['counts applications, not letters', { applications: [unread('1'), unread('2'), application('3')] }, '2'],
    ['counts letters to answer', { applications: [application('1', { toAnswer: 1 })] }, '1'],
    ['counts what was read elsewhere', { applications: [application('1', { readElsewhere: 2 })] }, '1'],
    [
      'does not count what was read elsewhere and seen here',
      { applications: [application('1', { readElsewhere: 2 })], seen: { 1: 2 } },
      '',
    ],
    [
      'carries a dot when an account is overdue',
      { accounts: [account(), stale], applications: [unread('1')] },
      '1•',
    ],
    ['never shows zero while an account is overdue', { accounts: [account(), stale] }, '–'],
    [
      'never shows zero while a list was not read yet',
      { accounts: [account({ lastReadAt: notYetRead })] },
      '–',
    ],
    [
      'never shows zero where the portal cannot tell',
      { applications: [application('1', { unread: null })] },
      '–',
    ],
    ['shows a question mark after five minutes without contact', paired(hoursAgo(0.1)), '?'],
    ['shows no question mark within five minutes', paired(hoursAgo(0.07)), ''],
    ['counts the five minutes from pairing when there was no contact yet', paired(null, hoursAgo(0.01)), ''],
    ['does not ask for contact when it is not paired', { sync: { lastContactAt: hoursAgo(50) } }, ''],
    [
      'says that it is practice',
      { accounts: [account(practice)], applications: [application('1', { unread: 1, ...practice })] },
      '1P',
    ],
    ['says practice when nothing waits there', { accounts: [account(practice)] }, 'P'],
    [
      'says practice, overdue and count together',
      {
        accounts: [{ ...stale, ...practice }],
        applications: [application('1', { unread: true, ...practice })],
      },
      '1•P',
    ],
    [
      'leaves practice out once a real account is known',
      {
        accounts: [account(), { ...stale, ...practice }],
        applications: [application('1', { unread: 1, ...practice })],
      },
      '',
    ],
    ['shows many as 99+', { applications: many(120) }, '99+'],
    ['has room for a dot beside many', { accounts: [stale], applications: many(120) }, '99•'],
  ])('%s', (_, change, text) => {
    expect(badgeOf(state(change), now).text).toBe(text)
  })

  it('is grey when it cannot tell and amber when something waits', () => {
    expect(badgeOf(state(paired(hoursAgo(1))), now).tone).toBe('unknown')
    expect(badgeOf(state({ accounts: [stale] }), now).tone).toBe('unknown')
    expect(badgeOf(state({ applications: many(1) }), now).tone).toBe('attention')
  })

  it('says in a sentence what it shows, in both languages', () => {
    const change = { accounts: [account(), stale], applications: [unread('1')] }
    expect(badgeOf(state(change), now).title).toBe(
      'RepDesk – 1 application needs attention, as far as is known. 1 account is overdue for a look.',
    )
    expect(badgeOf(state({ ...change, language: 'fr' }), now).title).toBe(
      'RepDesk – 1 demande requiert votre attention, d’après ce qui est connu. 1 compte est à consulter de nouveau.',
    )
    expect(badgeOf(state({ applications: many(3), ...paired(hoursAgo(1)) }), now).title).toContain(
      '3 applications',
    )
  })
})

describe('what needs attention', () => {
  it('lists one space only, the latest first', () => {
    const applications = [
      application('old', { unread: 1, updatedOn: '2025-01-01' }),
      application('practice', { unread: 1, practice: true }),
      application('quiet'),
      application('new', { toAnswer: 1, updatedOn: '2026-01-01' }),
    ]
    const ids = (space: 'real' | 'practice') =>
      attentionList({ applications, seen: {} }, space).map((item) => item.applicationId)
    expect(ids('real')).toEqual(['new', 'old'])
    expect(ids('practice')).toEqual(['practice'])
  })
})

describe('overdue', () => {
  const look = (lastReadAt: Date, at: Date, lookAgainHours = 24) =>
    isOverdue({ lastReadAt: lastReadAt.toISOString(), lookAgainHours }, at)
  const friday = new Date(2026, 0, 9, 17)

  it('counts the hours of working days only', () => {
    expect(look(friday, new Date(2026, 0, 11, 20))).toBe(false)
    expect(look(friday, new Date(2026, 0, 12, 16))).toBe(false)
    expect(look(friday, new Date(2026, 0, 12, 17))).toBe(true)
  })

  it('is reached on a weekday after the account’s own hours', () => {
    expect(look(new Date(2026, 0, 6, 9), new Date(2026, 0, 7, 8))).toBe(false)
    expect(look(new Date(2026, 0, 6, 9), new Date(2026, 0, 7, 9))).toBe(true)
    expect(look(new Date(2026, 0, 6, 9), new Date(2026, 0, 6, 12), 2)).toBe(true)
  })

  it('is not reached by a clock that was put back', () => {
    expect(look(new Date(2026, 0, 7), new Date(2026, 0, 6))).toBe(false)
  })

  it('is reached when the list was never read', () => {
    expect(isOverdue({ lastReadAt: notYetRead, lookAgainHours: 24 }, now)).toBe(true)
  })
})
