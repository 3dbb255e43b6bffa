/** Where the alarm's line stands: right after its field in the page's order, and under it on the screen. */

/** Inside these only their own kinds of children may stand. */
const closedParents = new Set('table thead tbody tfoot tr ul ol dl select svg'.split(' '))
const highest = 6
const leastWidth = 220

/** Puts the host after the field, or after the box around it when there it would stand beside or be cut off. */
export function placeUnder(host: HTMLElement, field: Element): void {
  const first: Element = field.closest('label, button, a') ?? field
  for (let spot: Element | null = first, up = 0; spot && up < highest; up++) {
    const parent: Element | null = spot.parentElement
    if (spot !== first && (closedParents.has(parent?.localName ?? '') || holdsAnother(spot, field))) break
    spot.after(host)
    if (isUnder(host, field)) return
    spot = parent
  }
  first.after(host)
}

const holdsAnother = (box: Element, field: Element): boolean =>
  [...box.querySelectorAll('input:not([type=hidden]), select, textarea')].some((other) => other !== field)

function isUnder(host: Element, field: Element): boolean {
  const line = host.getBoundingClientRect()
  const above = field.getBoundingClientRect()
  // Not laid out, so that nothing can be told.
  if (above.width === 0 && above.height === 0) return true
  const view = host.ownerDocument.documentElement.clientWidth
  return (
    line.height > 0 &&
    line.top >= above.bottom - 2 &&
    line.width >= Math.min(leastWidth, view - above.left - 24)
  )
}
