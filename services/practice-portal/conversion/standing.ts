/** Where the person of a request stands with a conversion: which page is theirs, and which ones are behind them. */
import { type Account, accountById } from '../accounts/store.ts'
import { type Enrolment, enrolmentOfSession } from '../enrolment/store.ts'
import type { PortalContext } from '../page/context.ts'
import type { Parts } from '../page/parts.ts'
import { type Conversion, conversionOfRepresentative } from './store.ts'

export type Standing =
  /** Signed in to a client account, with no conversion of it in preparation here. */
  | { at: 'client'; client: Account }
  /** An enrolment with the client account's e-mail; nothing is closed yet. */
  | { at: 'preparing'; enrolment: Enrolment; client: Account }
  /** The client account that this enrolment would have closed was closed by another one. */
  | { at: 'closed-before' }
  | { at: 'started' | 'converted'; conversion: Conversion }
  | { at: 'signed-out' }
  /** Signed in to something that is not converted. */
  | { at: 'nothing' }

export async function standingOf(c: PortalContext, { database: { db } }: Parts): Promise<Standing> {
  const session = c.get('session')
  const viewer = c.get('viewer')
  if (viewer?.kind === 'representative') {
    const conversion = await conversionOfRepresentative(db, viewer.accountId)
    if (!conversion) return { at: 'nothing' }
    return { at: conversion.convertedAt === null ? 'started' : 'converted', conversion }
  }
  if (viewer?.kind === 'client') {
    const client = await accountById(db, viewer.accountId)
    return client ? { at: 'client', client } : { at: 'signed-out' }
  }
  if (viewer) return { at: 'nothing' }
  const enrolment = session.state === 'live' ? await enrolmentOfSession(db, session.accountId) : undefined
  if (!enrolment) return { at: 'signed-out' }
  if (!enrolment.verifiedAt || !enrolment.clientAccountId) return { at: 'nothing' }
  const client = await accountById(db, enrolment.clientAccountId)
  return client && client.closedAt === null ? { at: 'preparing', enrolment, client } : { at: 'closed-before' }
}
