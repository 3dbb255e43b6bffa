/** What a bundle holds of a lexicon is what the module itself comes to. */
import path from 'node:path'
import { expect, it } from 'vitest'
import * as phrases from './fill/lexicon/phrases.ts'
import { inVite } from './run-at-build.mjs'

const load = (file: string, watched: string[] = []) =>
  inVite.load.call(
    { addWatchFile: (name: string) => watched.push(name) },
    path.join(import.meta.dirname, file),
  )

it('puts in what a lexicon exports, and watches the files it comes from', async () => {
  const watched: string[] = []
  const code = await load('fill/lexicon/phrases.ts', watched)
  expect(await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)).toEqual(phrases)
  expect(watched.map((file) => path.basename(file))).toEqual(expect.arrayContaining(['en.ts', 'fr.ts']))
})

it('leaves every other module alone', async () => {
  expect(await load('fill/words.ts')).toBeUndefined()
})
