/** All pages of a conversion, the person's and the officer's. */
import type { Parts } from '../page/parts.ts'
import { addCodePage } from './code-page.tsx'
import { addConversionPage } from './conversion-page.tsx'
import { addGatePage } from './gate-page.tsx'
import { addOfficerConversions } from './officer-conversions.tsx'
import { addPartyIdPage } from './party-id-page.tsx'

export function addConversionRoutes(parts: Parts): void {
  addConversionPage(parts)
  addPartyIdPage(parts)
  addGatePage(parts)
  addCodePage(parts)
  addOfficerConversions(parts)
}
