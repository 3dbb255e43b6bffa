/** What the words above a column, or beside a value, mean. */
import { describe, expect, it } from 'vitest'
import { applicationColumnOf, isLabel, letterColumnOf } from './columns.ts'

describe('a column of applications', () => {
  it.each([
    ['Application number', 'reference'],
    ['Application No.:', 'reference'],
    ['Application #', 'reference'],
    ['Nº de dossier', 'reference'],
    ['Numéro de la demande', 'reference'],
    ['Application', 'reference'],
    ['Application type', 'type'],
    ['Type de demande', 'type'],
    ['Application status', 'status'],
    ['État de la demande', 'status'],
    ['Status date', 'updated'],
    ['Dernière mise à jour', 'updated'],
    ['Last updated, sorted descending', 'updated'],
    ['Date submitted', 'submitted'],
    ['Principal applicant', 'applicant'],
    ['Nom du demandeur', 'applicant'],
    ['Family name', 'familyName'],
    ['Prénom(s)', 'givenName'],
    ['Unread messages', 'unread'],
    ['Lettres non lues', 'unread'],
    ['Messages', 'correspondence'],
    ['IUC', 'uci'],
    ['IRB file number', 'board'],
    ['Date of birth', undefined],
    ['Due date', undefined],
    ['Actions', undefined],
    ['Membership number', undefined],
    ['Type de compte', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%s means %s', (label, column) => {
    expect(applicationColumnOf(label)).toBe(column)
  })
})

describe('a column of letters', () => {
  it.each([
    ['Subject', 'subject'],
    ['Objet', 'subject'],
    ['Date sent', 'sent'],
    ['Date d’envoi', 'sent'],
    ['Read or unread', 'unread'],
    ['Lue ou non lue', 'unread'],
    ['Application number', 'reference'],
    ['Status', 'read'],
    ['Due date', undefined],
    ['Size', undefined],
  ])('%s means %s', (label, column) => {
    expect(letterColumnOf(label)).toBe(column)
  })
})

describe('isLabel', () => {
  it.each(['Status', 'Application number:', 'Numéro de demande *', 'UCI'])('%s is one', (text) => {
    expect(isLabel(text)).toBe(true)
  })
  it.each(['In progress', 'Amara Diallo', 'Status of the world', 'V300000001', ''])('%s is none', (text) => {
    expect(isLabel(text)).toBe(false)
  })
})
