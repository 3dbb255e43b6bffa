/** A copy of the build that ships, made once before the journeys, so that a build made meanwhile does not pull it from under them. */
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { builtFor } from '../../scripts/build-extension.mjs'
import { root } from '../../scripts/command.mjs'

const copies = path.join(root, 'test-results/extension')

/** The copy that the journeys run, by browser. */
export const testedFor = {
  chromium: path.join(copies, 'chromium'),
  firefox: path.join(copies, 'firefox'),
}

export default function copyExtension(): void {
  for (const browser of ['chromium', 'firefox'] as const) {
    rmSync(testedFor[browser], { recursive: true, force: true })
    cpSync(builtFor[browser], testedFor[browser], { recursive: true })
  }
}
