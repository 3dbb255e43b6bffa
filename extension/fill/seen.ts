/** Whether a person can see an element. Reads styles and boxes: only for fields to be filled. */
import { viewOf } from './dom.ts'

export function isSeen(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return isStyledVisible(element)
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false
  const box = element.getBoundingClientRect()
  const view = viewOf(element.ownerDocument)
  const left = box.left + (view?.scrollX ?? 0)
  const top = box.top + (view?.scrollY ?? 0)
  return box.width > 4 && box.height > 4 && left + box.width > 0 && top + box.height > 0
}

/** Where there is no layout, the inline and computed styles decide. */
function isStyledVisible(element: Element): boolean {
  const view = viewOf(element.ownerDocument)
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false
    const style = view ? view.getComputedStyle(at) : (at as HTMLElement).style
    if (style.display === 'none' || style.visibility === 'hidden') return false
  }
  return true
}
