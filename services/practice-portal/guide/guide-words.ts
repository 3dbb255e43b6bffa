/** What the guide says, chapter by chapter. */
import { findingIt } from '../enrolment/finding-id.ts'
import { steps } from '../enrolment/steps.ts'
import type { Words } from '../words.ts'
import { inHand } from './in-hand.ts'

export type Chapter = {
  id: string
  title: Words
  paragraphs: readonly Words[]
  points?: readonly Words[]
  steps?: readonly Words[]
  link?: { href: string; words: Words }
}

/** The address that the announcement of November 2023 gives for support. */
export const realSupport = 'IRCC.AsylumTechSupport-SupportTechAsile.IRCC@cic.gc.ca'

export const guideChapters: readonly Chapter[] = [
  {
    id: 'practice',
    title: { en: 'A place to practise', fr: 'Un lieu pour s’exercer' },
    paragraphs: [
      {
        en: 'Use invented people, numbers and pictures only. Nothing entered here reaches a government, and nothing here counts.',
        fr: 'N’utilisez que des personnes, des numéros et des images inventés. Rien de ce qui est entré ici ne parvient à un gouvernement, et rien ici n’a d’effet.',
      },
      {
        en: 'E-mails are really sent, but only within this portal’s own mailbox unless it was set up otherwise.',
        fr: 'Les courriels sont vraiment envoyés, mais seulement à la boîte aux lettres de ce portail, à moins d’un autre réglage.',
      },
    ],
  },
  {
    id: 'in-hand',
    title: {
      en: 'What to have in hand before you enrol',
      fr: 'Ce qu’il faut avoir en main avant de s’inscrire',
    },
    paragraphs: [],
    points: inHand.map(({ name, more }) => ({ en: `${name.en} ${more.en}`, fr: `${name.fr} ${more.fr}` })),
  },
  {
    id: 'representative-id',
    title: { en: 'Where to find your Representative ID', fr: 'Où trouver votre ID du représentant' },
    paragraphs: [],
    steps: findingIt,
  },
  {
    id: 'enrolling',
    title: { en: 'How to enrol, step by step', fr: 'Comment s’inscrire, étape par étape' },
    paragraphs: [
      {
        en: 'Each step is saved when you go on. You can leave once your e-mail address is confirmed, and come back by signing in with that address and your password.',
        fr: 'Chaque étape est enregistrée lorsque vous continuez. Une fois votre adresse électronique confirmée, vous pouvez partir et revenir en ouvrant une session avec cette adresse et votre mot de passe.',
      },
      {
        en: 'The confirmation code has six digits and is good for 15 minutes. You can ask for another after a minute. After five wrong codes no other is sent for 15 minutes.',
        fr: 'Le code de confirmation compte six chiffres et est valable 15 minutes. Vous pouvez en demander un autre après une minute. Après cinq codes erronés, aucun autre n’est envoyé pendant 15 minutes.',
      },
    ],
    steps: steps.map((step) => step.title),
    link: { href: '/enrol', words: { en: 'Enrol as a representative', fr: 'S’inscrire comme représentant' } },
  },
  {
    id: 'review',
    title: { en: 'The review of your enrolment', fr: 'L’examen de votre inscription' },
    paragraphs: [
      {
        en: 'An officer looks at what you entered and validates your identity with your two pieces of identification. Sign in to see where it stands; you are also written to at each turn.',
        fr: 'Un agent examine ce que vous avez entré et valide votre identité à l’aide de vos deux pièces d’identité. Ouvrez une session pour savoir où elle en est; on vous écrit aussi à chaque étape.',
      },
    ],
    points: [
      {
        en: 'Approved: your account is open, and your contact information fills the representative’s block of each application. A setting of your account switches that off.',
        fr: 'Approuvée : votre compte est ouvert, et vos coordonnées remplissent le bloc du représentant de chaque demande. Un réglage de votre compte désactive cette fonction.',
      },
      {
        en: 'More information asked: you change the steps the officer names, and hand in your enrolment again.',
        fr: 'Renseignements demandés : vous modifiez les étapes que l’agent indique, puis remettez de nouveau votre inscription.',
      },
      {
        en: 'Refused: you read the reason, and can correct your enrolment and hand it in again.',
        fr: 'Refusée : vous lisez le motif, et pouvez corriger votre inscription et la remettre de nouveau.',
      },
    ],
  },
  {
    id: 'conversion',
    title: {
      en: 'If you have a client account: conversion',
      fr: 'Si vous avez un compte de client : la conversion',
    },
    paragraphs: [
      {
        en: 'Enrol with the same e-mail address as your client account. You can then convert it into a representative account: all your clients’ applications are transferred to the new account.',
        fr: 'Inscrivez-vous avec la même adresse électronique que celle de votre compte de client. Vous pourrez alors le convertir en compte de représentant : toutes les demandes de vos clients sont transférées au nouveau compte.',
      },
    ],
    points: [
      {
        en: 'Once you start the conversion, you no longer have access to your client account, and it cannot be brought back.',
        fr: 'Une fois la conversion commencée, vous n’avez plus accès à votre compte de client, et il ne peut pas être rétabli.',
      },
      {
        en: `A GCMS Party ID is not required, but speeds up the review. In real life you ask for it by e-mail, at ${realSupport}.`,
        fr: `L’ID de partie du SMGC n’est pas obligatoire, mais accélère l’examen. Dans la réalité, vous le demandez par courriel, à ${realSupport}.`,
      },
      {
        en: 'A conversion code comes by e-mail; you need it to complete the conversion. If it has not come within 30 minutes, contact us.',
        fr: 'Un code de conversion arrive par courriel; il est nécessaire pour terminer la conversion. S’il n’est pas arrivé dans les 30 minutes, communiquez avec nous.',
      },
    ],
  },
  {
    id: 'applying',
    title: { en: 'Applying, paying and submitting', fr: 'Présenter une demande, payer et soumettre' },
    paragraphs: [
      {
        en: 'Start an application, fill in its sections in any order, and save as you go. A section says what is still missing. Your own block stands filled from your account: check it, then save it.',
        fr: 'Commencez une demande, remplissez ses sections dans l’ordre de votre choix et enregistrez au fur et à mesure. Chaque section indique ce qui manque encore. Votre propre bloc est rempli à partir de votre compte : vérifiez-le, puis enregistrez-le.',
      },
      {
        en: 'Fees are paid with the numbers of test cards only; never enter the number of a real card. After the declaration and the payment the application is submitted, and has a submission number.',
        fr: 'Les frais se paient uniquement avec des numéros de cartes d’essai; n’entrez jamais le numéro d’une vraie carte. Après la déclaration et le paiement, la demande est présentée et porte un numéro de présentation.',
      },
      {
        en: 'The dashboard lists all your applications. You can filter the list, and see at once which applications have unread correspondence.',
        fr: 'Le tableau de bord présente toutes vos demandes. Vous pouvez filtrer la liste et voir d’un coup d’œil quelles demandes ont de la correspondance non lue.',
      },
    ],
  },
  {
    id: 'correspondence',
    title: { en: 'Correspondence', fr: 'Correspondance' },
    paragraphs: [
      {
        en: 'Letters about an application stand on its page. Opening a letter marks it as read. A letter that asks for something says until when in its own words: go by that date.',
        fr: 'Les lettres au sujet d’une demande figurent dans la page de celle-ci. Ouvrir une lettre la marque comme lue. Une lettre qui demande quelque chose indique elle-même jusqu’à quand : fiez-vous à cette date.',
      },
    ],
  },
  {
    id: 'support',
    title: { en: 'Support', fr: 'Soutien' },
    paragraphs: [
      {
        en: `In real life, support for representative accounts is asked for by e-mail, at ${realSupport}. Do not write there about this practice portal.`,
        fr: `Dans la réalité, le soutien pour les comptes de représentant se demande par courriel, à ${realSupport}. N’y écrivez pas au sujet de ce portail d’exercice.`,
      },
    ],
  },
]
