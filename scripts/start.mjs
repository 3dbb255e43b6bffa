/** `npm start`: makes the clone ready, then does the main job. */
import { orSay } from './say.mjs'
import { setUp } from './setup.mjs'

await orSay(async () => {
  await setUp()
  const { register } = await import('tsx/esm/api')
  register()
  const { startMainJob } = await import('./main-job/main.ts')
  process.exitCode = await startMainJob(process.argv.slice(2))
})
