/** All unit and service tests, one project per workspace. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/**/*.test.ts',
            'services/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/architecture.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      './extension/vitest.config.ts',
    ],
    passWithNoTests: true,
  },
})
