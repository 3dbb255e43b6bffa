/** PDFs: their words can be read back, they say what they are, and the same document gives the same file. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { type PdfDocument, writePdf } from './write-pdf.ts'

const letter: PdfDocument = {
  title: 'Demande de documents supplémentaires',
  language: 'fr',
  facts: [
    ['Date', '3 juin 2026'],
    ['Demandeur', 'Nguyễn, Minh Þórsdóttir'],
  ],
  paragraphs: ['Vous avez 30 jours à compter de la date de la présente lettre.', 'x '.repeat(8000)],
  table: { columns: ['Frais', 'Montant'], rows: [['Visa', '100,00 $ CA']] },
  madeAt: new Date('2026-06-03T16:00:00Z'),
}

async function textOf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return { text: pages.join(' ').replace(/\s+/g, ' '), pages: document.numPages }
}

describe('a PDF', () => {
  it('holds its words as text, in letters of any Latin script, over as many pages as it takes', async () => {
    const { text, pages } = await textOf(await writePdf(letter))
    expect(text).toContain('Vous avez 30 jours à compter de la date de la présente lettre.')
    expect(text).toContain('Nguyễn, Minh Þórsdóttir')
    expect(text).toContain('100,00 $ CA')
    expect(text).toContain('Exercice – pas IRCC')
    expect(pages).toBeGreaterThan(1)
  })

  it('is the same file each time it is asked for', async () => {
    expect(Buffer.compare(await writePdf(letter), await writePdf(letter))).toBe(0)
  })
})
