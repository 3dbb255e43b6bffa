/** What `npm start` is told on the command line. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { browserNames } from '../browsers.mjs'
import { Plight } from '../say.mjs'
import { defaultDataFolder } from './services.ts'

export type StartOptions = {
  dataFolder: string
  /** The folder was named by the person, so it is kept even when it would only serve one check. */
  isDataFolderGiven: boolean
  port: number
  isPortGiven: boolean
  openBrowser: boolean
  /** Undefined: the first that is found, Chromium before the others. */
  browser: string | undefined
  check: boolean
}

export const usage = `npm start -- [--data DIR] [--port N] [--no-browser] [--browser ${browserNames.join('|')}] [--check]`

/** Throws a plight that says what is wrong and how it is used. */
export function readOptions(args: string[]): StartOptions {
  const { data, port, browser, check, 'no-browser': noBrowser } = parse(args)
  const portNumber = Number(port ?? 4780)
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65_534)
    throw new Plight(`--port takes a number up to 65534 and was given "${port}". ${usage}`)
  if (browser !== undefined && !browserNames.includes(browser))
    throw new Plight(`--browser takes ${browserNames.join(', ')} and was given "${browser}". ${usage}`)
  return {
    dataFolder: path.resolve(data ?? defaultDataFolder()),
    isDataFolderGiven: data !== undefined,
    port: portNumber,
    isPortGiven: port !== undefined,
    openBrowser: !noBrowser,
    browser,
    check: check ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-browser': { type: 'boolean' },
        browser: { type: 'string' },
        check: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new Plight(`${(error as Error).message} ${usage}`)
  }
}
