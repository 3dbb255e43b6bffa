import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

describe('what npm start is told', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toMatchObject({
      isDataFolderGiven: false,
      port: 4780,
      isPortGiven: false,
      openBrowser: true,
      browser: undefined,
      check: false,
    })
  })

  it('takes a folder, a port, a browser and no browser', () => {
    expect(
      readOptions(['--data', 'here', '--port', '0', '--browser', 'edge', '--no-browser', '--check']),
    ).toEqual({
      dataFolder: path.resolve('here'),
      isDataFolderGiven: true,
      port: 0,
      isPortGiven: true,
      browser: 'edge',
      openBrowser: false,
      check: true,
    })
  })

  it.each([
    [['--port', 'many'], /--port takes a number.*"many"/],
    [['--port', '65535'], /--port takes a number/],
    [['--browser', 'opera'], /--browser takes chromium, chrome, edge, firefox.*"opera"/],
    [['--bogus'], /--bogus/],
    [['stray'], /stray/],
  ])('refuses %j in a sentence that says how it is used', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence)
    expect(() => readOptions(args)).toThrow(/npm start -- \[--data DIR\]/)
  })
})
