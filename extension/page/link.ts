/** The thread to the background: whether it still holds, what is told, what is heard. */
import type { AlarmMessage, AlarmReply, PortalMessage, PortalPush, PortalReply } from '../messages.ts'

type Listener = (message: unknown, sender: { id?: string }) => void
type Runtime = {
  id?: string
  sendMessage(message: unknown): Promise<unknown>
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void }
}
type Api = { runtime?: Runtime }

const api = (): Api => {
  const scope = globalThis as { browser?: Api; chrome?: Api }
  return scope.browser ?? scope.chrome ?? {}
}

/** False once the extension was removed, switched off or replaced: this script is then an orphan. */
export function isAlive(): boolean {
  try {
    return api().runtime?.id !== undefined
  } catch {
    return false
  }
}

/** The background's answer; undefined when it gave none, and the telling must be tried again. */
export async function tell(message: PortalMessage): Promise<PortalReply | undefined> {
  try {
    const reply = await api().runtime?.sendMessage(message)
    return isReply(reply) ? reply : undefined
  } catch {
    return undefined
  }
}

const isReply = (reply: unknown): reply is PortalReply =>
  typeof reply === 'object' && reply !== null && 'marks' in reply && Array.isArray(reply.marks)

/** The background's answer to a question of the alarm; undefined when it gave none. */
export async function ask<M extends AlarmMessage>(message: M): Promise<AlarmReply<M> | undefined> {
  try {
    return ((await api().runtime?.sendMessage(message)) ?? undefined) as AlarmReply<M> | undefined
  } catch {
    return undefined
  }
}

/** Calls `hear` for each push of our own background; the returned function ends it. */
export function listen(hear: (push: PortalPush) => void): () => void {
  const runtime = api().runtime
  const listener: Listener = (message, sender) => {
    if (sender.id !== api().runtime?.id || typeof message !== 'object' || message === null) return
    const type = 'type' in message ? message.type : undefined
    if (type === 'portal/refresh' || type === 'portal/stop') hear({ type })
  }
  runtime?.onMessage.addListener(listener)
  return () => {
    try {
      runtime?.onMessage.removeListener(listener)
    } catch {
      // An orphan has nothing to remove it from.
    }
  }
}
