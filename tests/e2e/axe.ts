/** What axe finds at fault in a page, by the standards that every screen must meet. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Screen } from '../../scripts/drive/screen.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Each fault as its rule and where it stands. */
export async function axeFaults(screen: Screen): Promise<string[]> {
  await screen.evaluate(`(() => { ${axe}; return true })()`)
  const { violations } = (await screen.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'] })
       .then(({ violations }) => ({ violations: violations.map(({ id, nodes }) => ({ id, at: nodes.map((n) => n.target.join(' ')) })) }))`,
  )) as { violations: { id: string; at: string[] }[] }
  return violations.map(({ id, at }) => `${id}: ${at.join(', ')}`)
}
