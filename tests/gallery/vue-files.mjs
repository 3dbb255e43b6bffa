/** Lets esbuild read .vue files, by Vue's own compiler. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileScript, parse } from '@vue/compiler-sfc'

export const vueFiles = {
  name: 'vue-files',
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, ({ path: file }) => {
      const { descriptor, errors } = parse(readFileSync(file, 'utf8'), { filename: file })
      if (errors.length > 0) throw errors[0]
      const { content } = compileScript(descriptor, { id: path.basename(file), inlineTemplate: true })
      return { contents: content, loader: 'ts', resolveDir: path.dirname(file) }
    })
  },
}
