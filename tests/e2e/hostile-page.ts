/** A page that spies: what it watches from the start of its document, and how it counts what it could have read. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProfileValues } from '@repdesk/shared/keys'
import type { Screen } from '../../scripts/drive/screen.ts'

/** A profile whose every value is found again wherever it leaks. */
export const canaries = {
  'rep.family_name': 'Zqxroy',
  'rep.given_name': 'Zqxanne',
  'rep.kind': 'consultant',
  'rep.membership_id': 'R000001',
  'org.name': 'Zqxfirm Inc.',
  'addr.city': 'Zqxville',
  'phone.number': '+16135550177',
  'email.primary': 'zqx.roy@example.ca',
} satisfies ProfileValues

const secrets = ['zqx', 'R000001', '5550177', '555-0177']

/** Each secret as it is, reversed, in hex and in base64 at each of its three offsets; all in small letters. */
function needles(): string[] {
  const found = new Set<string>()
  for (const secret of secrets)
    for (const text of new Set([
      secret,
      secret.toLowerCase(),
      `${secret[0]?.toUpperCase()}${secret.slice(1)}`,
    ])) {
      found.add(text)
      found.add([...text].reverse().join(''))
      found.add(Buffer.from(text).toString('hex'))
      for (const pad of [0, 1, 2]) {
        const coded = Buffer.from(`${'x'.repeat(pad)}${text}`).toString('base64')
        // The characters at the ends also carry bits of what stands beside.
        const inner = coded.slice(pad === 0 ? 0 : pad + 1, Math.floor(((pad + text.length) * 8) / 6))
        if (inner.length > 3) found.add(inner)
      }
    }
  return [...found].map((needle) => needle.toLowerCase())
}

/** Runs before anything else of the page: everything that could hold a byte of a profile goes into `spy.heard`. */
const watching = `'use strict'
const spy = globalThis.spy = { heard: [], drawn: [], submits: 0, globals: Object.getOwnPropertyNames(globalThis) }
{
  const apply = Reflect.apply, say = String, cut = String.prototype.slice
  let busy = false
  const hear = (...things) => {
    if (busy) return
    busy = true
    try {
      for (const thing of things)
        spy.heard[spy.heard.length] = apply(cut, say(thing && typeof thing === 'object' ? thing.data ?? thing.detail ?? thing : thing), [0, 500])
    } catch {}
    busy = false
  }
  const wrap = (holder, name) => {
    const old = holder[name]
    holder[name] = function (...all) { if (spy.on) hear(...all, typeof this === 'string' ? this : ''); return apply(old, this, all) }
  }
  const wrapSetter = (holder, name) => {
    const old = Object.getOwnPropertyDescriptor(holder, name)
    Object.defineProperty(holder, name, { ...old, set(value) { if (spy.on) hear(name + ' set', value); apply(old.set, this, [value]) } })
  }
  const wrapGetter = (holder, name) => {
    const old = Object.getOwnPropertyDescriptor(holder, name)
    Object.defineProperty(holder, name, { ...old, get() { const value = apply(old.get, this, []); if (spy.on) hear(name + ' read', value); return value } })
  }
  spy.arm = () => {
    for (const name of ['push', 'map', 'join', 'concat', 'includes', 'find']) wrap(Array.prototype, name)
    for (const name of ['slice', 'replace', 'split', 'trim', 'toLowerCase', 'normalize']) wrap(String.prototype, name)
    for (const name of ['get', 'set', 'has']) wrap(Map.prototype, name)
    for (const name of ['parse', 'stringify']) wrap(JSON, name)
    for (const name of ['exec', 'test']) wrap(RegExp.prototype, name)
    for (const name of ['then']) wrap(Promise.prototype, name)
    for (const name of ['dispatchEvent', 'addEventListener']) wrap(EventTarget.prototype, name)
    for (const name of ['getAttribute', 'setAttribute', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'attachShadow']) wrap(Element.prototype, name)
    for (const name of ['querySelector', 'getElementById', 'createElement', 'execCommand', 'createTreeWalker']) wrap(Document.prototype, name)
    for (const kind of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) { wrapSetter(kind.prototype, 'value'); wrapGetter(kind.prototype, 'value') }
    wrapSetter(Document.prototype, 'adoptedStyleSheets')
    const proto = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')
    Object.defineProperty(Object.prototype, '__proto__', { ...proto, set(value) { if (spy.on) hear('__proto__ set', value); apply(proto.set, this, [value]) } })
    Object.defineProperty(Object.prototype, 'profile', { configurable: true, set(value) { hear('profile set', JSON.stringify(value)) } })
    Object.defineProperty(Object.prototype, 'rep.family_name', { configurable: true, set(value) { hear('key set', value) } })
    spy.on = true
  }
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) spy.drawn[spy.drawn.length] = (node.nodeName + ' ' + (node.outerHTML ?? node.data ?? '').slice(0, 300))
      else spy.drawn[spy.drawn.length] = (type + ' ' + (attributeName ?? '') + ' ' + (attributeName ? target.getAttribute(attributeName) : target.data))
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  addEventListener('message', (event) => hear('message', JSON.stringify(event.data)))
  for (const name of ['repdesk', 'fill', 'extension']) new BroadcastChannel(name).onmessage = (event) => hear(JSON.stringify(event.data))
  addEventListener('submit', (event) => { if (event.submitter) spy.submits++; event.preventDefault() }, true)
}`

