/** One thing that is seen to be done: what should be there, what is there, and a picture. */
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Screen } from '../drive/screen.ts'

export type StepResult = { step: string; expected: unknown; observed: unknown; screenshot: string }

/** Seen: what was observed is what was expected, to the letter. */
export const isSeen = ({ expected, observed }: StepResult): boolean => isDeepStrictEqual(observed, expected)

/** What a step hands in; `screen` is what the picture is taken of. */
export type Sight = { expected: unknown; observed: unknown; screen: Screen }

export type Step = { step: string; see(): Promise<Sight> }

/** Does the steps in order. One that cannot be done is a step not seen, and so are those that needed it. */
export async function doSteps(
  steps: Step[],
  folder: string,
  tell: (result: StepResult) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const [index, { step, see }] of steps.entries()) {
    const result: StepResult = { step, expected: 'the step to be done', observed: undefined, screenshot: '' }
    try {
      const sight = await see()
      result.expected = sight.expected
      result.observed = sight.observed
      const name = `${String(index + 1).padStart(2, '0')}-${step.replace(/\W+/g, '-').toLowerCase()}`
      result.screenshot = await sight.screen.screenshot(path.join(folder, `${name.slice(0, 60)}.png`))
    } catch (error) {
      result.observed = `It could not be done: ${sentenceOf(error)}`
    }
    results.push(result)
    tell(result)
  }
  return results
}

function sentenceOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message} (${cause.message})` : message
}

/** Looks until what is observed is what is expected, and says in the end what was observed. */
export async function observeUntil<T>(expected: T, look: () => Promise<T>, seconds = 10): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const observed = await look()
    if (isDeepStrictEqual(observed, expected) || Date.now() > end) return observed
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
