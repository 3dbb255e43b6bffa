/** What the three places that show attention say: the badge, the marks in the portal's page, and the desk. */
import type { Driver } from '../drive/driver.ts'
import type { Screen } from '../drive/screen.ts'

/** Unread letters by reference. */
export type UnreadByReference = Record<string, number>

export type Attention = {
  /** Applications that need attention: the number on the toolbar. */
  badge: number
  /** The number on the desk. */
  desk: number
  /** What each mark in the page says. */
  marks: UnreadByReference
  /** What the portal's own page says. */
  page: UnreadByReference
}

const referencePattern = /\b[A-Z]\d{9}\b/

export async function attentionSeen(driver: Driver, page: Screen, desk: Screen): Promise<Attention> {
  const marks: UnreadByReference = {}
  for (const mark of await driver.marks(page)) {
    const reference = mark.row.match(referencePattern)?.[0]
    if (reference) marks[reference] = numberIn(mark.text)
  }
  return {
    badge: numberIn(await driver.badge()),
    desk: numberIn(await desk.text('[data-testid="needs-attention-count"]')),
    marks: sorted(marks),
    page: await unreadOnPage(page),
  }
}

/** The applications of the portal's list that have unread letters, as the page says. */
async function unreadOnPage(page: Screen): Promise<UnreadByReference> {
  const rows = await page.run(() =>
    [...document.querySelectorAll('main tbody tr')].map((row) => ({
      reference: row.querySelector('th a')?.textContent?.trim() ?? '',
      unread: row.querySelector('.unread')?.textContent ?? '',
    })),
  )
  const unread = rows.flatMap(({ reference, unread }) =>
    unread ? [[reference, numberIn(unread)] as const] : [],
  )
  return sorted(Object.fromEntries(unread))
}

/** What all four should say, from the portal's database and the references on the page. */
export function attentionDue(
  applications: { reference: string; unread: number }[],
  onPage: string[],
): Attention {
  const due = applications.filter((application) => application.unread > 0)
  const here = sorted(
    Object.fromEntries(due.filter((a) => onPage.includes(a.reference)).map((a) => [a.reference, a.unread])),
  )
  return { badge: due.length, desk: due.length, marks: here, page: here }
}

export const referencesOnPage = (page: Screen): Promise<string[]> => page.texts('main tbody th a')

/** The references on the desk; its table shows only the rows in view, so it is scrolled through. */
export async function referencesOnDesk(desk: Screen): Promise<string[]> {
  await desk.front()
  const found = await desk.run(async () => {
    const seen = new Set<string>()
    const collect = () => {
      for (const row of document.querySelectorAll('[data-testid="application-row"]'))
        seen.add(row.getAttribute('data-reference') ?? '')
    }
    let scroller: Element | null = document.querySelector('[data-testid="application-row"]')
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement
    scroller ??= document.scrollingElement
    for (let top = 0; scroller && top <= scroller.scrollHeight; top += 200) {
      scroller.scrollTop = top
      await new Promise((resolve) => setTimeout(resolve, 50))
      collect()
    }
    collect()
    if (scroller) scroller.scrollTop = 0
    return [...seen]
  })
  return found.sort()
}

const numberIn = (text: string): number => Number(text.match(/\d+/)?.[0] ?? 0)

const sorted = (record: UnreadByReference): UnreadByReference =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
