/** Fills: the engine is put into the page on a gesture, plans there, and writes only what was accepted here. */
import { accountIdOf, newId } from '@repdesk/shared/ids'
import browser from '../browser.ts'
import type { FillReportView, PageContext } from '../fill/form.ts'
import type { CommandReply, PrepareReply } from '../messages.ts'
import { pageOf, portalOf } from '../portals/index.ts'
import { keepReceipt, keepUndone } from '../store/receipts.ts'
import { rememberProfile } from '../store/settings.ts'
import { StorageFullError } from '../store/store.ts'
import { takePointed } from '../toolbar/pointed.ts'
import { accountOn, addressOf, askFrame, putEngineInto, withoutHash } from './fill-page.ts'
import { noteFull } from './room.ts'
import { withoutStrayNumber } from './said-before.ts'
import { taughtBefore } from './taught-before.ts'
import { agreedHere, judge, type Settled, whoIsHere } from './who-fills.ts'

/** Which plan stands in which frame of a tab; the plans themselves are in the page, so the worker may end. */
export type FillSession = {
  url: string
  origin: string
  portalId: string | null
  profileId: string
  profileVersion: number
  frames: Record<string, number>
} & Settled
const keyOf = (tabId: number) => `fill:${tabId}`

type Prepare = { tabId: number; profileId?: string | undefined }

export async function prepareFill({ tabId, profileId }: Prepare, now = new Date()): Promise<PrepareReply> {
  const url = await addressOf(tabId)
  if (!url) return { ok: false, why: 'page-closed-to-extensions' }
  const here = await whoIsHere(tabId, url, profileId)
  if (!here.ok) return here.reply
  const { profile } = here
  const frameIds = await putEngineInto(tabId)
  if (!frameIds.includes(0)) return { ok: false, why: 'page-closed-to-extensions' }
  const portal = portalOf(url)
  const context: PageContext = { ...contextOf(url), ...(await taughtBefore()) }
  const pointed = takePointed(tabId)
  const asked = await Promise.all(
    frameIds.map(async (frameId) => ({
      frameId,
      plan: await askFrame(tabId, frameId, {
        type: 'fill/plan',
        profile: withoutStrayNumber(profile.values),
        context,
        ...(pointed?.frameId === frameId && { pointed }),
      }),
    })),
  )
  const planned = asked.flatMap(({ frameId, plan }) => (plan ? [{ frameId, plan }] : []))
  const top = planned.find(({ frameId }) => frameId === 0)
  if (!top || withoutHash(top.plan.url) !== withoutHash(url)) return { ok: false, why: 'page-changed' }
  const plans = planned.map(({ plan }) => plan)
  const judged = judge(here, plans, await agreedHere(tabId, url, profile.profileId), now)
  top.plan.notices.unshift(...judged.notices)
  const session: FillSession = {
    url,
    origin: new URL(url).origin,
    portalId: portal?.id ?? null,
    profileId: profile.profileId,
    profileVersion: profile.version,
    frames: Object.fromEntries(planned.map(({ frameId, plan }) => [plan.planId, frameId])),
    ...judged.settled,
  }
  await browser.storage.session.set({ [keyOf(tabId)]: session })
  return { ok: true, profileId: profile.profileId, plans, who: judged.who }
}

function contextOf(url: string): PageContext {
  const portal = portalOf(url)
  const page = portal && pageOf(portal, url)
  return {
    ...(page?.party ? { party: page.party } : {}),
    ...(page?.handsOff ? { handsOff: page.handsOff } : {}),
  }
}

type Commit = { tabId: number; planId: string; accept: string[]; replace: string[] }

export async function commitFill(
  { tabId, planId, accept, replace }: Commit,
  now: Date,
): Promise<CommandReply<{ type: 'fill/commit' } & Commit>> {
  const session = await sessionOf(tabId)
  const frameId = session?.frames[planId]
  if (!session || frameId === undefined) return { ok: false, why: 'page-changed' }
  if (session.doubts.length > 0) return { ok: false, why: 'which-representative' }
  // A page may have gone over to another account without changing its address.
  const holder = (await accountOn(tabId))?.holder ?? null
  if (holder !== null && session.holder !== null && holder !== session.holder)
    return { ok: false, why: 'page-changed' }
  const report = await askFrame(tabId, frameId, { type: 'fill/apply', planId, accept, replace })
  if (!report) return { ok: false, why: 'broken-off' }
  await keepWhatWasDone(session, report, now)
  return { ok: true, report }
}

/** The page is filled by now: a store without room must not hide what was done. */
async function keepWhatWasDone(session: FillSession, report: FillReportView, now: Date): Promise<void> {
  try {
    await keepReceipt({
      receiptId: newId(),
      planId: report.planId,
      at: now.toISOString(),
      portalId: session.portalId,
      origin: session.origin,
      profileId: session.profileId,
      profileVersion: session.profileVersion,
      fields: report.rows.map(({ key, party, outcome }) => ({ key, party, outcome })),
      undoneAt: null,
    })
    if (report.rows.some((row) => row.outcome === 'filled'))
      await rememberProfile(accountIdOf(session.place, session.holder ?? ''), session.profileId)
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error
    await noteFull()
  }
}

export async function revertFill(
  { tabId, planId }: { tabId: number; planId: string },
  now: Date,
): Promise<CommandReply<{ type: 'fill/revert'; tabId: number; planId: string }>> {
  const session = await sessionOf(tabId)
  const frameId = session?.frames[planId]
  const undone =
    frameId === undefined ? undefined : await askFrame(tabId, frameId, { type: 'fill/undo', planId })
  if (!undone) return { ok: false, why: 'page-changed' }
  await keepUndone(planId, undone.rows, now)
  return { ok: true, rows: undone.rows }
}

/** A field in the page, for a person who looks for it. */
export async function showField({
  tabId,
  planId,
  fieldId,
}: {
  tabId: number
  planId: string
  fieldId: string
}): Promise<CommandReply<{ type: 'fill/show'; tabId: number; planId: string; fieldId: string }>> {
  const frameId = (await sessionOf(tabId))?.frames[planId]
  const shown =
    frameId !== undefined && (await askFrame(tabId, frameId, { type: 'fill/show', planId, fieldId }))
  return { ok: true, shown: shown === true }
}

/** What was planned in a tab, while it still shows the page that it was planned for. */
export async function sessionOf(tabId: number): Promise<FillSession | undefined> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as FillSession | undefined
  const url = await addressOf(tabId)
  return kept && url && withoutHash(url) === withoutHash(kept.url) ? kept : undefined
}
