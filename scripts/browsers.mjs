/** Finds the browsers on this machine, and installs a missing one where that is ours to do. No dependencies. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { aptInstall, canUseApt } from './apt.mjs'
import { succeeds } from './command.mjs'

/** Where each browser lies: names on the PATH, then usual places. */
const places = {
  chromium: {
    names: ['chromium', 'chromium-browser'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: ['Chromium\\Application\\chrome.exe'],
  },
  chrome: {
    names: ['google-chrome-stable', 'google-chrome'],
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  edge: {
    names: ['microsoft-edge-stable', 'microsoft-edge'],
    darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
}

const packages = { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox'] }

export const browserNames = Object.keys(places)

/** `{ name, executable }` of the first of these browsers that is here, or undefined. */
export function findBrowser(names) {
  for (const name of names)
    for (const executable of candidates(places[name])) if (answers(executable)) return { name, executable }
  return undefined
}

/** As `findBrowser`; a missing Chromium or Firefox is installed first when this is root on Debian or Ubuntu. */
export async function findOrInstallBrowser(names) {
  const found = findBrowser(names)
  const installable = names.find((name) => packages[name])
  if (found || !installable || !canUseApt()) return found
  for (const name of packages[installable]) if (await aptInstall([name])) break
  return findBrowser(names)
}

/** One sentence on how to get it, and one on how to load the extension by hand. */
export function howToGet(name, extensionFolder) {
  const get =
    name === 'firefox'
      ? 'No Firefox was found: install Firefox 140 or later (on Debian or Ubuntu: sudo apt-get install firefox-esr).'
      : 'No Chromium was found: install Chromium, Chrome or Edge (on Debian or Ubuntu: sudo apt-get install chromium).'
  const load =
    name === 'firefox'
      ? `To load the extension by hand, open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on" and pick ${path.join(extensionFolder, 'manifest.json')}.`
      : `To load the extension by hand, open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and pick ${extensionFolder}.`
  return `${get} ${load}`
}

function* candidates({ names, darwin, win32 }) {
  if (process.platform === 'darwin') yield* darwin
  else if (process.platform === 'win32') {
    const bases = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    for (const base of bases) if (base) for (const place of win32) yield path.join(base, place)
  } else
    for (const name of names)
      for (const folder of (process.env.PATH ?? '').split(path.delimiter)) yield path.join(folder, name)
}

/** Ubuntu's `chromium-browser` may be a stub that only tells to install a snap: what runs is what counts. */
function answers(executable) {
  if (!existsSync(executable)) return false
  return process.platform !== 'linux' || succeeds(executable, ['--version'], { timeout: 20_000 })
}
