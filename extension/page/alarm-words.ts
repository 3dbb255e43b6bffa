/** The alarm's words, in the language of RepDesk's setting or else of the page. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { AlarmKind } from '../fill/alarm-values.ts'
import type { Party } from '../fill/form.ts'
import type { PageLanguage } from './words.ts'

type Asked = 'email' | 'phone' | 'fax' | 'addr' | 'field'
type Words = {
  of: Record<Exclude<Party, 'representative' | 'unknown'>, string>
  asked: Record<Asked, string>
  yours: Record<AlarmKind, string>
  say(of: string, asked: string, yours: string): string
  putBack: string
  right: string
  stoodThere: string
}

const words: Record<PageLanguage, Words> = {
  en: {
    of: {
      applicant: 'the applicant’s',
      spouse: 'the spouse’s',
      parent: 'a parent’s',
      child: 'a child’s',
      sponsor: 'the sponsor’s',
      employer: 'the employer’s',
      custodian: 'the custodian’s',
      interpreter: 'the interpreter’s',
      'emergency contact': 'the emergency contact’s',
      witness: 'a witness’s',
      'designated individual': 'the designated individual’s',
      'designated representative': 'the designated representative’s',
      'other representative': 'another representative’s',
      other: 'someone else’s',
    },
    asked: { email: 'e-mail', phone: 'telephone', fax: 'fax', addr: 'address', field: 'field' },
    yours: { email: 'your address stands', phone: 'your number stands', address: 'yours stands' },
    say: (of, asked, yours) => `This is ${of} ${asked}, and ${yours} in it.`,
    putBack: 'Put back',
    right: 'It is right',
    stoodThere: 'It stood there when the page opened.',
  },
  fr: {
    of: {
      applicant: 'du demandeur',
      spouse: 'de l’époux ou conjoint',
      parent: 'd’un parent',
      child: 'd’un enfant',
      sponsor: 'du répondant',
      employer: 'de l’employeur',
      custodian: 'du gardien',
      interpreter: 'de l’interprète',
      'emergency contact': 'de la personne à joindre en cas d’urgence',
      witness: 'd’un témoin',
      'designated individual': 'de la personne désignée',
      'designated representative': 'du représentant désigné',
      'other representative': 'd’un autre représentant',
      other: 'd’une autre personne',
    },
    asked: {
      email: 'le courriel',
      phone: 'le téléphone',
      fax: 'le télécopieur',
      addr: 'l’adresse',
      field: 'un champ',
    },
    yours: {
      email: 'votre adresse s’y trouve',
      phone: 'votre numéro s’y trouve',
      address: 'la vôtre s’y trouve',
    },
    say: (of, asked, yours) => `C’est ${asked} ${of}, et ${yours}.`,
    putBack: 'Remettre',
    right: 'C’est exact',
    stoodThere: 'C’était là à l’ouverture de la page.',
  },
}

export type AlarmSaid = {
  sentence: string
  forbids: string
  stoodThere: string
  putBack: string
  right: string
  language: PageLanguage
}

export function wordsOfAlarm(
  kind: AlarmKind,
  { party, key, forbids }: { party: Party; key: FieldKey | null; forbids: { en: string; fr: string } | null },
  language: PageLanguage,
): AlarmSaid {
  const say = words[language]
  const asked = (key?.split('.', 1)[0] ?? 'field') as Asked
  const of = say.of[party as keyof Words['of']] ?? say.of.other
  // "Yours" means the address that the field asks.
  const mine = kind === 'address' && asked !== 'addr' ? 'email' : kind
  return {
    sentence: say.say(of, say.asked[asked] ?? say.asked.field, say.yours[mine]),
    forbids: forbids ? `${forbids[language]} ${language === 'fr' ? 'l’interdit' : 'forbids that'}.` : '',
    stoodThere: say.stoodThere,
    putBack: say.putBack,
    right: say.right,
    language,
  }
}
