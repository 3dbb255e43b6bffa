/** Fills: the engine is put into the page on a gesture, plans there, and writes only what was accepted here. */
import { newId } from '@repdesk/shared/ids'
import type { Profile } from '@repdesk/shared/profile'
import browser from '../browser.ts'
import type { FillPlanView, FillReportView, PageContext } from '../fill/form.ts'
import type { CommandReply, FillMessage, FillReply, PrepareReply } from '../messages.ts'
import { pageOf, portalOf } from '../portals/index.ts'
import { keepReceipt, keepUndone } from '../store/receipts.ts'
import { rememberProfile } from '../store/settings.ts'
import { readSnapshot } from '../store/snapshot.ts'
import { StorageFullError } from '../store/store.ts'
import { holderOn } from './holders.ts'
import { noteFull } from './room.ts'

/** Which plan stands in which frame of a tab; the plans themselves are in the page, so the worker may end. */
type FillSession = {
  url: string
  origin: string
  portalId: string | null
  profileId: string
  frames: Record<string, number>
}
const keyOf = (tabId: number) => `fill:${tabId}`
/** A frame that hangs does not keep the others waiting. */
const frameMs = 10_000

type Prepare = { tabId: number; profileId?: string | undefined }

export async function prepareFill({ tabId, profileId }: Prepare): Promise<PrepareReply> {
  const url = await addressOf(tabId)
  if (!url) return { ok: false, why: 'page-closed-to-extensions' }
  const portal = portalOf(url)
  const { origin } = new URL(url)
  const profile = await chosenProfile(portal?.id ?? origin, profileId)
  if (!profile) return { ok: false, why: 'no-profile' }
  const frameIds = await inject(tabId)
  if (!frameIds.includes(0)) return { ok: false, why: 'page-closed-to-extensions' }
  const page = portal && pageOf(portal, url)
  const context: PageContext = {
    ...(page?.party ? { party: page.party } : {}),
    ...(page?.handsOff ? { handsOff: page.handsOff } : {}),
  }
  const asked = await Promise.all(
    frameIds.map(async (frameId) => ({
      frameId,
      plan: await askFrame(tabId, frameId, { type: 'fill/plan', profile: profile.values, context }),
    })),
  )
  const planned = asked.flatMap(({ frameId, plan }) => (plan ? [{ frameId, plan }] : []))
  const top = planned.find(({ frameId }) => frameId === 0)
  if (!top || withoutHash(top.plan.url) !== withoutHash(url)) return { ok: false, why: 'page-changed' }
  const holder = await holderOn(tabId, origin)
  if (holder && !isNamed(profile, holder)) noteSomeoneElse(top.plan, holder)
  const session: FillSession = {
    url,
    origin,
    portalId: portal?.id ?? null,
    profileId: profile.profileId,
    frames: Object.fromEntries(planned.map(({ frameId, plan }) => [plan.planId, frameId])),
  }
  await browser.storage.session.set({ [keyOf(tabId)]: session })
  return { ok: true, profileId: profile.profileId, plans: planned.map(({ plan }) => plan) }
}

type Commit = { tabId: number; planId: string; accept: string[]; replace: string[] }

export async function commitFill(
  { tabId, planId, accept, replace }: Commit,
  now: Date,
): Promise<CommandReply<{ type: 'fill/commit' } & Commit>> {
  const session = await sessionOf(tabId, planId)
  if (!session) return { ok: false, why: 'page-changed' }
  const report = await askFrame(tabId, session.frameId, { type: 'fill/apply', planId, accept, replace })
  if (!report) return { ok: false, why: 'page-changed' }
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
      fields: report.rows.map(({ key, party, outcome }) => ({ key, party, outcome })),
      undoneAt: null,
    })
    if (report.rows.some((row) => row.outcome === 'filled'))
      await rememberProfile(session.portalId ?? session.origin, session.profileId)
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error
    await noteFull()
  }
}

export async function revertFill(
  { tabId, planId }: { tabId: number; planId: string },
  now: Date,
): Promise<CommandReply<{ type: 'fill/revert'; tabId: number; planId: string }>> {
  const session = await sessionOf(tabId, planId)
  const undone = session && (await askFrame(tabId, session.frameId, { type: 'fill/undo', planId }))
  if (!undone) return { ok: false, why: 'page-changed' }
  await keepUndone(planId, now)
  return { ok: true, restored: undone.restored }
}

/** The one asked for, else the one last used at this portal, else the only one there is. */
async function chosenProfile(portal: string, profileId: string | undefined): Promise<Profile | undefined> {
  const { profiles, settings } = await readSnapshot()
  const wanted = profileId ?? settings.profileByPortal[portal]
  const found = profiles.find((profile) => profile.profileId === wanted)
  return found ?? (profileId === undefined && profiles.length === 1 ? profiles[0] : undefined)
}

/** Frames that took the engine: the top one, and those whose origin the person granted. */
async function inject(tabId: number): Promise<number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['content-scripts/fill.js'],
    })
    return results.map((result) => result.frameId)
  } catch {
    return []
  }
}

async function askFrame<M extends FillMessage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<FillReply<M> | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, frameMs))
  try {
    const answer: Promise<FillReply<M> | null> = browser.tabs.sendMessage(tabId, message, { frameId })
    return (await Promise.race([answer, late])) ?? undefined
  } catch {
    return undefined
  }
}

/** The frame of a plan, while the tab still shows the page it was made for. */
async function sessionOf(tabId: number, planId: string) {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as FillSession | undefined
  const frameId = kept?.frames[planId]
  const url = await addressOf(tabId)
  if (!kept || frameId === undefined || !url || withoutHash(url) !== withoutHash(kept.url)) return undefined
  return { ...kept, frameId }
}

async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId)
    return url && /^(https?|file):/.test(url) ? url : undefined
  } catch {
    return undefined
  }
}

const withoutHash = (url: string) => url.replace(/#.*$/, '')

function noteSomeoneElse(plan: FillPlanView, holder: string): void {
  if (!plan.notices.some((notice) => notice.kind === 'someone-else'))
    plan.notices.push({ kind: 'someone-else', holder })
}

/** True when the account's holder bears the profile's family name and one of its given names. */
function isNamed({ values }: Profile, holder: string): boolean {
  const words = new Set(plainWords(holder))
  const family = plainWords(values['rep.family_name'] ?? '')
  const given = [values['rep.given_name'], values['rep.preferred_name'], values['rep.middle_name']].flatMap(
    (name) => plainWords(name ?? ''),
  )
  return family.every((word) => words.has(word)) && (given.length === 0 || given.some((w) => words.has(w)))
}

const plainWords = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
