/** The portal's icon in a browser tab: a P for practice. */
export const iconAddress = '/icon.svg'
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14524a"/><path d="M11 25V7h7a6 6 0 0 1 0 12h-7" fill="none" stroke="#f5c84c" stroke-width="3.5"/></svg>'
