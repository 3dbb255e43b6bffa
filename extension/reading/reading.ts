/** The reading engine's vocabulary: what it makes of a document, and where on the page it stands. */
import type { PageReading } from '@repdesk/shared/reading'

/** Where to draw an application's mark: the element that holds its reference. */
export type Anchor = { reference: string; element: Element }

export type ReadPage = {
  reading: PageReading
  anchors: Anchor[]
  /** Open shadow roots that the page's text stands in, for whoever watches it. */
  roots?: ShadowRoot[]
  /** Why the engine thinks so, in words for the doctor; no applicant data. */
  reasons: string[]
}

/** What the portal adapter knows of the page; hints, never needed. */
export type ReadingHint = { reads?: PageReading['kind'] }
