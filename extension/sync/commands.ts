/** How a screen gives the background a command. */
import browser from '../browser.ts'
import type { Command, CommandReply } from '../messages.ts'

/** Resolves with the background's reply, once what it did is stored; rejects when the background did not answer. */
export async function send<C extends Command>(command: C): Promise<CommandReply<C>> {
  const reply: CommandReply<C> | undefined = await browser.runtime.sendMessage(command)
  if (reply === undefined) throw new Error(`The background did not answer ${command.type}.`)
  return reply
}
