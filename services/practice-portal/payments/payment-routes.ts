/** The pages of fees: questions, order, payment, receipt. */
import type { Parts } from '../page/parts.ts'
import { addFeePage } from './fee-page.tsx'
import { addOrderPage } from './order-page.tsx'
import { addPayPage } from './pay-page.tsx'
import { addReceiptPages } from './receipt-page.tsx'

export function addPaymentRoutes(parts: Parts): void {
  addFeePage(parts)
  addOrderPage(parts)
  addPayPage(parts)
  addReceiptPages(parts)
}
