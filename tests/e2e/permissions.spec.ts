/** The manifests that ship, held to the permissions that the design allows and to nothing more. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { builtFor } from '../../scripts/build-extension.mjs'

type Manifest = Record<string, unknown> & { permissions: string[] }

const browserOf = () => test.info().project.name as 'chromium' | 'firefox'
const manifestOf = (browser: 'chromium' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(path.join(builtFor[browser], 'manifest.json'), 'utf8'))

const everywhere = [
  'action',
  'background',
  'commands',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
]
const own = { chromium: ['minimum_chrome_version'], firefox: ['browser_specific_settings'] }

test('asks for exactly the permissions of the design', () => {
  const manifest = manifestOf(browserOf())
  expect(manifest.manifest_version).toBe(3)
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'notifications',
    'scripting',
    'storage',
  ])
  expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*', 'http://practice.localhost/*'])
  expect(manifest.optional_host_permissions).toEqual(['https://*/*'])
})

test('declares nothing that opens it to pages or to other extensions', () => {
  const manifest = manifestOf(browserOf())
  const allowed = [...everywhere, ...own[browserOf()]]
  // No content_scripts, web_accessible_resources, externally_connectable, optional_permissions, and no content
  // policy of its own, so that the browser's strict one holds.
  expect(Object.keys(manifest).filter((key) => !allowed.includes(key))).toEqual([])
})
