/** The alarm's one line under a field: drawn in a closed shadow root, announced once, gone without a trace. */
import type { Guard } from './alarm-guard.ts'
import { placeUnder } from './alarm-place.ts'
import { alarmStyle } from './alarm-style.ts'
import type { AlarmSaid } from './alarm-words.ts'

export const alarmTag = 'repdesk-alarm'
/** A page that throws the line out gets it back so often. */
const mostReturns = 5

export type LineActs = {
  /** Null where nothing is known to have stood before. */
  putBack: (() => void) | null
  right: () => void
}
/** How a line learns whether its buttons are really seen. */
export type GuardOf = (host: HTMLElement, buttons: readonly HTMLElement[]) => Guard

let style: CSSStyleSheet | undefined

export class Line {
  private readonly host: HTMLElement
  private readonly line: HTMLElement
  private readonly guard: Guard
  private returns = 0

  constructor(
    private readonly field: HTMLElement,
    said: AlarmSaid,
    why: string,
    acts: LineActs,
    { announce, guardOf }: { announce: boolean; guardOf: GuardOf },
  ) {
    const document = field.ownerDocument
    const make = (name: string, className: string, text = '') => {
      const element = document.createElement(name)
      element.className = className
      element.textContent = text
      return element
    }
    this.host = document.createElement(alarmTag)
    const shadow = this.host.attachShadow({ mode: 'closed' })
    shadow.adoptedStyleSheets = [sheetOf(document)]
    this.line = make('div', 'line')
    this.line.lang = said.language
    this.line.setAttribute('role', 'group')
    this.line.setAttribute('aria-label', 'RepDesk')
    const sentence = make('span', 'said')
    if (why) sentence.title = why
    const buttons: HTMLElement[] = []
    const button = (text: string, act: () => void) => {
      const made = make('button', '', text) as HTMLButtonElement
      made.type = 'button'
      made.addEventListener('click', (event) => {
        event.stopPropagation()
        if (this.guard.mayAct(event)) this.act(act)
      })
      buttons.push(made)
    }
    if (acts.putBack) button(said.putBack, acts.putBack)
    button(said.right, acts.right)
    const box = make('span', 'acts')
    box.append(...buttons)
    this.line.append(sentence, box)
    shadow.append(this.line)
    placeUnder(this.host, field)
    if (announce) sentence.setAttribute('role', 'alert')
    // Put in after the alert stands in the page: only a change of it is spoken.
    sentence.append(
      make('span', 'spoken', 'RepDesk: '),
      [said.sentence, said.forbids, acts.putBack ? '' : said.stoodThere].filter(Boolean).join(' '),
    )
    this.guard = guardOf(this.host, buttons)
  }

  /** A line that is not renewed hides itself, so that none outlives its script. */
  renew(): void {
    for (const animation of this.line.getAnimations?.() ?? []) animation.currentTime = 0
    if (!this.host.isConnected && this.field.isConnected && this.returns++ < mostReturns)
      placeUnder(this.host, this.field)
  }

  remove(): void {
    this.guard.stop()
    this.host.remove()
  }

  /** The keyboard's place is not lost with the button that was pressed. */
  private act(act: () => void): void {
    const root = this.host.getRootNode() as Document | ShadowRoot
    const hadFocus = root.activeElement === this.host
    act()
    if (hadFocus) this.field.focus({ preventScroll: true })
  }
}

function sheetOf(document: Document): CSSStyleSheet {
  if (!style) {
    style = new (document.defaultView ?? globalThis).CSSStyleSheet()
    style.replaceSync(alarmStyle)
  }
  return style
}

/** Lines that a script which is gone left behind. */
export function removeStrayLines(document: Document): void {
  for (const stray of document.querySelectorAll(alarmTag)) stray.remove()
}
