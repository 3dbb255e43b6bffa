/** Declarations as questions: the applicant's own in a client account, the representative's own in theirs. */
import { plainKey } from '../applications/applicant.ts'
import { field } from '../forms/address.ts'
import type { Field, Section } from '../forms/form.ts'
import type { AccountKind } from '../schema.ts'
import type { Words } from '../words.ts'

const box = (name: string, label: Words): Field => ({ name, kind: 'checkbox', label, required: true })

/** What each box says, which is what is kept as declared. */
const statements: Record<'representative' | 'client', readonly (readonly [string, Words])[]> = {
  representative: [
    [
      'declare.truthful',
      {
        en: 'I am the representative named in this application. I went through every answer with the applicant, and to my knowledge all are truthful, complete and correct.',
        fr: 'Je suis le représentant nommé dans cette demande. J’ai passé chaque réponse en revue avec le demandeur et, à ma connaissance, toutes sont véridiques, complètes et exactes.',
      },
    ],
    [
      'declare.notForApplicant',
      {
        en: 'This declaration is mine alone: I do not sign for the applicant. The applicant’s own declaration is the one on form IMM 5476, which they signed and which is among the documents.',
        fr: 'La présente déclaration est uniquement la mienne : je ne signe pas pour le demandeur. La déclaration du demandeur est celle du formulaire IMM 5476, qu’il a signé et qui fait partie des documents.',
      },
    ],
  ],
  client: [
    [
      'declare.truthful',
      {
        en: 'I am the applicant. All that I have answered is truthful, complete and correct.',
        fr: 'Je suis le demandeur. Toutes mes réponses sont véridiques, complètes et exactes.',
      },
    ],
    [
      'declare.understood',
      {
        en: 'I understand the questions, and I know that a false answer may lead to a refusal.',
        fr: 'Je comprends les questions et je sais qu’une fausse réponse peut entraîner un refus.',
      },
    ],
  ],
}

export const statementsOf = (kind: AccountKind): Words[] =>
  statements[kind === 'client' ? 'client' : 'representative'].map(([, words]) => words)

/** `holder` is the name of whose account it is: nobody else declares in it. */
export function declarationSection(kind: AccountKind, holder: string): Section {
  const isClient = kind === 'client'
  return {
    id: 'declaration',
    title: { en: 'Declaration', fr: 'Déclaration' },
    groups: [
      {
        legend: isClient
          ? { en: 'Applicant’s declaration', fr: 'Déclaration du demandeur' }
          : { en: 'Representative’s declaration', fr: 'Déclaration du représentant' },
        fields: [
          ...statements[isClient ? 'client' : 'representative'].map(([name, words]) => box(name, words)),
          field('declare.name', 'Type your full name', 'Tapez votre nom complet', {
            limit: 140,
            required: true,
            hint: {
              en: `As your account has it: ${holder}.`,
              fr: `Comme dans votre compte : ${holder}.`,
            },
            rule: (value) =>
              plainKey(value) === plainKey(holder)
                ? undefined
                : {
                    en: `This is not the name of the account’s holder. Type ${holder}, or correct your name in your account.`,
                    fr: `Ce n’est pas le nom du titulaire du compte. Tapez ${holder} ou corrigez votre nom dans votre compte.`,
                  },
          }),
        ],
      },
    ],
  }
}
