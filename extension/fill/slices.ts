/** Long work in slices, so that the page goes on answering: a step is a generator's, its pace the caller's. */

/** Work that may be interrupted at each yield. */
export type Steps<T> = Generator<undefined, T, undefined>

const sliceMs = 16

/** All in one go. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Lets the page work after each 16 ms. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  let until = performance.now() + sliceMs
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + sliceMs
  }
}

/** `Array.map` with a yield now and then. */
export function* mapInSteps<T, R>(list: readonly T[], work: (item: T, index: number) => R): Steps<R[]> {
  const results: R[] = []
  for (const [index, item] of list.entries()) {
    results.push(work(item, index))
    if (index % 8 === 7) yield
  }
  return results
}
