/** The manifest and the build. */
import path from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { inVite } from './run-at-build.mjs'
import { smallerScripts } from './smaller-scripts.mjs'

export default defineConfig({
  imports: false,
  srcDir: '.',
  vite: () => ({
    plugins: [preact(), inVite, smallerScripts],
    // WXT's own announces the extension, with its id, to the page; no script of ours uses it.
    resolve: {
      alias: { 'wxt/utils/content-script-context': path.join(import.meta.dirname, 'quiet-context.ts') },
    },
    // 'none' except in builds that test the tests: see fill/judge.ts.
    define: { __REPDESK_FAULT__: JSON.stringify(process.env.REPDESK_FAULT ?? 'none') },
  }),
  hooks: {
    // None is static; WXT writes the empty list all the same.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'contextMenus', 'scripting', 'activeTab'],
    host_permissions: ['http://127.0.0.1/*', 'http://practice.localhost/*'],
    optional_host_permissions: ['https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
    },
    ...(browser === 'firefox'
      ? {
          // Else Firefox puts the button, and its badge, into the extensions' menu.
          action: { default_area: 'navbar' },
          browser_specific_settings: {
            gecko: {
              id: 'repdesk@example.ca',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
})
