/** Bundles engine.ts into one script that defines the global RepDeskEngine: `node build-engine.mjs`. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { inEsbuild } from './run-at-build.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
export const engineFile = path.join(here, '.output', 'engine', 'engine.js')

/** Builds and answers the files that went in. */
export async function buildEngine() {
  const { metafile } = await build({
    entryPoints: [path.join(here, 'engine.ts')],
    outfile: engineFile,
    bundle: true,
    format: 'iife',
    globalName: 'RepDeskEngine',
    minify: true,
    target: 'es2022',
    define: { __REPDESK_FAULT__: JSON.stringify(process.env.REPDESK_FAULT ?? 'none') },
    plugins: [inEsbuild],
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: here,
  })
  return Object.keys(metafile.inputs)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEngine()
  console.log(`${path.relative(process.cwd(), engineFile)} ${statSync(engineFile).size} bytes`)
}
