// @vitest-environment jsdom
/** The alarm in a page: what raises it, what it puts back, and what a page that guesses gets to see. */
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { slowHash } from '../fill/alarm-hash.ts'
import type { AlarmLine, AlarmMessage, AlarmReply } from '../messages.ts'
import { Alarm } from './alarm.ts'

const mine = 'marie.tremblay@example.ca'
const theirs = 'amara.diallo@example.ca'
const salt = 'salt'

let alarm: Alarm
let told: AlarmMessage[]
let roots: ShadowRoot[]
let hear: Map<string, (event: unknown) => void>
let revision: string
let allowed: number
/** What the engine says of each element. */
let judge: (element: Element) => Partial<AlarmLine> | null
let mayAct: boolean
let hashing: number
let hashed: number

const field = (id = 'theirs') => document.getElementById(id) as HTMLInputElement
const lines = () => [...document.querySelectorAll('repdesk-alarm')]
const said = () => lines().map((host) => shadowOf(host)?.querySelector('.said')?.textContent ?? '')
const shadowOf = (host: Element | undefined) => roots.find((root) => root.host === host)
const buttons = () => [...(shadowOf(lines()[0])?.querySelectorAll('button') ?? [])]
const press = (name: string) =>
  buttons()
    .find((button) => button.textContent === name)
    ?.click()
const asked = (type: AlarmMessage['type']) => told.filter((message) => message.type === type)

/** jsdom cannot make an event that is trusted, so the listeners are told of one. */
const trusted = (type: string, target: Element) =>
  hear.get(type)?.({ type, isTrusted: true, composedPath: () => [target] })
const forged = (type: string, target: Element) => target.dispatchEvent(new Event(type, { bubbles: true }))

