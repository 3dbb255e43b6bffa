/** How large the scripts are that the builds put into pages, and how large they may be. No dependencies. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFor } from './build-extension.mjs'

/** Bytes, compressed by gzip at its best. */
const limits = { portal: 12_000, reading: 25_000, fill: 25_000, write: 25_000, alarm: 5_000 }

/** Every script in each build; `name` says it to a person. */
export function pageScripts(builds = builtFor) {
  return Object.entries(builds).flatMap(([browser, folder]) =>
    Object.entries(limits).map(([script, limit]) => {
      const { length: size } = gzipSync(readFileSync(path.join(folder, `content-scripts/${script}.js`)), {
        level: 9,
      })
      return { name: `${script}.js for ${browser}: ${size} bytes of ${limit}`, size, limit }
    }),
  )
}
