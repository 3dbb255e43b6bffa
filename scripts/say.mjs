/** How the scripts speak to the person at the terminal. No dependencies. */

export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/** Trouble that the person can do something about; the sentence says what. */
export class Plight extends Error {
  name = 'Plight'
}

/** Runs `work`; a plight ends the process with its sentence and code 1, anything else with its stack. */
export async function orSay(work) {
  try {
    return await work()
  } catch (error) {
    process.stderr.write(error instanceof Plight ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`)
    process.exit(1)
  }
}
