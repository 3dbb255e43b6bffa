// @vitest-environment jsdom
/** What a page says of the account and of the application's representative, and what only looks like it. */
import { describe, expect, it } from 'vitest'
import { accountShown } from './account-shown.ts'

const shown = (html: string) => accountShown(new DOMParser().parseFromString(html, 'text/html'))
const nothing = {
  holder: null,
  clientWords: null,
  ownWords: null,
  applicant: null,
  representative: null,
  language: null,
}

describe('the account', () => {
  it('is whoever the page’s frame says is signed in, with the kind of account it names', async () => {
    const html = `<html lang="fr-CA"><body><header><p>Session ouverte : <bdi>Amara Diallo</bdi></p><p>Compte de client</p></header>
      <main><h1>Mes demandes</h1></main></body></html>`
    expect(await shown(html)).toEqual({
      ...nothing,
      holder: 'Amara Diallo',
      clientWords: 'Compte de client',
      ownWords: 'Mes demandes',
      language: 'fr',
    })
  })

  it.each([
    ['a link to convert one', '<header><a href="/convert">Client account</a></header>'],
    ['a sentence about them', '<header><p>You may convert a client account.</p></header>'],
    ['a heading of the page’s content', '<main><h2>Client account</h2><p>Convert it here.</p></main>'],
    ['a choice of a form', '<header><label><input type="radio"> Client account</label></header>'],
    [
      'a representative’s account',
      '<header><p>Signed in as Marie Tremblay</p><p>Representative account</p></header>',
    ],
    ['another kind', '<header><dl><dt>Account type</dt><dd>Representative</dd></dl></header>'],
  ])('is not called a client’s by %s', async (_, html) => {
    expect((await shown(html)).clientWords).toBeNull()
  })

  it.each([
    ['<header><span>Client account:</span> <b>Amara Diallo</b></header>', 'Client account:'],
    ['<header><dl><dt>Account type</dt><dd>Applicant</dd></dl></header>', 'Account type: Applicant'],
    ['<nav><p>Compte client</p></nav>', 'Compte client'],
  ])('is called a client’s in %s', async (html, said) => {
    expect((await shown(html)).clientWords).toBe(said)
  })

  it.each([
    ['<main><h1>Profile of Amara Diallo</h1><p>Family name: Diallo</p></main>'],
    ['<main><p>Account holder: Amara Diallo</p></main>'],
    ['<main><dl><dt>Applicant</dt><dd>Amara Diallo</dd></dl></main>'],
    [
      '<main><table><tr><th>Application number</th><th>Applicant</th><th>Status</th></tr><tr><td>V300000001</td><td>Signed in as Amara Diallo</td><td>Draft</td></tr></table></main>',
    ],
  ])('is not an applicant who is named on the page: %s', async (html) => {
    expect((await shown(html)).holder).toBeNull()
  })
})

describe('the application’s representative', () => {
  it.each<[string, object]>([
    ['<main><dl><dt>Representative</dt><dd>Paul Roy</dd></dl></main>', { name: 'Paul Roy' }],
    ['<main><table><tr><th>Représentant</th><td>Paul Roy</td></tr></table></main>', { name: 'Paul Roy' }],
    [
      `<main><h2>Your representative</h2><dl><dt>Family name</dt><dd>Roy</dd><dt>Given name(s)</dt><dd>Paul</dd>
        <dt>Membership ID number</dt><dd>R000002</dd><dt>E-mail</dt><dd>paul.roy@example.ca</dd></dl></main>`,
      { name: 'Roy, Paul', membershipId: 'R000002', email: 'paul.roy@example.ca' },
    ],
  ])('is read where it is printed: %s', async (html, expected) => {
    expect(await shown(html)).toMatchObject({ representative: expected, applicant: null })
  })

  it.each([
    ['the applicant', '<main><h2>Applicant</h2><dl><dt>Family name</dt><dd>Diallo</dd></dl></main>'],
    [
      'a designated representative',
      '<main><dl><dt>Designated representative</dt><dd>Awa Diallo</dd></dl></main>',
    ],
    ['a former one', '<main><dl><dt>Former representative</dt><dd>Paul Roy</dd></dl></main>'],
    ['a field’s label', '<main><h2>Representative</h2><label>Family name <input value="Roy"></label></main>'],
    [
      'the label of the next field',
      '<main><h2>Counsel</h2><p>Full name</p><div contenteditable></div><p>Firm name</p><div contenteditable></div></main>',
    ],
    [
      'the next row of a form',
      '<main><h2>Counsel</h2><p>Full name</p><p><input></p><p>Firm name</p><p><input></p></main>',
    ],
    [
      'the next step of a wizard',
      '<main><ol><li>Applicant</li><li aria-current="step">Representative</li><li>Review</li></ol></main>',
    ],
    [
      'a column of a list',
      '<main><table><tr><th>Application number</th><th>Representative</th><th>Status</th></tr><tr><td>V300000001</td><td>Paul Roy</td><td>Draft</td></tr></table></main>',
    ],
  ])('is not %s', async (_, html) => {
    expect((await shown(html)).representative).toBeNull()
  })

  it('stands beside whom the page is about', async () => {
    const html =
      '<main><dl><dt>Applicant</dt><dd>Amara Diallo</dd><dt>Representative</dt><dd>Paul Roy</dd></dl></main>'
    expect(await shown(html)).toEqual({
      ...nothing,
      applicant: 'Amara Diallo',
      representative: { name: 'Paul Roy' },
    })
  })
})

it('says nothing of an empty page', async () => {
  expect(await shown('')).toEqual(nothing)
})

it('reads the frame of a page of twenty thousand fields, and lets the page work meanwhile', async () => {
  const field = '<p><label>Family name <input></label></p>'
  const html = `<header>Signed in as Marie Tremblay</header><main>${field.repeat(20_000)}</main>`
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  })
  expect((await shown(html)).holder).toBe('Marie Tremblay')
  clearInterval(turning)
  expect(turns).toBeGreaterThan(0)
})
