/** Texts as they are compared. */

/** Letters, digits and single spaces only, in lower case without accents. */
export const simple = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
