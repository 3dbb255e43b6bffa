/** Formats of the field's numbers: telephone, postal code, UCI, application number. Soft ones only hint. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** True for an international number written E.164, such as `+16135550142`. */
export function isPhone(value: string): boolean {
  return /^\+\d{8,15}$/.test(value) && parsePhoneNumberFromString(value)?.isPossible() === true
}
export const isFax = isPhone

/** What a person typed as E.164, read as a Canadian number when no country code stands in front; undefined when it is none. */
export function phoneOf(typed: string): string | undefined {
  const phone = parsePhoneNumberFromString(typed, 'CA')
  return phone && isPhone(phone.number) ? phone.number : undefined
}

export const isPostalCode = (value: string): boolean =>
  /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/i.test(value)

/** UCI: eight or ten digits with or without dashes, or a temporary one (CAN + 12 digits, X or T + 10). */
export const isUci = (value: string): boolean =>
  /^(\d{4}-?\d{4}|\d{2}-?\d{4}-?\d{4}|CAN\d{12}|[XT]\d{2}-?\d{4}-?\d{4})$/i.test(value.trim())

/** Federal application number: a letter and nine digits, or the EP, PR and RHB series. A hint, never a bar. */
export const isApplicationNumber = (value: string): boolean =>
  /^([A-Z]\d{9}|(EP|PR)\d{8,9}|RHB\d{9})$/i.test(value.trim())

/** Immigration and Refugee Board file number, such as `TB1-12345`. */
export const isBoardFileNumber = (value: string): boolean => /^[TMV][ABCD]\d-\d{5}$/i.test(value.trim())

/** College of Immigration and Citizenship Consultants: `R` and six digits. A hint, never a bar. */
export const isCollegeNumber = (value: string): boolean => /^R\d{6}$/i.test(value.trim())
