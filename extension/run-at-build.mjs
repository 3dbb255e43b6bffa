/** Plugins for Vite and esbuild: a lexicon's `phrases.ts` is run when a bundle is made, and only what it exports goes in. */
import path from 'node:path'
import { build } from 'esbuild'

const isLexicon = /[\\/]lexicon[\\/]phrases\.ts$/

/** A module's exports as a module of data, and the files that they come from. */
async function ran(file) {
  const made = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    absWorkingDir: import.meta.dirname,
  })
  const exports = await import(`data:text/javascript,${encodeURIComponent(made.outputFiles[0].text)}`)
  const lines = Object.entries(exports).map(([name, value]) => `export const ${name} = ${literal(value)}`)
  return {
    contents: lines.join('\n'),
    files: Object.keys(made.metafile.inputs).map((name) => path.join(import.meta.dirname, name)),
  }
}

/** A long list of words is shorter as one text. */
function literal(value) {
  if (Array.isArray(value)) {
    const isWords = value.length > 2 && value.every((item) => typeof item === 'string' && !item.includes(','))
    return isWords ? `${JSON.stringify(value.join())}.split(',')` : `[${value.map(literal)}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${literal(item)}`)}}`
}

export const inVite = {
  name: 'run-at-build',
  async load(id) {
    if (!isLexicon.test(id)) return
    const { contents, files } = await ran(id)
    for (const file of files) this.addWatchFile(file)
    return contents
  },
}

export const inEsbuild = {
  name: 'run-at-build',
  setup({ onLoad }) {
    onLoad({ filter: isLexicon }, async ({ path }) => ({ contents: (await ran(path)).contents }))
  },
}
