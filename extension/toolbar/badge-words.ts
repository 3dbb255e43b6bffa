/** The sentences of the toolbar badge's tooltip, and its colours. */

type Words = {
  /** `atLeast`: more may wait where nobody has looked. */
  attention: (count: number, atLeast: boolean) => string
  nothingRead: string
  overdue: (count: number) => string
  untold: (count: number) => string
  noContact: string
  practice: string
}

export const badgeWords: Record<'en' | 'fr', Words> = {
  en: {
    attention: (count, atLeast) => {
      if (count === 0)
        return atLeast ? 'Nothing known needs attention, but not all is fresh.' : 'Nothing needs attention.'
      const known = count === 1 ? '1 application needs attention' : `${count} applications need attention`
      return atLeast ? `${known}, as far as is known.` : `${known}.`
    },
    nothingRead: 'No portal has been read yet.',
    overdue: (count) =>
      count === 1 ? '1 account is overdue for a look.' : `${count} accounts are overdue for a look.`,
    untold: (count) =>
      count === 1
        ? 'For 1 application the portal has not told what is unread.'
        : `For ${count} applications the portal has not told what is unread.`,
    noContact: 'No contact with the services for more than five minutes.',
    practice: 'This is practice.',
  },
  fr: {
    attention: (count, atLeast) => {
      if (count === 0)
        return atLeast
          ? 'Rien de connu ne demande votre attention, mais tout n’est pas à jour.'
          : 'Rien ne demande votre attention.'
      const known =
        count === 1 ? '1 demande requiert votre attention' : `${count} demandes requièrent votre attention`
      return atLeast ? `${known}, d’après ce qui est connu.` : `${known}.`
    },
    nothingRead: 'Aucun portail n’a encore été lu.',
    overdue: (count) =>
      count === 1 ? '1 compte est à consulter de nouveau.' : `${count} comptes sont à consulter de nouveau.`,
    untold: (count) =>
      count === 1
        ? 'Pour 1 demande, le portail n’a pas dit ce qui n’est pas lu.'
        : `Pour ${count} demandes, le portail n’a pas dit ce qui n’est pas lu.`,
    noContact: 'Aucun contact avec les services depuis plus de cinq minutes.',
    practice: 'Ceci est un exercice.',
  },
}

/** Background and text of the badge, by tone; contrast at least 4.5. */
export const badgeColours = {
  attention: { background: '#9a4a00', text: '#ffffff' },
  unknown: { background: '#5f6368', text: '#ffffff' },
} as const
