/** A plugin for Vite: what goes into pages is minified once more, after Vite's own minifier, for its limits' sake. */
import { minify } from 'terser'

const options = {
  ecma: 2022,
  compress: { passes: 4, lhs_constants: false, unsafe_arrows: true },
}

export const smallerScripts = {
  name: 'smaller-scripts',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.fileName.startsWith('content-scripts/'))
        chunk.code = (await minify(chunk.code, options)).code
  },
}
