/** Commands as the screens give them: one sentence for whatever went wrong, never an exception. */
import { type ProblemCode, problems } from '@repdesk/shared/problem-words'
import type { Command, CommandReply } from '../messages.ts'
import { send } from '../sync/commands.ts'
import { hasWords, language, t } from './words.ts'

/** Commands that answer only whether they were done. */
export type SimpleCommand = Exclude<Command, { type: `fill/${string}` }>

/** Undefined when it was done, else a sentence that says what went wrong and what to do. */
export async function act(command: SimpleCommand): Promise<string | undefined> {
  try {
    const reply: CommandReply<SimpleCommand> = await send(command)
    return reply.ok ? undefined : problemWords(reply.problem)
  } catch (cause) {
    console.error(`${command.type} failed.`, cause)
    return t('failed_plain')
  }
}

/** A problem's code in words: the contract's own sentence, one of `_locales`, or the plain one. */
export function problemWords(problem: string): string {
  if (problem in problems) return problems[problem as ProblemCode][language.value === 'fr' ? 2 : 1]
  const key = `problem_${problem.replaceAll('-', '_')}`
  return hasWords(key) ? t(key) : t('failed_plain')
}
