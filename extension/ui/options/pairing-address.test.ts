/** The address of the services. */
import { expect, test } from 'vitest'
import { browserName, serviceAddress } from './pairing-address.ts'

test.each<[string, string | undefined]>([
  ['http://127.0.0.1:4780', 'http://127.0.0.1:4780'],
  [' http://127.0.0.1:4780/ ', 'http://127.0.0.1:4780'],
  ['127.0.0.1:4780', 'http://127.0.0.1:4780'],
  ['https://repdesk.example.ca', 'https://repdesk.example.ca'],
  ['repdesk.example.ca:8443', 'https://repdesk.example.ca:8443'],
  ['http://repdesk.example.ca', undefined],
  ['http://127.0.0.1.evil.example', undefined],
  ['https://me:secret@repdesk.example.ca', undefined],
  ['ftp://127.0.0.1', undefined],
  ['javascript:alert(1)', undefined],
  ['two words', undefined],
  ['', undefined],
])('%s is paired with at %s', (typed, origin) => {
  expect(serviceAddress(typed)).toBe(origin)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox'],
  ['Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0', 'Edge'],
  ['Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chromium'],
])('%s is called %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})
