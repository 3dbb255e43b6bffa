/** What a switched-on portal's page tells the background, and the marks it gets back. */
import { pageReadingSchema } from '@repdesk/shared/reading'
import type { Runtime } from '../browser.ts'
import type { PortalMessage, PortalReply } from '../messages.ts'
import { pageOf, portalOf } from '../portals/index.ts'
import { marksOfPortal } from '../store/page-marks.ts'
import { portalAt } from '../store/portals.ts'
import { applyReading, marksOf } from '../store/readings.ts'
import type { PortalRow } from '../store/rows.ts'
import { read } from '../store/store.ts'
import { noteHolder } from './holders.ts'
import { portalMessageSchema } from './message-schemas.ts'

const nothing: PortalReply = { marks: [] }

/** Undefined for anyone but the top frame of a page whose exact origin is switched on. */
export async function portalOfSender(sender: Runtime.MessageSender): Promise<PortalRow | undefined> {
  if (sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url) return undefined
  return URL.canParse(sender.url) ? portalAt(new URL(sender.url).origin) : undefined
}

/** Replies once what the page told is stored. What it may not tell, or tells wrongly, changes nothing. */
export async function answerPortal(
  message: unknown,
  sender: Runtime.MessageSender,
  now: Date,
): Promise<PortalReply> {
  const portal = await portalOfSender(sender)
  const parsed = portalMessageSchema.safeParse(message)
  if (!portal || !sender.url || !parsed.success) return nothing
  if (parsed.data.type === 'portal/marks') {
    const { references } = parsed.data
    return { marks: await read((rows) => marksOfPortal(rows, portal.portalId, references)) }
  }
  // A page that changed its address without loading may be ahead of what the browser says of its sender.
  const isSamePlace = URL.canParse(parsed.data.url) && new URL(parsed.data.url).origin === portal.origin
  const pageUrl = isSamePlace ? parsed.data.url : sender.url
  return takeReading(parsed.data, pageUrl, portal, sender.tab?.id, now)
}

type Read = Extract<PortalMessage, { type: 'portal/read' }>

async function takeReading(
  message: { reading: unknown },
  pageUrl: string,
  portal: PortalRow,
  tabId: number | undefined,
  now: Date,
): Promise<PortalReply> {
  const parsed = pageReadingSchema.safeParse(message.reading)
  const adapter = portalOf(pageUrl)
  const reading: Read['reading'] = parsed.success ? cleaned(parsed.data) : notUnderstood
  if (tabId !== undefined) await noteHolder(tabId, portal.origin, reading)
  if (isRepeated(portal, reading, now)) return { marks: await read((rows) => marksOf(rows, portal, reading)) }
  const marks = await applyReading(
    {
      reading,
      portalId: portal.portalId,
      practice: adapter?.practice ?? false,
      origin: portal.origin,
      path: new URL(pageUrl).pathname,
      expected: adapter && pageOf(adapter, pageUrl)?.reads,
    },
    now,
  )
  last = { key: keyOf(portal, reading), at: now.getTime() }
  return { marks }
}

const notUnderstood: Read['reading'] = {
  kind: 'none',
  complete: 'unknown',
  account: null,
  applications: [],
  letters: [],
}

/** Pages change without saying anything new; the very same reading again within this time tells nothing. */
const repeatedMs = 60_000
let last: { key: string; at: number } | undefined

const keyOf = (portal: PortalRow, reading: Read['reading']) => JSON.stringify([portal.origin, reading])

function isRepeated(portal: PortalRow, reading: Read['reading'], now: Date): boolean {
  if (!last || now.getTime() - last.at > repeatedMs || now.getTime() < last.at) return false
  return last.key === keyOf(portal, reading)
}

/** Without characters that no service can store. */
function cleaned(reading: Read['reading']): Read['reading'] {
  return JSON.parse(JSON.stringify(reading), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : value,
  )
}
