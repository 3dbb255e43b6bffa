/** The one door to the browser's API for extension pages and the background. Content scripts do not come through here. */
import browser from 'webextension-polyfill'

export default browser
export type { Menus, Runtime, Tabs } from 'webextension-polyfill'