/** How often the page could read a secret: in its tree, its shadow roots, its fields, its style sheets, its own names. */
export async function leaks(page: Screen, fieldsToo = true): Promise<string[]> {
  return page.run(
    (wanted, withFields) => {
      const { spy } = globalThis as unknown as {
        spy: { heard: string[]; drawn: string[]; globals: string[]; on: boolean }
      }
      const was = spy.on
      spy.on = false
      const texts: string[] = [document.documentElement.outerHTML, document.title, document.cookie]
      const roots: (Document | ShadowRoot)[] = [document]
      for (const root of roots) {
        for (const sheet of root.adoptedStyleSheets)
          texts.push([...sheet.cssRules].map((r) => r.cssText).join())
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) {
            roots.push(element.shadowRoot)
            texts.push(element.shadowRoot.innerHTML)
          }
          if (withFields && 'value' in element) texts.push(String(element.value))
        }
      }
      for (const name of Object.getOwnPropertyNames(globalThis))
        if (!spy.globals.includes(name) && name !== 'spy')
          texts.push(`${name} ${String((globalThis as never)[name])}`)
      texts.push(...Object.values(localStorage), ...Object.values(sessionStorage))
      texts.push(...spy.heard, ...spy.drawn)
      const all = texts.map((text) => text.toLowerCase())
      const found = wanted.filter((needle) => all.some((text) => text.includes(needle)))
      spy.on = was
      return found
    },
    needles(),
    fieldsToo,
  )
}

export const field = (id: string, label: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" name="${id}" ${more}></p>\n`

/** The representative's section in the middle of an application, as an honest page has it. */
export const section = (more = '') => `<main><h1>Application for a permit</h1>
  <form method="post"><fieldset><legend>Applicant</legend>${field('app.family', 'Family name')}${field('app.mail', 'E-mail address')}</fieldset>
  <fieldset id="ours"><legend>Immigration representative</legend>${field('rep.family', 'Family name')}${field('rep.given', 'Given name')}
  ${field('rep.mail', 'E-mail address')}${field('rep.member', 'College membership ID number')}${more}</fieldset><button>Continue</button></form></main>`

export const filledSection = {
  'rep.family': 'Zqxroy',
  'rep.given': 'Zqxanne',
  'rep.mail': 'zqx.roy@example.ca',
  'rep.member': 'R000001',
}

export type Site = { address(path: string, host?: string): string; close(): void }

/** Serves pages by their path, each with the watch before all else; another host of the same server is another origin. */
export async function serve(pages: Record<string, string>): Promise<Site> {
  const server: Server = createServer(({ url = '/' }, answer) => {
    const body = pages[url.split('?')[0] ?? '']
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    if (body === undefined) answer.writeHead(404).end('<!doctype html><title>None</title>')
    else
      answer.end(
        `<!doctype html><html lang="en"><head><script>${watching}</script><title>Application</title></head><body>${body}</body></html>`,
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    // `localhost` is in no permission of the manifest; 127.0.0.1 is.
    address: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
