/** Whether a page shows what the portal says now, or what it said when it was first loaded. */

/**
 * True for a page that the browser took from its cache when the person went back: what it lists may be long
 * past, and telling it as read now would bring back letters that were opened since. A page that fetched its
 * data by itself is fresh.
 */
export function isFromHistory(performance: Performance): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (navigation?.type !== 'back_forward' || navigation.transferSize > 0) return false
  const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return !fetched.some(({ initiatorType }) => initiatorType === 'fetch' || initiatorType === 'xmlhttprequest')
}
