/** French words of forms, federal and Québec; synonyms.ts widens each. */
import type { Lexicon } from './lexicon.ts'

export const fr: Lexicon = {
  parties: {
    representative: `
      conseil, conseiller juridique, conseillere juridique, consultant en immigration, consultante en
      immigration, consultante, parajuriste, mandataire, tierce partie, tiers representant, procureur,
      procureure, cabinet d avocat, etude notariale, conseil inscrit au dossier, avocat inscrit au
      dossier, crcic, personne qui vous represente, personne qui represente, personne qui a rempli, autre personne qui vous represente, qui vous represente,
      qui vous aide, personne autorisee a vous representer, personne qui agit en votre nom, personne qui agit pour vous,
      preparateur, personne ayant prepare, personne qui prepare, agent de brevet, conseil en propriete industrielle,
      notaire du quebec, avocat ou consultant, consultant reglemente, conseiller en immigration,
      conseillere en immigration`,
    applicant: `
      cliente, demandeur d asile, candidat, candidate, beneficiaire, personne parrainee, personne
      representee, personne que vous representez, ressortissant etranger, travailleur, travailleur
      etranger, etudiant, etudiante, refugie, personne protegee, voyageur, visiteur, mandant, mandante,
      personne concernee, travailleuse, interesse, interessee, titulaire de la demande`,
    spouse: 'conjoint de fait, femme',
    parent: 'pere, mere',
    child: 'enfant, fils, personne a charge, mineur, mineure, enfant mineur',
    sponsor: 'codemandeur',
    employer: `
      signataire autorise, representant de l employeur, representant de l entreprise, representant legal de l
      entreprise, representant legal de la societe, representant legal de la personne morale, representant legal de
      l organisme, representant de la societe, gerant, dirigeant, ressources humaines,
      superviseur, personne ressource de l employeur, recruteur, responsable de l embauche`,
    'emergency contact': 'personne a prevenir, urgence, plus proche parent',
    witness: `
      commissaire a l assermentation, commissaire aux serments, assermente devant, notaire public`,
    'designated individual': 'personne designee, personne mandatee, individu designe, particulier designe',
    'designated representative': 'representant designe, representant du mineur, representant de l enfant',
    'other representative': `
      avocat de la partie adverse, conseil du ministre, conseil de la partie adverse, procureur general,
      procureur de la couronne, representant du ministre, avocat superviseur, avocate superviseure,
      stagiaire, avocat de garde, conseil de garde, etudiant en droit`,
    other: `
      hote, hotesse, ecole, etablissement d enseignement, medecin, agence de voyage,
      agent immobilier, proche, frere, soeur,
      membre de la famille, adjoint, adjointe, mediateur, liquidateur, executeur testamentaire, fiduciaire, proprietaire, bailleur, bailleresse, locateur, locatrice,
      comptable, payeur, tiers payeur, titulaire de la carte, agence de recrutement, point d attache,
      personne qui invite, famille d accueil, defenderesse, plaignant, accuse,
      personne ressource, agent principal, agente, representant syndical, actionnaire, administrateur, travailleur social, aidant, notaire, universite`,
    'other side': 'intime, intimee, defendeur, defense, partie adverse, autre partie, ministre, mis en cause',
    you: 'vous, votre, vos, mon, mes, titulaire du compte',
    nobody: `
      portail des representant, espace representant, service a la
      clientele, conseil d administration, conseil municipal, conseil scolaire, conseil national,
      procuration, lien avec demandeur, lien de parente avec demandeur`,
  },
  keys: {
    'rep.family_name': 'nom de famille, nom famille, nom usuel de famille, nom de famille naissance',
    'rep.given_name': 'prenom usuel, prenom et second prenom',
    'rep.middle_name': 'second prenom, autre prenom',
    'rep.full_name': 'nom en lettre moulee, nom en caractere d imprimerie, nom en majuscule',
    'rep.honorific': 'm ou mme, mme ou m, formule d appel, mme m, appellation',
    'rep.job_title':
      'titre du poste, fonction, poste occupe, titre professionnel, intitule du poste, qualite',
    'rep.initials': 'initiales',
    'rep.preferred_name': 'nom usuel, nom prefere',
    'rep.date_of_birth': 'date de naissance, naissance date, ddn, ne le',
    'rep.sex_gender': 'sexe, genre',
    'rep.kind': `
      type de representant, categorie de representant, je suis, genre de representant, type de conseil,
      type de mandataire, qualite du representant`,
    'rep.compensation': `
      remunere, non remunere, retribution, retribue, contre retribution, retribue, contrepartie, honoraires, remuneree, a
      titre gratuit, contre remuneration`,
    'rep.body': `
      organisme de reglementation, membre de, barreau, barreau d inscription, barreau d appartenance, barreau de rattachement, autorite de reglementation, association
      professionnelle, chambre des notaires, organisation professionnelle, membre en regle, membre en regle du, je suis membre en regle, organisme dont, organisation
      dont, organisme de delivrance, membre en regle de`,
    'rep.membership_id': 'matricule, code d avocat, identifiant de membre, numero membre',
    'rep.membership_province': `
      province d admission, province ou territoire d admission, province d inscription, province d
      adhesion, province ou territoire d adhesion, province ou territoire d inscription, province d exercice, province ou territoire d exercice`,
    'rep.membership_status': 'statut de membre, statut du permis, en regle',
    'rep.licence_class': 'categorie de permis, classe de permis, type de permis',
    'rep.licence_expiry': 'expiration du permis, date d expiration du permis, fin de validite du permis',
    'rep.member_since': 'annee d admission, membre depuis, annee d inscription au barreau',
    'rep.qc_registry_no': 'numero de reconnaissance, registre quebecois, numero de consultant reconnu',
    'rep.qc_registry_expiry': `
      fin de la reconnaissance, expiration de la reconnaissance, date d expiration de la reconnaissance, date de fin de reconnaissance`,
    'rep.ircc_representative_id': 'id du representant, numero de representant',
    'rep.gcms_party_id': 'id de partie, id de partie du smgc, id de partie smgc',
    'rep.supervising_member': 'avocat superviseur, avocate superviseure, maitre de stage',
    'rep.retainer_limits': `
      restriction au mandat, limite du mandat, portee du mandat, limites au mandat, mandat limite`,
    'rep.designee_name': 'delegue, adjoint, nom de la personne deleguee',
    'rep.designee_email': 'courriel du delegue, courriel de l adjoint',
    'org.name': `
      cabinet, firme, raison sociale, personne morale, nom de la personne morale, office notarial, organisme, societe, etude, nom du bureau, denomination sociale`,
    'org.trading_name':
      'nom commercial, fait affaire sous, faisant affaire sous, nom d usage de l entreprise',
    'org.unit_name': 'succursale, departement, direction',
    'org.business_no': 'numero d entreprise, numero d entreprise arc',
    'org.neq': 'numero d entreprise du quebec',
    'org.website': 'site web, site internet, adresse web',
    'addr.po_box': 'case postale, cp, boite postale, c p, bp',
    'addr.unit': 'bureau, no de local, bureau ou etage, bureau etage',
    'addr.street_no': 'no de rue, no voie, no rue, numero civique, numero de voie',
    'addr.street_name': 'nom de la rue, nom de la voie',
    'addr.line1': `
      ligne 1, ligne d adresse 1, numero et nom de la rue, no et libelle de la voie, adresse aux fins de signification, adresse civique, adresse de l etablissement,
      premiere ligne d adresse, voie`,
    'addr.line2': 'ligne 2, ligne d adresse 2, complement d adresse, adresse suite, adresse (suite',
    'addr.country': 'pays ou territoire, pays de residence',
    'addr.district': 'arrondissement',
    'phone.country_code': 'indicatif de pays, code du pays, indicatif pays, indicatif international',
    'phone.area_code': 'indicatif regional, code regional, ind reg, indicatif',
    'phone.ext': 'poste',
    'phone.type': 'type de telephone, type de numero, genre de telephone',
    'phone.alt': 'telephone de soir',
    'email.primary': 'adresse electronique, courrier electronique, adresse mail',
    'email.secondary': 'courriel en copie conforme',
    'pref.language_correspondence': 'langue de preference, langue officielle, langue de communication',
    'pref.language_spoken': 'langue parlee',
    'pref.contact_method': 'mode de communication, moyen de communication, mode de contact',
    'pref.time_zone': 'fuseau horaire',
    'rep.counsel_of_record': 'je suis le conseil inscrit au dossier',
    'rep.apr_account_email': 'courriel du compte, courriel de connexion',
    'rep.signature_date': 'date de signature, signe le, date signature',
    'rep.declaration': `
      je declare, je certifie, j accepte, je confirme, je consens, j atteste, je reconnais, je comprends`,
    'addr.residence_same': `
      identique a l adresse postale, meme adresse, adresse identique, meme que l adresse postale`,
  },
  numbered:
    'inscription, agrement, inscription au barreau, membre du barreau, permis ou de membre, enregistrement, crcic',
  roles: {
    of: `
      de, pour, au nom de, pour le compte de, agissant pour, au, aux, representant le, nomme par, designe
      par, mandate par`,
    not: `
      autre que, sauf, pas, ne, a l exception de, au lieu de, different de, different de celle, si
      different, si ce n est, plutot que, sans, identique a, meme que, hormis`,
    former:
      'superviseur, annuler, annulation, retrait, retirer, revoquer, revocation, remplacer, remplacement, fin',
    appoints: `
      nommer, designer, nomme, designe, a t il, avez, avoir, utiliser, recours, recours au service, par,
      retenu, mandate, nomination, designation, nomination de, designation de, en tant que, a titre de,
      comme, ete, est, aide de`,
    confirm: 'a nouveau, de nouveau',
    until: 'date d expiration, fin de validite, valide jusqu au',
    plain: `
      dans, devenir, physique, officiel, officielle, immigration, canadienne, canada, exercice, remplir, signataire, veuillez, inscrire, indiquer, indiquez, entrer, entrez, saisir, saisissez, il y a lieu, le cas echeant, obligatoire, requis, connu, postale, professionnel, professionnelle, principal, principale, actuel, actuelle, complet, coordonnee, renseignement, partie, champ, bureau de, canadien, personnel, personnelle, cette, quel, quelle, leur, municipale, choisir, choisissez, selectionner, selectionnez, preferee, prefere, au besoin, etes vous, sera, elle, ou se trouve, votre reponse, travail, jour, fixe, affaires, correspondance, ci dessous, suivant, suivante, sujet, concernant, portant`,
    paper: 'formulaire, avis, requete, annexe, appel, demande de, avis de',
    declares: 'certifie, atteste, consens, modalite, declaration, parjure, accepte',
  },
}
