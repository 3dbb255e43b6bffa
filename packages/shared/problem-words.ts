/** Every problem's status and sentence; apart from the schemas, so that a screen can say it without them. */

/** code → HTTP status, English and French titles. The sentence says what happened and what to do. */
export const problems = {
  'malformed-request': [400, 'The request could not be understood.', 'La demande est illisible.'],
  'invalid-request': [
    422,
    'Something in the request is not as it should be.',
    'Un élément de la demande est incorrect.',
  ],
  'file-too-large': [
    413,
    'The file is too large. Send a smaller one.',
    'Le fichier est trop volumineux. Envoyez-en un plus petit.',
  ],
  'body-too-large': [
    413,
    'The request is too large. Send it in smaller parts.',
    'La demande est trop volumineuse. Envoyez-la en parties plus petites.',
  ],
  'unsupported-media-type': [415, 'Only JSON is accepted here.', 'Seul le format JSON est accepté ici.'],
  'method-not-allowed': [405, 'This address does not do that.', 'Cette adresse ne permet pas cette action.'],
  'not-found': [404, 'There is nothing here by that name.', 'Rien ne porte ce nom ici.'],
  'host-refused': [421, 'This address is not served here.', 'Cette adresse n’est pas desservie ici.'],
  'origin-refused': [
    403,
    'Requests from this page are not accepted.',
    'Les demandes de cette page ne sont pas acceptées.',
  ],
  unauthenticated: [
    401,
    'Pair this device again: its access is missing, expired or revoked.',
    'Jumelez cet appareil de nouveau : son accès est absent, expiré ou révoqué.',
  ],
  'role-refused': [
    403,
    'Your role in the firm does not allow this. Ask an owner.',
    'Votre rôle dans le cabinet ne le permet pas. Adressez-vous à un propriétaire.',
  ],
  'code-refused': [
    403,
    'That code is wrong, used or expired. Ask for a new one and type it within two minutes.',
    'Ce code est erroné, déjà utilisé ou expiré. Demandez-en un nouveau et entrez-le en moins de deux minutes.',
  ],
  'too-many-tries': [
    429,
    'Too many tries. Wait a little, then try again.',
    'Trop de tentatives. Attendez un peu, puis réessayez.',
  ],
  'version-conflict': [
    412,
    'Someone changed this in the meantime. Look at the new version, then save again.',
    'Quelqu’un l’a modifié entre-temps. Consultez la nouvelle version, puis enregistrez de nouveau.',
  ],
  'idempotency-conflict': [
    422,
    'This request was sent before with other contents. Nothing was changed.',
    'Cette demande a déjà été envoyée avec un autre contenu. Rien n’a été modifié.',
  ],
  'cursor-refused': [
    422,
    'That place in the list is no longer known. Start again from the top.',
    'Cet endroit de la liste n’est plus connu. Recommencez du début.',
  ],
  'storage-full': [
    507,
    'The disk is full, and nothing was changed. Free some space, then try again.',
    'Le disque est plein et rien n’a été modifié. Libérez de l’espace, puis réessayez.',
  ],
  unavailable: [
    503,
    'The service is not ready. Try again in a moment.',
    'Le service n’est pas prêt. Réessayez dans un instant.',
  ],
  internal: [
    500,
    'Something went wrong on our side. Nothing was lost; try again.',
    'Une erreur est survenue de notre côté. Rien n’est perdu; réessayez.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>

export type ProblemCode = keyof typeof problems
