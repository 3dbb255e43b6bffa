// @vitest-environment jsdom
/** The whole list, one page of it, or a filtered one: what the page around a list of two says. */
import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const rows = ['V300000001', 'V300000002']
  .map((reference) => `<tr><td>${reference}</td><td>Amara Diallo</td><td>Draft</td></tr>`)
  .join('')
const table = `<table><thead><tr><th>Application number</th><th>Applicant</th><th>Status</th></tr></thead><tbody>${rows}</tbody></table>`

function completeWith(around: string, path = '/applications'): boolean | 'unknown' {
  const html = `<header>Signed in as Marie Tremblay</header><main><h1>Your list</h1>${around.replace('TABLE', table)}</main>`
  const { reading } = readPage(
    new DOMParser().parseFromString(html, 'text/html'),
    `https://portal.example.ca${path}`,
  )
  expect(reading.applications).toHaveLength(2)
  return reading.complete
}

describe('a list is whole', () => {
  it.each([
    'TABLE<p>2 applications</p>',
    'TABLE<p>Showing 1–2 of 2</p>',
    'TABLE<p>Showing <b>1</b> to <b>2</b> of <b>2</b> entries</p>',
    'TABLE<p>Showing all 2 applications</p>',
    'TABLE<p>2 results found</p>',
    'TABLE<p>Total: 2</p>',
    'TABLE<p>Page 1 of 1</p>',
    '<h2>Applications (2)</h2>TABLE',
    '<p>You have 2 applications.</p>TABLE',
    '<p>Vous avez 2 demandes.</p>TABLE',
    'TABLE<p>Résultats 1 à 2 sur 2</p>',
    'TABLE<p>2 demandes au total</p>',
    'TABLE<nav aria-label="Pagination"><button disabled>Previous</button><button disabled>Next</button></nav>',
    '<label for="s">Status</label><select id="s"><option selected>All</option><option>Draft</option></select>TABLE<p>2 results</p>',
    '<label><input type="checkbox"> Unread only</label>TABLE<p>2 results</p>',
  ])('with %s', (around) => {
    expect(completeWith(around)).toBe(true)
  })
})

describe('a list is not whole', () => {
  it.each([
    'TABLE<p>Showing 1–2 of 34</p>',
    'TABLE<p>1 - 2 sur 1 234</p>',
    'TABLE<p>Affichage de 1 à 2 sur 34 demandes</p>',
    'TABLE<p>Page 1 of 2</p>',
    'TABLE<p>Page 1 de 17</p>',
    'TABLE<p>2 of 34 applications</p>',
    '<p>You have 34 applications.</p>TABLE',
    'TABLE<a href="?page=2">Next</a>',
    'TABLE<a href="?p=2" rel="next">More recent</a>',
    'TABLE<button>Load more</button>',
    'TABLE<a href="/all">Voir toutes les demandes</a>',
    'TABLE<nav class="pagination"><a href="?page=1" aria-current="page">1</a><a href="?page=2">2</a></nav>',
    'TABLE<p>Page <input value="1"> of 2</p><button aria-label="Go to next page">›</button>',
    '<p>Filtered by: Draft</p>TABLE<p>2 applications</p>',
    '<p>2 applications match your filters</p>TABLE',
    '<button>Remove filter Draft</button>TABLE<p>2 applications</p>',
    '<label for="s">Status</label><select id="s"><option>All</option><option selected>Draft</option></select>TABLE<p>2 results</p>',
    '<input type="search" value="diallo">TABLE<p>2 results</p>',
    '<label><input type="checkbox" checked> Unread only</label>TABLE<p>2 results</p>',
    '<div role="tablist"><button role="tab">All</button><button role="tab" aria-selected="true">Draft (2)</button></div>TABLE<p>2 results</p>',
  ])('with %s', (around) => {
    expect(completeWith(around)).toBe(false)
  })

  it.each([
    '/applications?page=2',
    '/applications?status=draft',
    '/applications?unread=true',
    '/applications?q=diallo',
    '/demandes?statut=ebauche',
    '/#/applications?offset=20',
  ])('at %s', (path) => {
    expect(completeWith('TABLE<p>2 applications</p>', path)).toBe(false)
  })
})

describe('whether a list is whole cannot be told', () => {
  it.each([
    'TABLE',
    'TABLE<p>2 applications need your attention</p>',
    'TABLE<p>2 unread messages</p>',
    '<h2>Unread messages (2)</h2>TABLE',
    'TABLE<p>1 application</p>',
    '<label for="z">Rows per page</label><select id="z"><option>10</option><option selected>25</option></select>TABLE',
    '<label for="o">Sort by</label><select id="o"><option>Name</option><option selected>Status</option></select>TABLE',
    'TABLE<form action="/apply"><button type="submit">Next</button></form>',
  ])('with %s', (around) => {
    expect(completeWith(around)).toBe('unknown')
  })

  it.each([
    '/applications?lang=fr',
    '/applications?sort=status',
    '/applications?status=',
    '/applications?status=all',
    '/applications?page=1',
  ])('at %s', (path) => {
    expect(completeWith('TABLE', path)).toBe('unknown')
  })
})
