/** Text that a person can have meant to type. */

/** No control characters, no direction overrides, no lone surrogates. */
export function isPlain(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value.replace(/[\n\t]/g, ''))
}