async function type(text: string, target = field()): Promise<void> {
  trusted('focusin', target)
  target.value = text
  trusted('input', target)
  trusted('change', target)
  await settle()
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Until nothing has been hashed or asked for a while. */
async function settle(): Promise<void> {
  for (let quiet = 0, last = ''; quiet < 6; ) {
    await pause(15)
    const now = `${told.length} ${hashing} ${hashed}`
    quiet = hashing === 0 && now === last ? quiet + 1 : 0
    last = now
  }
}
const beat = async () => {
  alarm.beat([])
  await settle()
}

async function open(html: string): Promise<void> {
  document.body.innerHTML = html
  const hashes = [await slowHash(salt, 'email', mine), await slowHash(salt, 'address', 'K2P1L4 150')]
  const answer = (message: AlarmMessage): AlarmReply<AlarmMessage> => {
    switch (message.type) {
      case 'alarm/watch':
        return { salt, hashes, language: null, revision }
      case 'alarm/allow': {
        const granted = Math.min(message.count, allowed)
        allowed -= granted
        return { allowed: granted }
      }
      case 'alarm/judge': {
        const put = (globalThis as { repdeskAsked?: Map<string, Element> }).repdeskAsked
        const found = message.hits.flatMap(({ handle }) => {
          const element = put?.get(handle)
          const line = element && judge(element)
          return line
            ? [
                {
                  handle,
                  rightId: `right-${element.id}`,
                  party: 'applicant' as const,
                  key: 'email.primary' as const,
                  reasons: { en: ['heading “Applicant”'], fr: ['titre « Demandeur »'] },
                  forbids: null,
                  ...line,
                },
              ]
            : []
        })
        return { lines: found }
      }
      case 'alarm/right':
        return { kept: true }
    }
  }
  alarm = new Alarm(
    window,
    (async (message: AlarmMessage) => {
      told.push(message)
      return answer(message)
    }) as never,
    () => ({ mayAct: () => mayAct, stop: () => undefined }),
  )
  alarm.start()
  await settle()
}

beforeEach(() => {
  told = []
  roots = []
  hear = new Map()
  revision = '1'
  allowed = 100
  mayAct = true
  hashing = 0
  hashed = 0
  judge = () => ({})
  // jsdom has neither constructable style sheets nor WebCrypto.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  if (!window.crypto?.subtle) vi.stubGlobal('crypto', webcrypto)
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async (...given) => {
    hashing++
    return derive(...given).finally(() => {
      hashing--
      hashed++
    })
  })
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  const add = document.addEventListener
  vi.spyOn(document, 'addEventListener').mockImplementation(((
    name: string,
    listener: never,
    options: never,
  ) => {
    hear.set(name, listener)
    add.call(document, name, listener, options)
  }) as never)
})
afterEach(() => {
  alarm.stop()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const page = '<p><label for="theirs">E-mail</label> <input id="theirs" type="email"></p><input id="other">'

describe('the representative’s e-mail in the applicant’s field', () => {
  it('is warned of in one line under the field, with its reason', async () => {
    judge = () => ({ forbids: { en: 'OINP', fr: 'Le POCI' } })
    await open(page)
    await type(mine)
    expect(said()).toEqual([
      'RepDesk: This is the applicant’s e-mail, and your address stands in it. OINP forbids that.',
    ])
    expect(field().nextElementSibling).toBe(lines()[0])
    expect(buttons().map((button) => button.textContent)).toEqual(['Put back', 'It is right'])
  })

  it('is warned of in the page’s language', async () => {
    judge = () => ({ forbids: { en: 'OINP', fr: 'Le POCI' } })
    await open(`<div lang="fr">${page}</div>`)
    await type(mine)
    expect(said()).toEqual([
      'RepDesk: C’est le courriel du demandeur, et votre adresse s’y trouve. Le POCI l’interdit.',
    ])
  })

  it('is announced once, and takes no focus', async () => {
    await open(page)
    field('other').focus()
    await type(mine)
    const alerts = () =>
      roots.filter((root) => root.host.isConnected && root.querySelector('[role="alert"]')).length
    expect(alerts()).toBe(1)
    expect(document.activeElement).toBe(field('other'))
    await type(theirs)
    await type(mine)
    expect(lines()).toHaveLength(1)
    expect(alerts()).toBe(0)
  })

  it('shows the page nothing but that a line is there', async () => {
    await open(page)
    const before = document.body.innerHTML
    await type(mine)
    expect(lines()[0]?.shadowRoot).toBeNull()
    expect(document.body.innerHTML.replace('<repdesk-alarm></repdesk-alarm>', '')).toBe(before)
  })

  it.each([
    ['of the representative', () => null, mine],
    ['that holds another’s e-mail', () => ({}), theirs],
    ['that holds half of it', () => ({}), 'marie.tremblay@'],
  ])('leaves a field %s alone', async (_, judged, text) => {
    judge = judged
    await open(page)
    await type(text)
    expect(lines()).toEqual([])
  })

  it('is warned of no longer once it is changed, and again when it comes back', async () => {
    await open(page)
    await type(mine)
    field().value = theirs
    trusted('input', field())
    expect(lines()).toEqual([])
    await settle()
    await type(mine)
    expect(lines()).toHaveLength(1)
  })

  it('is found when the page or the portal put it there, whenever that was', async () => {
    await open(page.replace('type="email"', `type="email" value="${mine}"`))
    expect(lines()).toHaveLength(1)
    field().value = ''
    await beat()
    expect(lines()).toEqual([])
    field('other').value = mine
    await beat()
    expect(field('other').nextElementSibling).toBe(lines()[0])
  })

  it('is found in a form that the page draws anew', async () => {
    await open(page)
    await type(mine)
    document.body.innerHTML = page
    field().value = mine
    await beat()
    expect(lines()).toHaveLength(1)
    expect(field().nextElementSibling).toBe(lines()[0])
  })

  it('is asked about again when the same node comes to ask for somebody else', async () => {
    await open(`<h1>Applicant</h1>${page}`)
    await type(mine)
    judge = () => null
    const heading = document.querySelector('h1')
    if (heading) heading.textContent = 'Representative'
    await beat()
    expect(lines()).toEqual([])
  })
})

describe('“Put back”', () => {
  it('restores what stood before the person came to the field', async () => {
    await open(page)
    await type(theirs)
    await type(mine)
    const events: string[] = []
    for (const name of ['input', 'change']) field().addEventListener(name, () => events.push(name))
    press('Put back')
    expect(field().value).toBe(theirs)
    expect(events).toEqual(['input', 'change'])
    expect(lines()).toEqual([])
    await beat()
    expect(lines()).toEqual([])
  })

  it('empties what was empty', async () => {
    await open(page)
    await type(mine)
    press('Put back')
    expect(field().value).toBe('')
  })

  it('empties what the browser filled by itself, not what the portal sent', async () => {
    await open(page)
    field().value = mine
    await beat()
    press('Put back')
    expect(field().value).toBe('')

    await open(page.replace('type="email"', `type="email" value="${mine}"`))
    expect(buttons().map((button) => button.textContent)).toEqual(['It is right'])
    expect(said()[0]).toContain('It stood there when the page opened.')
  })

  it('never brings one applicant’s data into another’s field, where a page uses its nodes again', async () => {
    await open(page)
    await type(theirs)
    // The page now shows the next applicant, whose portal file has the representative's e-mail.
    field().value = mine
    await beat()
    expect(buttons().map((button) => button.textContent)).toEqual(['It is right'])
  })

  it('is no choice where the content of an element is edited, but the warning comes', async () => {
    await open('<div id="theirs" contenteditable><br></div><div id="fixed" contenteditable="false"></div>')
    const editor = document.getElementById('theirs') as HTMLElement
    for (const id of ['fixed', 'theirs']) {
      const box = document.getElementById(id) as HTMLElement
      trusted('focusin', box)
      box.textContent = `Write to ${mine}`
      trusted('input', box)
      await pause(450)
      await settle()
    }
    expect(said()).toHaveLength(1)
    expect(lines()[0]?.previousElementSibling).toBe(editor)
    expect(buttons().map((button) => button.textContent)).toEqual(['It is right'])
    editor.textContent = ''
    trusted('input', editor)
    await pause(450)
    await settle()
    expect(said()).toEqual([])
  })

  it('never writes what it warns of', async () => {
    await open(page.replace('type="email"', `type="email" value="${mine}"`))
    await type(`${mine} `)
    await type(mine)
    expect(buttons().map((button) => button.textContent)).toEqual(['It is right'])
    expect(field().value).toBe(mine)
  })

  it('restores an address from its number to its postal code', async () => {
    judge = () => ({ key: 'addr.street_no' })
    await open(
      '<input id="no"><input id="street"><input id="city" value="Gatineau"><input id="postal" value="J8X 1A1">',
    )
    await type('150', field('no'))
    await type('Elgin', field('street'))
    await type('K2P 1L4', field('postal'))
    expect(said()).toEqual(['RepDesk: This is the applicant’s address, and yours stands in it.'])
    expect(field('no').nextElementSibling).toBe(lines()[0])
    press('Put back')
    expect(['no', 'street', 'city', 'postal'].map((id) => field(id).value)).toEqual([
      '',
      '',
      'Gatineau',
      'J8X 1A1',
    ])
  })

  it('does nothing while its button is not plainly seen', async () => {
    mayAct = false
    await open(page)
    await type(mine)
    press('Put back')
    press('It is right')
    expect(field().value).toBe(mine)
    expect(lines()).toHaveLength(1)
    expect(asked('alarm/right')).toEqual([])
  })
})

describe('“It is right”', () => {
  it('takes the line away and tells the background which it was', async () => {
    await open(page)
    await type(mine)
    press('It is right')
    expect(lines()).toEqual([])
    expect(asked('alarm/right')).toEqual([{ type: 'alarm/right', rightId: 'right-theirs' }])
    await beat()
    expect(lines()).toEqual([])
  })

  it('taken back in the settings, brings the line back', async () => {
    await open(page)
    await type(mine)
    press('It is right')
    revision = '2'
    await alarm.refresh()
    await settle()
    expect(lines()).toHaveLength(1)
  })
})

describe('a page that guesses', () => {
  it('is told nothing by events that it forged', async () => {
    allowed = 0
    await open(page)
    field().value = mine
    forged('input', field())
    forged('change', field())
    await beat()
    expect(lines()).toEqual([])
    expect(asked('alarm/judge')).toEqual([])
  })

  it('gets as many guesses as the background allows, and no more', async () => {
    allowed = 3
    await open(page)
    for (let guess = 0; guess < 5; guess++) {
      field().value = `guess-${guess}@example.ca`
      await beat()
    }
    field().value = mine
    await beat()
    expect(allowed).toBe(0)
    expect(lines()).toEqual([])
    await type(mine, field('other'))
    expect(lines().length).toBeGreaterThan(0)
  })

  it('learns nothing from fields that nobody sees, or that hold secrets', async () => {
    const hidden =
      '<input id="hidden" type="hidden"><input id="card" autocomplete="cc-name"><input id="secret" type="password">'
    await open(page + hidden)
    for (const id of ['hidden', 'card', 'secret']) field(id).value = mine
    field().checkVisibility = () => false
    field().value = mine
    await beat()
    expect(asked('alarm/allow')).toEqual([])
    expect(lines()).toEqual([])
  })

  it('gets no value from the background, and sends it none', async () => {
    await open(page)
    await type(mine)
    press('It is right')
    expect(JSON.stringify(told)).not.toMatch(/marie|example/)
  })
})

describe('the end', () => {
  it('leaves no line and no listener', async () => {
    await open(page)
    await type(mine)
    alarm.stop()
    expect(lines()).toEqual([])
    await beat()
    await type(theirs)
    await type(mine)
    expect(lines()).toEqual([])
  })

  it('takes away what a former copy left behind', async () => {
    await open(`${page}<repdesk-alarm></repdesk-alarm>`)
    expect(lines()).toEqual([])
  })
})
