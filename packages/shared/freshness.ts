/** How fresh what is known of an account is. */

/** Stands for "no list read yet": so long ago that the account is overdue for a look. */
export const notYetRead = '1970-01-01T00:00:00.000Z'
