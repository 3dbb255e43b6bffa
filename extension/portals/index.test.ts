/** Which portal a page belongs to, and which it does not, however alike it looks. */
import { describe, expect, it } from 'vitest'
import { fillHintOf, pageOf, portalOf, readingHintOf } from './index.ts'
import { portals } from './known.ts'

describe('portalOf', () => {
  it.each([
    ['http://practice.localhost:4781/dashboard'],
    ['http://practice.localhost/'],
    ['http://practice.localhost:1/fr/dashboard?page=2#top'],
    ['HTTP://PRACTICE.LOCALHOST:4781/'],
  ])('knows the practice portal at %s', (url) => {
    expect(portalOf(url)?.id).toBe('practice-portal')
  })

  it.each([
    ['http://practice.localhost.evil.example/dashboard'],
    ['https://evil-practice.localhost/dashboard'],
    ['http://practice.localhost.:4781/'],
    ['http://practice.localhost@evil.example/'],
    ['http://someone@practice.localhost:4781/'],
    ['http://practice.1ocalhost:4781/'],
    ['http://practiсe.localhost:4781/'],
    ['http://xpractice.localhost/'],
    ['http://127.0.0.1:4781/dashboard'],
    ['file:///practice.localhost/dashboard'],
    ['javascript:practice.localhost'],
    ['ftp://practice.localhost/'],
    ['not an address'],
    [''],
  ])('refuses the look-alike %s', (url) => {
    expect(portalOf(url)).toBeUndefined()
  })
})

describe('every adapter', () => {
  it.each(portals.map((portal) => [portal.id, portal] as const))('%s names exact hosts', (_, portal) => {
    for (const host of portal.hosts) {
      expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
      expect(portalOf(`https://${host}/`)).toBe(portal)
      expect(portalOf(`https://${host}.evil.example/`)).toBeUndefined()
      expect(portalOf(`https://evil${host}/`)).toBeUndefined()
      if (!host.endsWith('.localhost')) {
        expect(portalOf(`https://${host}:8443/`)).toBeUndefined()
        expect(portalOf(`http://${host}/`)).toBeUndefined()
      }
    }
  })
})

describe('look-alikes of the real portals', () => {
  const known = portals.filter(({ practice }) => !practice).flatMap(({ hosts }) => hosts)

  it('are refused: another level, another suffix, a word before or after, a port, a plain connection', () => {
    expect(known.length).toBeGreaterThan(3)
    for (const host of known) {
      const [first = '', ...rest] = host.split('.')
      for (const url of [
        `https://${rest.join('.')}/`,
        `https://www.${host}/`,
        `https://${host}.ca/`,
        `https://${host.replace('.gc.ca', '.gc-ca.com')}.evil.example/`,
        `https://${first}-login.${rest.join('.')}/`,
        `https://${host.replaceAll('.', '-')}.example/`,
        `https://${host.replaceAll('a', 'а')}/`,
        `https://${host}.:443/`,
        `https://${host}:444/`,
        `http://${host}/`,
        `https://${host}@evil.example/`,
        `https://me@${host}/`,
      ])
        expect(portalOf(url), url).toBeUndefined()
    }
  })

  it('every portal with a host can be told by it', () => {
    for (const portal of portals)
      for (const host of portal.hosts) expect(portalOf(`https://${host}/`)).toBe(portal)
  })

  it('no host is claimed by two portals', () => {
    const all = portals.flatMap(({ hosts }) => hosts)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('fillHintOf', () => {
  it.each([
    ['https://prson-srpel.apps.cic.gc.ca/en/rep/signup', { party: 'representative' }],
    ['https://prson-srpel.apps.cic.gc.ca/fr/rep/login', { handsOff: 'a sign-in form' }],
    ['https://tr-rt.apps.cic.gc.ca/purpose', { party: 'applicant' }],
    ['https://tr-rt.apps.cic.gc.ca/representative', {}],
    ['https://tr-rt.apps.cic.gc.ca.evil.example/purpose', {}],
    ['https://example.ca/rep/signup', {}],
    [
      'http://practice.localhost:4781/convert/gate',
      { handsOff: 'a declaration that closes the client account' },
    ],
  ])('%s: %j', (url, hint) => {
    expect(fillHintOf(url)).toEqual(hint)
  })
})

describe('pageOf', () => {
  it.each([
    ['/sign-in', 'sign-in'],
    ['/dashboard?page=2', 'dashboard'],
    ['/fr/dashboard', 'dashboard'],
    ['/applications/V300000001', 'application'],
    ['/applications/V300000001/', 'application'],
    ['/applications/V300000001/representative', 'representative'],
    ['/applications/V300000001/letters/abc', 'letter'],
    ['/account', 'account'],
    ['/dashboards', undefined],
    ['/', undefined],
  ])('%s is the page %s', (path, id) => {
    const url = `http://practice.localhost:4781${path}`
    const portal = portalOf(url)
    expect(portal && pageOf(portal, url)?.id).toBe(id)
  })

  it('hints what a page reads only on a known portal', () => {
    expect(readingHintOf('http://practice.localhost/dashboard')).toEqual({ reads: 'application-list' })
    expect(readingHintOf('http://practice.localhost/account')).toEqual({})
    expect(readingHintOf('https://example.ca/dashboard')).toEqual({})
  })
})
