/** Makes a clone ready to run on a machine with nothing but Node and npm. No dependencies. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { aptInstall, canUseApt } from './apt.mjs'
import { buildExtension } from './build-extension.mjs'
import { isOnPath, root, run, succeeds } from './command.mjs'
import { isInstalled } from './installed.mjs'
import { orSay, Plight, say } from './say.mjs'

const leastNode = [20, 19]

/** Checks Node, installs packages when missing or older than the lockfile, and builds the extension when stale. */
export async function setUp() {
  checkNode()
  await alone('setup', async () => {
    const env = { ...process.env, ...nodeHeaders() }
    if (!isInstalled(root)) await install(env)
    if (!databaseWorks()) await rebuildDatabase(env)
    await buildExtension()
  })
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  throw new Plight(
    `RepDesk needs Node ${leastNode.join('.')} or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org, then try again.`,
  )
}

/** Where Node's headers lie beside the program that runs, so that a compile needs no download. */
function nodeHeaders() {
  const prefix = path.resolve(process.execPath, '../..')
  return existsSync(path.join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
}

async function install(env) {
  await provideCompiler()
  say('Installing packages; the first time takes two to five minutes, most of it compiling the database …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], { env, what: 'npm ci' })
  if (code !== 0)
    throw new Plight(
      `The packages could not be installed (npm ended with ${code}; its last lines above say why). ${compilerSentence()}`,
    )
}

/** The database binding is compiled when no ready-made one is to be had for this Node. */
async function provideCompiler() {
  if (process.platform !== 'linux') return
  const missing = ['python3', 'make', 'g++'].filter((program) => !isOnPath(program))
  if (missing.length === 0) return
  if (canUseApt() && (await aptInstall(['python3', 'make', 'g++']))) return
  say(`Missing: ${missing.join(', ')}. ${compilerSentence()}`)
}

function compilerSentence() {
  if (process.platform === 'darwin')
    return 'If it speaks of a compiler, run "xcode-select --install", then try again.'
  if (process.platform === 'win32')
    return 'If it speaks of a compiler, install the "Desktop development with C++" build tools of Visual Studio and Python 3, then try again.'
  return 'The database needs a compiler: install python3, make and g++ (on Debian or Ubuntu: sudo apt-get install python3 make g++), then try again.'
}

/** In a process of its own: a binding built for another Node may take the process down with it. */
function databaseWorks() {
  const proof = `const D = require('better-sqlite3'); new D(':memory:').prepare('select 1').get()`
  return succeeds(process.execPath, ['-e', proof], { cwd: root })
}

async function rebuildDatabase(env) {
  await provideCompiler()
  say('Compiling the database for this Node; this takes about a minute and a half …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await run(npm, ['rebuild', 'better-sqlite3'], { env, what: 'compiling' })
  if (!databaseWorks()) throw new Plight(`The database could not be made to work. ${compilerSentence()}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orSay(setUp)
