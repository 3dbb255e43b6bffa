/** What a page and a field are known by from one visit to the next: no reference, no id that a framework made up. */
import { attributeOf } from './dom.ts'
import type { Context, Field } from './form.ts'

const isId = (segment: string): boolean =>
  /^[\d.-]+$|^[\da-f]{8}-[\da-f]{4}-|(\d.*){5}/i.test(segment) || /^(?=.*\d)[a-z\d]{16,}$/i.test(segment)

/** Origin and path, with `*` for what changes from one application to the next. */
export function pageOf(url: string): string {
  const { origin, pathname, hash } = new URL(url)
  const path = /^#!?\//.test(hash) ? pathname + hash.split('?', 1)[0] : pathname
  const plain = path.split('/').map((segment) => (isId(segment) ? '*' : segment.replace(/;.*/, '')))
  return (origin + plain.join('/')).slice(0, 400)
}

/** Words alone, without numbers long enough to be somebody's. */
const wordsIn = (text: string): string =>
  text
    .slice(0, 160)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\S*@\S*|\d{3,}/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** React's `:r1:`, Angular Material's `mat-input-3`, and the like. */
const madeUp =
  /^(:|«|_r_|(mat|mui|cdk|ng|radix|react|headlessui|ext|v|el|id)[-_:].*\d|(input|field|control|ember|yui)[-_:]?\d)/i
const nameOf = (element: Element, attributes: string[]): string =>
  attributes.map((name) => attributeOf(element, name)).find((name) => name && !madeUp.test(name)) ?? ''
const given = ['formcontrolname', 'ng-model', 'name']

const over = new WeakMap<Context, string>()
function above(context: Context | null): string {
  if (!context) return ''
  let known = over.get(context)
  if (known === undefined) {
    known = above(context.up) + (context.source === 'text before' ? '' : `${wordsIn(context.box.text)}|`)
    over.set(context, known)
  }
  return known
}

/** What names the field itself; empty when nothing does, and it cannot be known again. */
export const ownNameOf = ({ label, asides, element }: Field): string =>
  wordsIn(label || asides[0]?.text || '') || nameOf(element, [...given, 'id'])

/** Sixteen hexadecimal digits for a field of a page. A heading that names an applicant makes another of it. */
export const fingerprintOf = (field: Field, page: string): string =>
  hashed(
    [page, field.kind, field.type, ownNameOf(field), nameOf(field.element, given), above(field.context)].join(
      '\n',
    ),
  )

/** Two sums of 32 bits (after cyrb53): told apart well, and no secret. */
function hashed(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  const mixed = (x: number, y: number) =>
    Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909)
  return [mixed(a, b), mixed(b, a)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
