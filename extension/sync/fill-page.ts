/** The page that is filled, from outside it: its address, its frames, and what it shows of its account. */
import browser from '../browser.ts'
import type { FillMessage, FillReply } from '../messages.ts'
import type { AccountShown } from '../reading/account-shown.ts'

/** A frame that hangs does not keep the others waiting; writing takes the page's own time. */
const frameMs = 10_000
const writeMs = 90_000

export async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId)
    return url && /^(https?|file):/.test(url) ? url : undefined
  } catch {
    return undefined
  }
}

export const withoutHash = (url: string) => url.replace(/#.*$/, '')

/** Frames that took the engine: the top one, and those whose origin the person granted. */
export async function putEngineInto(tabId: number): Promise<number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['content-scripts/fill.js', 'content-scripts/write.js'],
    })
    return results.map((result) => result.frameId)
  } catch {
    return []
  }
}

export async function askFrame<M extends FillMessage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<FillReply<M> | undefined> {
  const late = new Promise<undefined>((resolve) =>
    setTimeout(resolve, /^fill\/(apply|undo)$/.test(message.type) ? writeMs : frameMs),
  )
  try {
    const answer: Promise<FillReply<M> | null> = browser.tabs.sendMessage(tabId, message, { frameId })
    return (await Promise.race([answer, late])) ?? undefined
  } catch {
    return undefined
  }
}

/** What the tab's page shows of its account, now; undefined when the page takes no script. */
export async function accountOn(tabId: number): Promise<AccountShown | undefined> {
  try {
    const there = await askAccount(tabId)
    if (there) return there
    await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/reading.js'] })
    return (await askAccount(tabId)) ?? nothingShown
  } catch {
    return undefined
  }
}

async function askAccount(tabId: number): Promise<AccountShown | null> {
  const [top] = await browser.scripting.executeScript({ target: { tabId }, func: askedInPage })
  return (top?.result as AccountShown | null | undefined) ?? null
}

/** Runs in the page, in the extension's own world: it may use nothing from outside itself. */
async function askedInPage(): Promise<AccountShown | null> {
  type Reading = { repdeskAccount?: (document: Document) => Promise<AccountShown> }
  return (await (globalThis as Reading).repdeskAccount?.(document)) ?? null
}

const nothingShown: AccountShown = {
  holder: null,
  clientWords: null,
  ownWords: null,
  applicant: null,
  representative: null,
  language: null,
}
