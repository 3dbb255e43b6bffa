/** The shape of a language's words: phrases as data, matched without accents, case and plurals. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Party } from '../form.ts'

/** A party, or a word that stands for one: "you", the other side, a person's company as its own signatory. */
export type PartyWord = Exclude<Party, 'unknown'> | 'you' | 'other side' | 'nobody'

/** What a phrase does in a sentence when it names neither a party nor a datum. */
export type Role =
  | 'of' // what follows belongs to, or is served by, what stands before
  | 'or'
  | 'not' // what follows is excluded
  | 'former' // makes a representative somebody else's, or one of another time
  | 'appoints' // the sentence is about getting the representative that follows
  | 'confirm' // asks the same datum again
  | 'second' // asks another one of the same kind
  | 'number' // asks the number of what stands beside it
  | 'until' // asks until when
  | 'paper' // a form or a proceeding: a heading with it is the form's title, and names no section
  | 'plain' // says nothing about which datum
  | 'declares' // a legal act of a person

/** Each value lists phrases, separated by commas. */
export type Lexicon = {
  parties: Partial<Record<PartyWord, string>>
  keys: Partial<Record<FieldKey, string>>
  /** What a number of which identifies a professional: membership, licence. */
  numbered: string
  roles: Partial<Record<Role, string>>
}
