/** Dates as portals write them. */
import { describe, expect, it } from 'vitest'
import { type DayOrder, dateIn, dayOrderOf, isDate } from './dates.ts'

describe('dateIn', () => {
  it.each([
    ['2024-12-02', '2024-12-02'],
    ['2024/12/02', '2024-12-02'],
    ['2024.12.2', '2024-12-02'],
    ['2024-12-02 14:05', '2024-12-02'],
    ['2024-12-02T14:05:00Z', '2024-12-02'],
    ['December 2, 2024', '2024-12-02'],
    ['Dec. 2nd, 2024 at 2:05 p.m.', '2024-12-02'],
    ['2 Dec 2024', '2024-12-02'],
    ['Monday, 2 December 2024', '2024-12-02'],
    ['02-Dec-2024', '2024-12-02'],
    ['2024 Dec 2', '2024-12-02'],
    ['Last updated: Sept 30, 2024', '2024-09-30'],
    ['2 décembre 2024', '2024-12-02'],
    ['le 1er août 2024', '2024-08-01'],
    ['lundi 2 déc. 2024 à 14 h 05', '2024-12-02'],
    ['Mise à jour le 14 févr. 2024', '2024-02-14'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['05/05/2024', '2024-05-05'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %s as %s', (text, day) => {
    expect(dateIn(text)).toBe(day)
  })

  it.each([
    ['02/12/2024'],
    ['02/12/24'],
    ['Dec 2'],
    ['yesterday'],
    ['3 days ago'],
    ['2024-13-02'],
    ['2023-02-29'],
    ['31 November 2024'],
    ['V300000001'],
    ['00-0000-0001'],
    ['may contain 2 errors'],
    [''],
    ['1'.repeat(100_000)],
  ])('says nothing of %.40s', (text) => {
    expect(dateIn(text)).toBeNull()
  })

  it.each<[string, DayOrder, string]>([
    ['02/12/2024', 'day-first', '2024-12-02'],
    ['02/12/2024', 'month-first', '2024-02-12'],
    ['25/12/2024', 'month-first', '2024-12-25'],
  ])('reads %s %s as %s', (text, order, day) => {
    expect(dateIn(text, order)).toBe(day)
  })
})

describe('dayOrderOf', () => {
  it.each<[string[], DayOrder]>([
    [['02/12/2024', '25/12/2024'], 'day-first'],
    [['02/12/2024', '12/25/2024'], 'month-first'],
    [['02/12/2024', '05/06/2024'], 'unknown'],
    [['25/12/2024', '12/25/2024'], 'unknown'],
    [[], 'unknown'],
  ])('%j is %s', (texts, order) => {
    expect(dayOrderOf(texts)).toBe(order)
  })
})

describe('isDate', () => {
  it.each(['2024-12-02', 'Mon, Dec 2, 2024', '2 décembre 2024 à 14 h 05', 'Updated 2024-12-02'])(
    '%s is one',
    (text) => {
      expect(isDate(text)).toBe(true)
    },
  )
  it.each(['Submitted', 'Request for documents due on 2 December 2024', 'V300000001', ''])(
    '%s is none',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )
})
