import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const bundle = async (fault: string) => {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'engine.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'RepDeskEngine',
    define: { __REPDESK_FAULT__: JSON.stringify(fault) },
  })
  return outputFiles[0]?.text ?? ''
}

describe('the switch that tests of the tests use', () => {
  it('leaves nothing in an ordinary build', async () => {
    const ordinary = await bundle('none')
    expect(/no-fill|all-representative|REPDESK_FAULT/.test(ordinary)).toBe(false)
    expect((await bundle('all-representative')).length).toBeGreaterThan(ordinary.length)
    expect((await bundle('no-fill')).length).toBeGreaterThan(ordinary.length)
  })

  it('is read in one place', () => {
    const judge = readFileSync(path.join(import.meta.dirname, 'fill/judge.ts'), 'utf8')
    expect(judge.match(/typeof __REPDESK_FAULT__/g)).toHaveLength(1)
  })
})
