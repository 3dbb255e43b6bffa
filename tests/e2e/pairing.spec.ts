/** Pairing: by a one-time code, typed; a bad code changes nothing and says what to do. */
import { problems } from '@repdesk/shared/problem'
import type { Screen } from '../../scripts/drive/screen.ts'
import { pair } from '../../scripts/main-job/acts.ts'
import { pairApiDevice } from './api-device.ts'
import { expect, test } from './journey.ts'

test('a typed one-time code pairs the browser with the firm', async ({ driver, server, picture }) => {
  expect(await pair(driver, server.apiUrl, server.pairingCode)).toBe(true)

  const options = await driver.openOwn('options.html#devices')
  const screen = await options.text('[data-testid="paired"]')
  await options.screenshot(picture('paired'))
  const stored = await server.query('profiles', `select "name", "origin", "revokedAt" from devices`)
  const api = await pairApiDevice(server.apiUrl, await server.pairingCode())
  const { firm, member } = await api('showFirm', {})
  const { devices } = await api('listDevices', {})

  expect(screen).toContain(firm.name)
  expect(screen).toContain(member.name)
  expect(stored).toHaveLength(1)
  expect(stored[0]).toMatchObject({ origin: driver.extensionOrigin, revokedAt: null })
  expect(devices.filter((device) => device.origin === driver.extensionOrigin)).toHaveLength(1)
})

test('a paired browser stays paired when its pages and its background start anew', async ({
  driver,
  server,
}) => {
  await pair(driver, server.apiUrl, server.pairingCode)
  await driver.killBackground()
  expect(await pair(driver, server.apiUrl, server.pairingCode)).toBe(false)
})

const refusal = problems['code-refused'][1]

test('a wrong, used or expired code is refused in a clear sentence and changes nothing', async ({
  driver,
  server,
  picture,
}) => {
  const options = await driver.openOwn('options.html#devices')
  await options.fill('[data-testid="pair-address"]', server.apiUrl)

  const right = await server.pairingCode()
  const wrong = right === 'BBBB-BBBB' ? 'CCCC-CCCC' : 'BBBB-BBBB'
  await tryCode(options, wrong)
  expect(await options.text('[data-testid="pair-problem"]')).toBe(refusal)
  await options.screenshot(picture('wrong-code'))

  await pairApiDevice(server.apiUrl, right)
  await tryCode(options, right)
  expect(await options.text('[data-testid="pair-problem"]')).toBe(refusal)

  const late = await server.pairingCode()
  await server.query('profiles', `update "pairingCodes" set "expiresAt" = '2020-01-01T00:00:00.000Z'`)
  await tryCode(options, late)
  expect(await options.text('[data-testid="pair-problem"]')).toBe(refusal)

  const paired = await server.query('profiles', `select "origin" from devices`)
  expect(paired.map((device) => device.origin)).toEqual([null])
  expect(await options.count('[data-testid="paired"]')).toBe(0)
})

test('after too many wrong codes the right one is void too', async ({ driver, server }) => {
  const options = await driver.openOwn('options.html#devices')
  await options.fill('[data-testid="pair-address"]', server.apiUrl)
  const right = await server.pairingCode()
  for (const wrong of ['BBBB-BBBC', 'BBBB-BBBD', 'BBBB-BBBF', 'BBBB-BBBG', 'BBBB-BBBH'])
    await tryCode(options, wrong)
  await tryCode(options, right)
  expect(await options.text('[data-testid="pair-problem"]')).not.toBe('')
  expect(await server.query('profiles', `select "deviceId" from devices`)).toEqual([])
})

/** Types a code, presses pair and waits for the answer. */
async function tryCode(options: Screen, code: string): Promise<void> {
  await options.fill('[data-testid="pair-code"]', code)
  await options.click('[data-testid="pair"]')
  await options.see('[data-testid="pair"][aria-disabled="false"]')
  await options.see('[data-testid="pair-problem"]')
}
