/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Who else is paid for in the same order: finished drafts of the account, when their people apply together. */
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { typeWords } from '../applications/application-types.ts'
import type { Application } from '../applications/store.ts'
import type { Together } from '../fees/fee-facts.ts'
import type { PortalDb } from '../schema.ts'
import { type Say, type Words, withValues } from '../words.ts'
import { draftsOf, type Order, savedOf } from './store.ts'
import { isFinished } from './unfinished.ts'

export type Companions = {
  /** Those that could be paid for with this one. */
  known: Application[]
  /** Those of them that are. */
  chosen: Application[]
  /** Some were chosen, and it was not said how they apply together. */
  isAsked: boolean
}

type Way = Exclude<Together, 'separately'>

const ways: readonly { value: Way; words: Words }[] = [
  {
    value: 'family',
    words: {
      en: 'They are a family that applies at the same time and place',
      fr: 'Il s’agit d’une famille qui présente ses demandes au même moment et au même endroit',
    },
  },
  {
    value: 'performing-group',
    words: {
      en: 'They are performing artists and their staff who apply at the same time and place',
      fr: 'Il s’agit d’artistes et de leur personnel qui présentent leurs demandes au même moment et au même endroit',
    },
  },
]

export const isTogether = (value: string): value is Way => ways.some((way) => way.value === value)

export async function companionsFor(
  db: PortalDb,
  accountId: string,
  order: Order,
  today: string,
): Promise<Companions> {
  const [first] = order.applications
  const drafts = (await draftsOf(db, accountId)).filter(
    (draft) => draft.applicationId !== first?.applicationId,
  )
  const saved = await savedOf(db, drafts)
  const isIn = (draft: Application) =>
    order.applications.some((known) => known.applicationId === draft.applicationId)
  const known = drafts.filter((draft) => isIn(draft) || isFinished(draft, saved(draft.applicationId), today))
  return { known, chosen: known.filter(isIn), isAsked: false }
}

export function TogetherForm({ order, companions, say }: { order: Order; companions: Companions; say: Say }) {
  const { known, chosen, isAsked } = companions
  return (
    <>
      <h2>
        {say({ en: 'People who apply together', fr: 'Personnes qui présentent leurs demandes ensemble' })}
      </h2>
      <p class="lead">
        {say({
          en: 'A family that applies at the same time and place never pays more than a set amount for all. It pays in one order.',
          fr: 'Une famille qui présente ses demandes au même moment et au même endroit ne paie jamais plus qu’un montant déterminé pour l’ensemble. Elle paie en une seule commande.',
        })}
      </p>
      {known.length === 0 ? (
        <p>
          {say({
            en: 'You have no other draft that is complete, its fee questions included.',
            fr: 'Vous n’avez aucune autre ébauche complète, questions sur les frais comprises.',
          })}
        </p>
      ) : (
        <form method="post" action={`/orders/${order.orderId}/together`} novalidate>
          {isAsked && (
            <div class="notice bad" role="alert">
              <p>
                <a href="#together-family">
                  {say({
                    en: 'The order was not changed yet. Say how these people apply together.',
                    fr: 'La commande n’est pas encore modifiée. Indiquez comment ces personnes présentent leurs demandes ensemble.',
                  })}
                </a>
              </p>
            </div>
          )}
          <fieldset>
            <legend>
              {say({ en: 'Pay for these in the same order', fr: 'Payer aussi dans la même commande' })}
            </legend>
            {known.map((draft) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`with-${draft.reference}`}
                  name="with"
                  value={draft.reference}
                  checked={chosen.includes(draft)}
                />
                <label for={`with-${draft.reference}`}>
                  {say(
                    withValues(
                      { en: '{reference}, {name} ({type})', fr: '{reference}, {name} ({type})' },
                      {
                        reference: draft.reference,
                        name: applicantName(draft) ?? say(notNamedYet),
                        type: say(typeWords(draft.type)),
                      },
                    ),
                  )}
                </label>
              </div>
            ))}
          </fieldset>
          <fieldset class={isAsked ? 'has-fault' : undefined}>
            <legend>
              {say({ en: 'How they apply together', fr: 'Comment elles présentent leurs demandes' })}
            </legend>
            {ways.map((way) => (
              <div class="choice">
                <input
                  type="radio"
                  id={`together-${way.value}`}
                  name="together"
                  value={way.value}
                  checked={order.together === way.value}
                />
                <label for={`together-${way.value}`}>{say(way.words)}</label>
              </div>
            ))}
          </fieldset>
          <div class="actions">
            <button type="submit" class="second">
              {say({ en: 'Change the order', fr: 'Modifier la commande' })}
            </button>
          </div>
        </form>
      )}
    </>
  )
}
