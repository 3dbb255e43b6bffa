import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(path.join(tmpdir(), 'repdesk-corpus-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const corpus = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/corpus/main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  })

const page = (body: string) => `<!doctype html><title>Form</title><form>${body}</form>`
const gold = (fields: object[], file = 'page.html') => JSON.stringify({ pages: { form: { file, fields } } })

describe('npm run corpus', () => {
  it('fills our own pages in Chromium with no field of another party', () => {
    const json = path.join(scratch, 'own.json')
    const { status, stdout } = corpus('--pages', path.join(root, 'extension/fill/fixtures'), '--json', json)
    expect(stdout).toContain("representative's fields right")
    expect(status).toBe(0)
    const { total, rates } = JSON.parse(readFileSync(json, 'utf8'))
    expect(total['wrong-party']).toBe(0)
    expect(total['wrong-type']).toBe(0)
    expect(total['left-alone']).toBeGreaterThan(80)
    expect(rates.recall).toBe(1)
  }, 150_000)

  it('counts a wrong party, a wrong datum and a miss when the answers say so', () => {
    writeFileSync(
      path.join(scratch, 'page.html'),
      page(
        '<label>Representative’s e-mail <input id="a"></label><label>Representative’s city <input id="b"></label><label>Counsel’s blazon <input id="c"></label>',
      ),
    )
    writeFileSync(
      path.join(scratch, 'gold.json'),
      gold([
        { selector: '#a', party: 'applicant', type: 'email' },
        { selector: '#b', party: 'representative', type: 'postalCode' },
        { selector: '#c', party: 'representative', type: 'organization' },
      ]),
    )
    const json = path.join(scratch, 'wrong.json')
    expect(corpus('--pages', scratch, '--json', json).status).toBe(0)
    const { total } = JSON.parse(readFileSync(json, 'utf8'))
    expect(total).toMatchObject({ 'wrong-party': 1, 'wrong-type': 1, unsure: 1, right: 0 })
  }, 150_000)

  it.each([
    [['--pages', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['--pages='], 'Say which folder'],
    [['--pages', path.join(root, 'docs')], 'has neither a gold.json nor pages'],
  ])('says what is wrong with %j', (args, sentence) => {
    const { status, stderr } = corpus(...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })

  it('says which page a gold.json misses', () => {
    writeFileSync(path.join(scratch, 'gold.json'), gold([], 'gone.html'))
    const { status, stderr } = corpus('--pages', scratch)
    expect(stderr).toContain('gone.html is missing')
    expect(status).toBe(2)
  })
})
