/** How the journeys run: one project per browser, each journey with services and a profile folder of its own. */
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const results = path.resolve(import.meta.dirname, '../../test-results')

export default defineConfig({
  globalSetup: './tested-extension.ts',
  testDir: import.meta.dirname,
  outputDir: path.join(results, 'journeys'),
  // A journey launches a browser and a server: more at once than the machine has cores to spare only makes them slow.
  workers: 2,
  timeout: 180_000,
  forbidOnly: true,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  projects: [
    { name: 'chromium' },
    // `npm start` shows the main job in a Chromium, and its check is tested there.
    { name: 'firefox', testIgnore: ['check.spec.ts', 'start.spec.ts'] },
  ],
})
