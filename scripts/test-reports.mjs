/** Counts of passed and failed tests, from what the test runners wrote. A test that was left out counts as failed. */
import { readFileSync } from 'node:fs'

export function readVitestReport(file, exitCode) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const brokenFiles = report.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  )
  const passed = report.numPassedTests
  const failed = report.numTotalTests - passed + brokenFiles.length
  return counted(passed, failed, exitCode)
}

export function readPlaywrightReport(file, exitCode) {
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return counted(stats.expected, stats.unexpected + stats.skipped + stats.flaky + errors.length, exitCode)
}

/** A runner that ended badly without a failed test to show for it, or that ran nothing, is one failure. */
function counted(passed, failed, exitCode) {
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed }
}
