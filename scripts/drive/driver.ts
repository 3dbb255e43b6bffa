/** What journeys and the main job ask of a browser with the extension in it, the same for each browser. */
import type { Screen } from './screen.ts'

/** Text drawn by the extension in the page, in closed shadow roots, beside the text of the row it stands in. */
/** `hint` is what shows under the pointer. */
export type DrawnMark = { text: string; row: string; hint: string }

export type Driver = {
  browser: 'chromium' | 'firefox'
  /** Such as `chrome-extension://…`, with no slash at the end. */
  extensionOrigin: string
  open(url: string): Promise<Screen>
  /** One of the extension's own pages, such as `options.html`, in a tab. */
  openOwn(page: string): Promise<Screen>
  /** The toolbar's popup over a tab, opened by the gesture that grants `activeTab`. */
  openPopup(over: Screen): Promise<Screen>
  /**
   * The popup that an item of the context menu opens, after a real right click on an element. In Firefox the item of
   * the real menu is chosen. Chromium's menu is the system's and out of reach: there the background is told of the
   * click, and the browser gives the extension no leave that a click would have given.
   */
  openPopupFromMenu(over: Screen, selector: string, item: { id: string; label: string }): Promise<Screen>
  closePopup(): Promise<void>
  badge(): Promise<string>
  marks(on: Screen): Promise<DrawnMark[]>
  /** A real click on a button of that text which the extension has drawn in the page; false when there is none. */
  pressDrawn(on: Screen, text: string): Promise<boolean>
  /** Ends the background at once, whatever it is doing. */
  killBackground(): Promise<void>
  /** Resolves when the person closed the browser. */
  closed: Promise<void>
  close(): Promise<void>
}

export type LaunchOptions = {
  executable: string
  /** The folder of the built extension. */
  extension: string
  /** The browser's own profile folder; kept between runs. */
  profileFolder: string
  headless: boolean
  /** Chrome and Edge load an extension only over the debugging pipe. */
  branded?: boolean
}
