/** What is said to whoever signs in to a client account that its conversion has closed. */
import type { Words } from '../words.ts'
import { momentIn } from './moments.ts'
import type { Conversion } from './store.ts'

export function closedWords({ startedAt, convertedAt }: Conversion): Words {
  const started = (language: 'en' | 'fr') => momentIn(language, new Date(startedAt))
  const converted = (language: 'en' | 'fr') => momentIn(language, new Date(convertedAt ?? startedAt))
  return convertedAt === null
    ? {
        en: `This client account was closed on ${started('en')} to be converted into a representative account. Sign in with the password of the representative account to go on with the conversion.`,
        fr: `Ce compte de client a été fermé le ${started('fr')} pour être converti en compte de représentant. Ouvrez une session avec le mot de passe du compte de représentant pour poursuivre la conversion.`,
      }
    : {
        en: `This client account was converted into a representative account on ${converted('en')}. Its applications are there: sign in with the password of the representative account.`,
        fr: `Ce compte de client a été converti en compte de représentant le ${converted('fr')}. Ses demandes s’y trouvent : ouvrez une session avec le mot de passe du compte de représentant.`,
      }
}
