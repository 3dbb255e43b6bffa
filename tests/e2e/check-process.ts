/** Runs the check on a given build of the extension: check-process.ts EXTENSION DATA EXECUTABLE. */
import { runCheck } from '../../scripts/main-job/check.ts'

const [extension = '', dataFolder = '', executable = ''] = process.argv.slice(2)
const isSeen = await runCheck({ dataFolder, port: 0, launch: { name: 'chromium', executable, extension } })
process.exit(isSeen ? 0 : 1)
