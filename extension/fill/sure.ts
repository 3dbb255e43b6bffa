/** Where certainty begins. */

/** At or above this an answer counts as sure; only what is sure of both whose and what is filled. */
export const sureEnough = 0.7
