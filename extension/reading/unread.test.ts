/** None unread, some unread, and cannot tell are three different things. */
import type { Unread } from '@repdesk/shared/reading'
import { describe, expect, it } from 'vitest'
import { letterUnread, unreadInColumn, unreadSaid } from './unread.ts'

describe('a cell under "Unread"', () => {
  it.each<[string, Unread]>([
    ['2', 2],
    ['0', 0],
    ['(3)', 3],
    ['2 / 5', 2],
    ['2 unread', 2],
    ['2 non lues', 2],
    ['1 new message', 1],
    ['3 messages', 3],
    ['None', 0],
    ['Aucune', 0],
    ['No unread letters', 0],
    ['Aucune lettre non lue', 0],
    ['–', 0],
    ['Yes', true],
    ['Oui', true],
    ['No', false],
    ['Non', false],
    ['●', true],
    ['Unread', true],
    ['Non lu', true],
    ['9999999', null],
    ['', null],
    ['N/A', null],
    ['View', null],
    ['Loading…', null],
  ])('%j says %j', (text, unread) => {
    expect(unreadInColumn(text)).toBe(unread)
  })
})

describe('a text that nothing labels', () => {
  it.each<[string, Unread]>([
    ['2 unread messages', 2],
    ['4 letters, 1 unread', 1],
    ['5 messages (2 new)', 2],
    ['Unread: 2', 2],
    ['1 non lue sur 4', 1],
    ['2 nouveaux messages', 2],
    ['No new correspondence', 0],
    ['Aucun message non lu', 0],
    ['New message', true],
    ['3 messages', null],
    ['New Brunswick nominee', null],
    ['Nouvelle demande', null],
    ['Nouveau-Brunswick', null],
    ['Newton, Grace', null],
    ['No', null],
    ['None', null],
    ['unread '.repeat(50_000), null],
  ])('%.40j says %j', (text, unread) => {
    expect(unreadSaid(text)).toBe(unread)
  })
})

describe('a letter’s mark', () => {
  it.each<[string, boolean | null]>([
    ['Unread', true],
    ['New', true],
    ['Not yet opened', true],
    ['Non lue', true],
    ['Pas encore ouverte', true],
    ['Read', false],
    ['Read on December 2, 2024', false],
    ['Lue le 2 décembre 2024', false],
    ['Lue', false],
    ['Ready', null],
    ['Read the instructions', null],
    ['Delivered', null],
    ['', null],
  ])('%j says %j', (text, unread) => {
    expect(letterUnread(text)).toBe(unread)
  })
})
