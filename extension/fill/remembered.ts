/** Pages say the same again and again: answers about texts are kept for the next time. */

const most = 5000

/** `work`, done once for each of the latest few thousand texts. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      if (known.size >= most) known.clear()
      found = work(text)
      known.set(text, found)
    }
    return found
  }
}
