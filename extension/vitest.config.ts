/** Unit tests of the extension; files that need a document say `@vitest-environment jsdom`. */
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: { name: 'extension', include: ['**/*.test.{ts,tsx}'], testTimeout: 30_000 },
})
