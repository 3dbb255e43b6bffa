/** The services in a process of their own, so that a journey can stop and restart them; spoken to over IPC. */
import type { PortalTruth } from '../../scripts/main-job/portal-truth.ts'
import { openServices, type Services } from '../../scripts/main-job/services.ts'

export type ServerCall =
  | { ask: 'pairingCode' }
  | { ask: 'query'; database: 'profiles' | 'applications'; sql: string; parameters: unknown[] }
  | { ask: 'truth'; name: keyof PortalTruth; of: string }
  | { ask: 'drain' }
  | { ask: 'close' }
export type ServerReply = { call: number; value?: unknown; error?: string }

const [dataFolder = '', port = '0'] = process.argv.slice(2)
const services = await openServices(dataFolder, Number(port))

process.on('message', async (message: ServerCall & { call: number }) => {
  const reply: ServerReply = { call: message.call }
  try {
    reply.value = await answer(services, message)
  } catch (error) {
    reply.error = (error as Error).message
  }
  process.send?.(reply)
  if (message.ask === 'close') process.disconnect()
})
// The journeys' process is gone: nothing is left behind.
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: { apiUrl: services.apiUrl, portalUrl: services.portalUrl } })

function answer(on: Services, call: ServerCall): Promise<unknown> {
  switch (call.ask) {
    case 'pairingCode':
      return on.createPairingCode()
    case 'query':
      return on.query(call.database, call.sql, call.parameters)
    case 'truth':
      return on.truth[call.name](call.of)
    case 'drain':
      return on.drain()
    case 'close':
      return on.close()
    default:
      return call satisfies never
  }
}
