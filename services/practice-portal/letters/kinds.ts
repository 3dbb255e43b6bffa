/** The kinds of letter an officer can send: names, subjects and texts in both languages, as data. */
import type { StatusId } from '../applications/application-types.ts'
import type { Words } from '../words.ts'

export type LetterKind = {
  id: string
  name: Words
  subject: Words
  /** Paragraphs; `{applicant}`, `{reference}` and, of a receipt, `{amount}` are put in. */
  body: readonly Words[]
  /** Days the letter usually gives, said in `deadline` as `{days}`. */
  days?: number
  deadline?: Words
  /** What the application becomes when this is sent. */
  status?: StatusId
}

export const letterKinds: readonly LetterKind[] = [
  {
    id: 'submission-confirmation',
    name: { en: 'Submission confirmation', fr: 'Confirmation de soumission' },
    subject: { en: 'Confirmation of submission', fr: 'Confirmation de soumission' },
    status: 'submitted',
    body: [
      {
        en: 'We confirm that your application was submitted. Keep this letter with your records.',
        fr: 'Nous confirmons que votre demande a été présentée. Conservez cette lettre dans vos dossiers.',
      },
    ],
  },
  {
    id: 'acknowledgement-of-receipt',
    name: { en: 'Acknowledgement of receipt', fr: 'Accusé de réception' },
    subject: { en: 'Acknowledgement of receipt', fr: 'Accusé de réception' },
    status: 'received',
    body: [
      {
        en: 'Your application has been received and is complete. It will now be reviewed. You do not need to do anything at this time.',
        fr: 'Votre demande a été reçue et elle est complète. Elle sera maintenant examinée. Vous n’avez rien à faire pour le moment.',
      },
    ],
  },
  {
    id: 'acknowledgement-of-claim',
    name: { en: 'Acknowledgement of claim', fr: 'Accusé de réception de la demande d’asile' },
    subject: {
      en: 'Acknowledgement of claim and medical instructions',
      fr: 'Accusé de réception de la demande d’asile et instructions médicales',
    },
    status: 'received',
    days: 30,
    body: [
      {
        en: 'Your claim for refugee protection has been received and is complete.',
        fr: 'Votre demande d’asile a été reçue et elle est complète.',
      },
    ],
    deadline: {
      en: 'You must have an immigration medical examination within {days} days of the date of this letter.',
      fr: 'Vous devez subir un examen médical aux fins de l’immigration dans les {days} jours suivant la date de la présente lettre.',
    },
  },
  {
    id: 'biometric-instructions',
    name: {
      en: 'Biometric instruction letter',
      fr: 'Lettre d’instructions pour la collecte des données biométriques',
    },
    subject: {
      en: 'Biometric instruction letter',
      fr: 'Lettre d’instructions pour la collecte des données biométriques',
    },
    status: 'action-required',
    days: 30,
    body: [
      {
        en: 'You must give your fingerprints and have a photograph taken at a collection point. Bring this letter and your passport.',
        fr: 'Vous devez fournir vos empreintes digitales et vous faire photographier à un point de collecte. Apportez cette lettre et votre passeport.',
      },
    ],
    deadline: {
      en: 'You have {days} days from the date of this letter to give your biometrics.',
      fr: 'Vous avez {days} jours à compter de la date de la présente lettre pour fournir vos données biométriques.',
    },
  },
  {
    id: 'medical-request',
    name: { en: 'Medical examination request', fr: 'Demande d’examen médical' },
    subject: { en: 'Medical examination request', fr: 'Demande d’examen médical' },
    status: 'action-required',
    days: 30,
    body: [
      {
        en: 'An immigration medical examination by a panel physician is needed to continue processing your application.',
        fr: 'Un examen médical aux fins de l’immigration par un médecin désigné est nécessaire pour poursuivre le traitement de votre demande.',
      },
    ],
    deadline: {
      en: 'The examination must be completed within {days} days of the date of this letter.',
      fr: 'L’examen doit être effectué dans les {days} jours suivant la date de la présente lettre.',
    },
  },
  {
    id: 'document-request',
    name: { en: 'Additional document request', fr: 'Demande de documents supplémentaires' },
    subject: { en: 'Request for additional documents', fr: 'Demande de documents supplémentaires' },
    status: 'action-required',
    days: 30,
    body: [
      {
        en: 'We need more documents to continue processing your application: proof of funds for the last six months, and a letter that explains the purpose of the visit.',
        fr: 'Nous avons besoin d’autres documents pour poursuivre le traitement de votre demande : une preuve de fonds pour les six derniers mois et une lettre qui explique le but de la visite.',
      },
    ],
    deadline: {
      en: 'You must provide these documents within {days} days of the date of this letter. If we do not receive them, a decision may be made with the information on file.',
      fr: 'Vous devez fournir ces documents dans les {days} jours suivant la date de la présente lettre. Si nous ne les recevons pas, une décision pourrait être rendue à partir des renseignements au dossier.',
    },
  },
  {
    id: 'procedural-fairness',
    name: { en: 'Procedural fairness letter', fr: 'Lettre d’équité procédurale' },
    subject: { en: 'Procedural fairness letter', fr: 'Lettre d’équité procédurale' },
    status: 'action-required',
    days: 15,
    body: [
      {
        en: 'Before a decision is made, we wish to tell you of a concern: the employment stated in the application could not be confirmed with the employer.',
        fr: 'Avant qu’une décision soit rendue, nous tenons à vous faire part d’une préoccupation : l’emploi déclaré dans la demande n’a pu être confirmé auprès de l’employeur.',
      },
    ],
    deadline: {
      en: 'You may respond to this concern in writing within {days} days of the date of this letter.',
      fr: 'Vous pouvez répondre par écrit à cette préoccupation dans les {days} jours suivant la date de la présente lettre.',
    },
  },
  {
    id: 'interview-notice',
    name: { en: 'Interview notice', fr: 'Convocation à une entrevue' },
    subject: { en: 'Notice of interview', fr: 'Convocation à une entrevue' },
    status: 'action-required',
    days: 10,
    body: [
      {
        en: 'You are asked to attend an interview about your application. Bring your passport and the originals of the documents that you submitted.',
        fr: 'Vous êtes prié de vous présenter à une entrevue au sujet de votre demande. Apportez votre passeport et les originaux des documents présentés.',
      },
    ],
    deadline: {
      en: 'Confirm that you will attend within {days} days of the date of this letter.',
      fr: 'Confirmez votre présence dans les {days} jours suivant la date de la présente lettre.',
    },
  },
  {
    id: 'passport-request',
    name: { en: 'Passport request', fr: 'Demande de passeport' },
    subject: { en: 'Passport request', fr: 'Demande de passeport' },
    status: 'decision-made',
    days: 30,
    body: [
      {
        en: 'A decision has been made on your application, and your passport is needed to complete it.',
        fr: 'Une décision a été rendue au sujet de votre demande, et votre passeport est nécessaire pour la compléter.',
      },
    ],
    deadline: {
      en: 'Submit your passport to a visa application centre within {days} days of the date of this letter.',
      fr: 'Présentez votre passeport à un centre de réception des demandes de visa dans les {days} jours suivant la date de la présente lettre.',
    },
  },
  {
    id: 'approval',
    name: { en: 'Approval', fr: 'Approbation' },
    subject: { en: 'Your application is approved', fr: 'Votre demande est approuvée' },
    status: 'approved',
    body: [
      {
        en: 'Your application has been approved. Read the conditions of your stay before you travel.',
        fr: 'Votre demande a été approuvée. Lisez les conditions de votre séjour avant de voyager.',
      },
    ],
  },
  {
    id: 'refusal',
    name: { en: 'Refusal', fr: 'Refus' },
    subject: { en: 'Decision on your application', fr: 'Décision au sujet de votre demande' },
    status: 'refused',
    days: 60,
    body: [
      {
        en: 'After a careful review, your application has been refused: we are not satisfied that you will leave Canada at the end of the stay.',
        fr: 'Après un examen attentif, votre demande a été refusée : nous ne sommes pas convaincus que vous quitterez le Canada à la fin du séjour.',
      },
    ],
    deadline: {
      en: 'An application for leave and for judicial review may be filed within {days} days of the day you were notified of this decision.',
      fr: 'Une demande d’autorisation et de contrôle judiciaire peut être déposée dans les {days} jours suivant la date à laquelle vous avez été avisé de la présente décision.',
    },
  },
  {
    id: 'returned-incomplete',
    name: { en: 'Returned incomplete', fr: 'Retour pour demande incomplète' },
    subject: { en: 'Your application is incomplete', fr: 'Votre demande est incomplète' },
    status: 'returned',
    body: [
      {
        en: 'Your application was returned because the form on the use of a representative is not signed. It may be submitted again once it is complete.',
        fr: 'Votre demande a été retournée parce que le formulaire sur le recours aux services d’un représentant n’est pas signé. Elle peut être présentée de nouveau une fois complète.',
      },
    ],
  },
  {
    id: 'enquiry-answer',
    name: { en: 'Answer to an enquiry', fr: 'Réponse à une demande de renseignements' },
    subject: { en: 'Answer to your enquiry', fr: 'Réponse à votre demande de renseignements' },
    body: [
      {
        en: 'Thank you for your enquiry. Your application is being processed, and there is nothing that you need to do at this time.',
        fr: 'Nous vous remercions de votre demande de renseignements. Votre demande est en cours de traitement et vous n’avez rien à faire pour le moment.',
      },
    ],
  },
  {
    id: 'fee-receipt',
    name: { en: 'Receipt for fees', fr: 'Reçu pour les frais' },
    subject: { en: 'Receipt for fees', fr: 'Reçu pour les frais' },
    body: [
      {
        en: 'We received {amount} for the processing of your application. Keep this receipt.',
        fr: 'Nous avons reçu {amount} pour le traitement de votre demande. Conservez ce reçu.',
      },
    ],
  },
  {
    id: 'withdrawal-acknowledged',
    name: { en: 'Withdrawal acknowledged', fr: 'Accusé de réception du retrait' },
    subject: { en: 'Your application is withdrawn', fr: 'Votre demande est retirée' },
    status: 'withdrawn',
    body: [
      {
        en: 'As you asked, your application has been withdrawn. It will not be processed further.',
        fr: 'Comme vous l’avez demandé, votre demande a été retirée. Son traitement est terminé.',
      },
    ],
  },
]

export const letterKindOf = (id: string): LetterKind | undefined => letterKinds.find((kind) => kind.id === id)
