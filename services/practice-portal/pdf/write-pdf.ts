/** Documents as PDF with real, selectable text: a title, facts, paragraphs, and a table if there is one. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Language, Words } from '../words.ts'

export type PdfDocument = {
  title: string
  language: Language
  facts: readonly (readonly [string, string])[]
  paragraphs: readonly string[]
  /** Its last column is of figures. */
  table?: { columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** When the document was made: the file is the same each time it is asked for. */
  madeAt: Date
}

const require = createRequire(import.meta.url)
const regular = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const bold = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

const watermark: Words = {
  en: 'Practice – not IRCC. Made by a practice portal about invented people; it has no effect anywhere.',
  fr: 'Exercice – pas IRCC. Produit par un portail d’exercice au sujet de personnes inventées; sans effet.',
}
const margin = 64
const grey = '#555555'

export function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margin,
    lang: `${document.language}-CA`,
    tagged: true,
    displayTitle: true,
    info: { Title: document.title, CreationDate: document.madeAt, ModDate: document.madeAt },
  })
  const chunks: Buffer[] = []
  const written = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  const part = (tag: string, write: () => void) => pdf.addStructure(pdf.struct(tag, {}, write))

  part('P', () => pdf.font(bold).fontSize(9).fillColor(grey).text(watermark[document.language]))
  pdf.moveDown(2)
  part('H1', () => pdf.font(bold).fontSize(17).fillColor('black').text(document.title))
  pdf.moveDown()
  pdf.fontSize(10.5)
  for (const [name, value] of document.facts)
    part('P', () =>
      pdf
        .font(bold)
        .text(`${name}${document.language === 'fr' ? '\u00a0:' : ':'} `, { continued: true })
        .font(regular)
        .text(value || '–'),
    )
  pdf.moveDown()
  for (const paragraph of document.paragraphs) {
    part('P', () => pdf.font(regular).text(paragraph, { lineGap: 3 }))
    pdf.moveDown(0.8)
  }
  if (document.table) {
    const { columns, rows } = document.table
    const last = columns.length - 1
    pdf.font(regular).table({
      columnStyles: (column) =>
        column === last ? { width: 110, align: { x: 'right', y: 'top' } as const } : {},
      defaultStyle: { border: [0, 0, 0.5, 0], padding: 5 },
      data: [columns.map((text) => ({ text, font: { src: bold } })), ...rows.map((row) => [...row])],
    })
  }
  pdf.end()
  return written
}
