/** Speaks to a target that Playwright does not list among its pages, such as the toolbar's popup. */
import type { CDPSession } from 'playwright-core'
import { until, type Wire } from './screen.ts'

/** Waits for a target at that address that has loaded, and attaches to it. */
export async function attachToTarget(browser: CDPSession, url: string): Promise<Wire> {
  let targetId = ''
  await until(`a target at ${url}`, async () => {
    const { targetInfos } = await browser.send('Target.getTargets')
    targetId =
      targetInfos.find((target) => target.url.startsWith(url) && target.type !== 'tab')?.targetId ?? ''
    return targetId !== ''
  })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (reply: Reply) => void>()
  browser.on('Target.receivedMessageFromTarget', (message) => {
    if (message.sessionId !== sessionId) return
    const reply = JSON.parse(message.message) as Reply
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  let calls = 0
  const call = <R>(method: string, params: object = {}): Promise<R> =>
    new Promise((resolve, reject) => {
      const id = ++calls
      const timer = setTimeout(() => reject(new Error(`${method} got no answer: the popup is gone.`)), 15_000)
      waiting.set(id, (reply) => {
        clearTimeout(timer)
        if (reply.error) reject(new Error(reply.error.message))
        else resolve(reply.result as R)
      })
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject)
    })

  const wire: Wire = {
    async evaluate(expression) {
      const { result, exceptionDetails } = await call<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    async click(x, y) {
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
        await call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    },
    type: (text) => call('Input.insertText', { text }),
    async press(key) {
      const code = { Enter: 13, Escape: 27, Tab: 9 }[key]
      for (const type of ['rawKeyDown', 'keyUp'])
        await call('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code })
    },
    async capture() {
      const { data } = await call<{ data: string }>('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(data, 'base64')
    },
    goto: () => Promise.reject(new Error('A popup stays where it is.')),
    front: () => Promise.resolve(),
    async close() {
      await browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
    },
  }
  await until('the popup to load', async () => (await wire.evaluate('document.readyState')) === 'complete')
  return wire
}

type Reply = { id: number; result?: unknown; error?: { message: string } }
type Evaluated = {
  result: { value: unknown }
  exceptionDetails?: { text: string; exception?: { description?: string } }
}
