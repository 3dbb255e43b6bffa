// @vitest-environment jsdom
/** Whose sign-in a page shows, and what only looks like a name. */
import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const holderOn = (html: string) =>
  readPage(new DOMParser().parseFromString(html, 'text/html'), 'https://portal.example.ca/').reading.account

describe('the account holder', () => {
  it.each([
    ['<header>Signed in as Marie Tremblay</header>'],
    ['<header><p>Signed in as <strong>Marie Tremblay</strong></p></header>'],
    ['<header><span>Logged in as:</span> <b>Marie Tremblay</b></header>'],
    ['<div>You are signed in as Marie Tremblay.</div>'],
    ['<header>Signed in as Marie Tremblay (Representative) | <a href="/out">Sign out</a></header>'],
    ['<header>Signed in as Marie Tremblay <a href="/out">Sign out</a></header>'],
    ['<header>Connecté en tant que Marie Tremblay</header>'],
    ['<header>Connecté(e) en tant que : <b>Marie Tremblay</b></header>'],
    ['<header>Vous êtes connectée en tant que Marie Tremblay</header>'],
    ['<header><p>Session ouverte : <bdi>Marie Tremblay</bdi></p><p>Compte de représentant</p></header>'],
    ['<header>Bienvenue, Marie Tremblay</header>'],
    ['<header>Bonjour Marie Tremblay !</header>'],
    ['<header><h1>Welcome back, Marie Tremblay</h1></header>'],
    ['<nav><button aria-haspopup="true" class="user-menu">Marie Tremblay ▾</button></nav>'],
    ['<nav><button aria-label="Account menu for Marie Tremblay"><i></i></button></nav>'],
    ['<nav><button aria-label="Marie Tremblay, account menu"><i></i></button></nav>'],
    ['<nav><span>Marie Tremblay</span><a href="/logout">Log out</a></nav>'],
    ['<header><dl><dt>Account holder</dt><dd>Marie Tremblay</dd></dl></header>'],
  ])('is Marie Tremblay in %s', (html) => {
    expect(holderOn(html)).toBe('Marie Tremblay')
  })

  it('may be an address, when the page shows nothing else', () => {
    expect(holderOn('<header>Signed in as marie.tremblay@example.ca</header>')).toBe(
      'marie.tremblay@example.ca',
    )
  })

  it('is never taken from a list, however a cell is worded', () => {
    const cell = '<td>Signed in as Evil Twin</td>'
    const row = `<tr><td>V300000001</td>${cell}<td>Draft</td></tr>`
    const html = `<h1>Applications</h1><table><tr><th>Application number</th><th>Applicant</th><th>Status</th></tr>${row}</table>`
    expect(holderOn(`<header>Signed in as Marie Tremblay</header>${html}`)).toBe('Marie Tremblay')
    expect(holderOn(html)).toBeNull()
  })

  it.each([
    ['<nav><a href="/account">My account</a><h1>Biometric letter</h1></nav>'],
    ['<header>Welcome to the portal</header>'],
    ['<header>Bienvenue dans votre compte</header>'],
    ['<nav><a href="/home">Home</a><a href="/out">Sign out</a></nav>'],
    ['<nav><button aria-haspopup="true">Menu</button></nav>'],
    ['<main><p>Hello Amara Diallo,</p></main>'],
    ['<footer>Signed in</footer>'],
    [''],
  ])('is unknown in %s', (html) => {
    expect(holderOn(html)).toBeNull()
  })
})
