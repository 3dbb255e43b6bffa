/** `npm run corpus [-- --pages DIR] [--json FILE]`: prepares the machine, then tries the fill engine on forms with answers. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const here = (...parts) => path.join(root, ...parts)

const setup = spawnSync(process.execPath, [here('scripts', 'setup.mjs')], { stdio: 'inherit' })
if (setup.status !== 0) process.exit(setup.status ?? 1)
const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', here('scripts', 'corpus', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: process.cwd() },
)
process.exit(run.status ?? 1)
