/** The alarm's half in the background: what a page may look for, whose a field is, and what the person said is right. */
import browser, { type Runtime } from '../browser.ts'
import type { AlarmKind } from '../fill/alarm-values.ts'
import type { Judgement } from '../fill/judgements.ts'
import type { AlarmLine, AlarmMessage, AlarmReply, FillMessage } from '../messages.ts'
import { fillHintOf } from '../portals/index.ts'
import { forbiddenBy } from '../portals/party-rules.ts'
import { isRight, keepRight, rightIds } from '../store/alarm-rights.ts'
import { type AlarmRight, only, type PortalRow } from '../store/rows.ts'
import { read } from '../store/store.ts'
import { allow, hashesOfProfiles } from './alarm-hashes.ts'
import { alarmMessageSchema } from './message-schemas.ts'
import { portalOfSender } from './portal-messages.ts'
import { taughtBefore } from './taught-before.ts'

/** The engine's reasons as a person reads them. */
export type InWords = (reasons: string[]) => Promise<AlarmLine['reasons']>

/** Undefined for what comes from anywhere but the top frame of a switched-on portal, or is none of ours. */
export async function answerAlarm(
  message: unknown,
  sender: Runtime.MessageSender,
  now: Date,
  inWords: InWords,
): Promise<AlarmReply<AlarmMessage> | undefined> {
  const portal = await portalOfSender(sender)
  const tabId = sender.tab?.id
  const parsed = alarmMessageSchema.safeParse(message)
  if (!portal || !parsed.success || tabId === undefined || !sender.url) return undefined
  const { data } = parsed
  switch (data.type) {
    case 'alarm/watch':
      return watchOf()
    case 'alarm/allow':
      return { allowed: await allow(portal.origin, data.count, now) }
    case 'alarm/judge':
      return { lines: await linesOf(data.hits, portal, tabId, inWords) }
    case 'alarm/right':
      return { kept: await takeRight(data.rightId, tabId, now) }
    default:
      return data satisfies never
  }
}

async function watchOf(): Promise<AlarmReply<{ type: 'alarm/watch' }>> {
  const { salt, hashes } = await hashesOfProfiles()
  const language = await read((rows) => rows.get('settings', only)?.language ?? 'auto')
  const revision = await digest([...hashes, ...(await rightIds()), language])
  return { salt, hashes, language: language === 'auto' ? null : language, revision }
}

type Hit = { handle: string; kind: AlarmKind }
type Told = Record<string, Omit<AlarmRight, 'at'>>
const toldKey = (tabId: number) => `alarm:${tabId}`

/** The engine judges in the page, and is given no profile. */
async function linesOf(
  hits: Hit[],
  portal: PortalRow,
  tabId: number,
  inWords: InWords,
): Promise<AlarmLine[]> {
  const { url, title } = await tabOf(tabId)
  if (!url || new URL(url).origin !== portal.origin) return []
  const judged = await judge(tabId, url, hits)
  const application = await applicationAt(url, portal.portalId)
  const told: Told = {}
  const lines: AlarmLine[] = []
  for (const [index, { handle, kind }] of hits.entries()) {
    const judgement = judged[index]
    if (!judgement) continue
    const { party, key, label, reasons, fingerprint } = judgement
    const rightId = await digest([portal.origin, application ?? '', fingerprint, party, kind])
    if (await isRight(rightId)) continue
    lines.push({
      handle,
      rightId,
      party,
      key,
      reasons: await inWords(reasons),
      forbids: forbiddenBy(portal.portalId, title, party, kind),
    })
    if (application !== null)
      told[rightId] = {
        rightId,
        portalId: portal.portalId,
        origin: portal.origin,
        application,
        what: kind,
        party,
        label,
      }
  }
  const before = ((await browser.storage.session.get(toldKey(tabId)))[toldKey(tabId)] ?? {}) as Told
  const latest = Object.entries({ ...before, ...told }).slice(-mostTold)
  if (lines.length > 0) await browser.storage.session.set({ [toldKey(tabId)]: Object.fromEntries(latest) })
  return lines
}

const mostTold = 100

async function judge(tabId: number, url: string, hits: Hit[]): Promise<(Judgement | null)[]> {
  const message: FillMessage = {
    type: 'fill/judge',
    handles: hits.map(({ handle }) => handle),
    context: { ...fillHintOf(url), ...(await taughtBefore()) },
  }
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['content-scripts/fill.js', 'content-scripts/alarm.js'],
    })
    const judged: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 })
    return Array.isArray(judged) ? judged : []
  } catch {
    // The page went away meanwhile.
    return []
  }
}

/** False when the page names no application: the word then holds for this visit of the page only. */
async function takeRight(rightId: string, tabId: number, now: Date): Promise<boolean> {
  const told = ((await browser.storage.session.get(toldKey(tabId)))[toldKey(tabId)] ?? {}) as Told
  const right = told[rightId]
  if (!right) return false
  await keepRight({ ...right, at: now.toISOString() })
  return true
}

/** Which application the address names: one that is known, else what looks like a number of one. */
async function applicationAt(url: string, portalId: string): Promise<string | null> {
  const { pathname, hash } = new URL(url)
  const segments = `${pathname}/${hash.startsWith('#/') ? hash : ''}`.split('/').filter(Boolean)
  const known = await read((rows) => {
    for (const [, { now }] of rows.all('applications'))
      if (now && now.portalId === portalId && segments.includes(now.reference)) return now.reference
    return null
  })
  return known ?? segments.find((segment) => /(\d.*){4}/.test(segment))?.slice(0, 100) ?? null
}

async function tabOf(tabId: number): Promise<{ url?: string; title: string }> {
  try {
    const { url, title = '' } = await browser.tabs.get(tabId)
    return url ? { url, title } : { title }
  } catch {
    return { title: '' }
  }
}

async function digest(parts: string[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return [...new Uint8Array(bytes).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
