/** Bundles every page of the gallery to static files in .output/: `npm run build`. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { svelteFiles } from './svelte-files.mjs'
import { vueFiles } from './vue-files.mjs'

const here = import.meta.dirname
const pages = path.join(here, 'pages')
const output = path.join(here, '.output')
const main = /^main\.(js|ts|tsx)$/

rmSync(output, { recursive: true, force: true })
const entryPoints = []
for (const page of readdirSync(pages)) {
  const folder = path.join(pages, page)
  mkdirSync(path.join(output, page), { recursive: true })
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.html') && !file.endsWith('.template.html'))
      cpSync(path.join(folder, file), path.join(output, page, file))
    if (main.test(file)) entryPoints.push({ in: path.join(folder, file), out: `${page}/main` })
  }
}
cpSync(path.join(here, 'gallery.css'), path.join(output, 'gallery.css'))

await build({
  entryPoints,
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  // Angular's style sheets are exported under this condition only.
  conditions: ['style'],
  splitting: true,
  chunkNames: 'shared/[hash]',
  target: 'es2022',
  // Vue's own flags; without them it warns in the console.
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.webp': 'dataurl', '.woff2': 'dataurl', '.html': 'text' },
  plugins: [vueFiles, svelteFiles],
  logLevel: 'warning',
  absWorkingDir: here,
})
