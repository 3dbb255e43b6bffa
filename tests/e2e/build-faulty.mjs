/** Builds the extension for Chromium into a folder of its own, with the fault that REPDESK_FAULT names. */
import { build } from 'wxt'

await build({ root: process.cwd(), browser: 'chrome', outDir: process.argv[2] })
