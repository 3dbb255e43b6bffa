import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
const written = (report: object) => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
const vitest = (passed: number, total: number, testResults: object[] = []) =>
  written({ numPassedTests: passed, numTotalTests: total, testResults })
const playwright = (stats: object, errors: object[] = []) =>
  written({ stats: { expected: 0, unexpected: 0, skipped: 0, flaky: 0, ...stats }, errors })

describe('the counts of npm test', () => {
  it('are those of the runner when all is well', () => {
    expect(readVitestReport(vitest(5, 5), 0)).toEqual({ passed: 5, failed: 0 })
    expect(readPlaywrightReport(playwright({ expected: 3 }), 0)).toEqual({ passed: 3, failed: 0 })
  })

  it.each([
    ['a failed or left-out unit test', () => readVitestReport(vitest(4, 5), 1), 1],
    [
      'a test file that could not be read',
      () => readVitestReport(vitest(5, 5, [{ status: 'failed', assertionResults: [] }]), 1),
      1,
    ],
    ['a runner that ended badly with nothing to show', () => readVitestReport(vitest(5, 5), 1), 1],
    ['a run of no tests at all', () => readVitestReport(vitest(0, 0), 0), 1],
    ['a journey left out', () => readPlaywrightReport(playwright({ expected: 3, skipped: 2 }), 0), 2],
    ['a journey that failed', () => readPlaywrightReport(playwright({ expected: 3, unexpected: 1 }), 1), 1],
    ['an error outside any journey', () => readPlaywrightReport(playwright({ expected: 3 }, [{}]), 1), 1],
  ])('count %s as a failure', (_, read, failed) => {
    expect(read().failed).toBe(failed)
  })

  it('need a report: a runner that wrote none is an error', () => {
    expect(() => readVitestReport(path.join(folder, 'none.json'), 0)).toThrow()
  })
})
