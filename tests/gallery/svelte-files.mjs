/** Lets esbuild read .svelte files, by Svelte's own compiler. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'svelte/compiler'

export const svelteFiles = {
  name: 'svelte-files',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, ({ path: file }) => {
      const { js } = compile(readFileSync(file, 'utf8'), {
        filename: file,
        css: 'injected',
        generate: 'client',
      })
      return { contents: js.code, loader: 'js', resolveDir: path.dirname(file) }
    })
  },
}
