/** French words of forms, federal and Québec. */
import type { Lexicon } from './lexicon.ts'

export const fr: Lexicon = {
  parties: {
    representative: `
      representant, representante, representant autorise, representante autorisee, representant legal,
      representant remunere, representant non remunere, representant professionnel, conseil, conseiller
      juridique, conseillere juridique, avocat, avocate, consultant en immigration, consultante en
      immigration, consultante, parajuriste, mandataire, tierce partie, tiers representant, procureur,
      procureure, cabinet d avocat, cabinet d avocats, etude notariale, conseil inscrit au dossier, avocat
      inscrit au dossier, crcic, personne qui vous represente, personne qui represente, personne qui a
      rempli, notaire du quebec, avocat ou consultant, consultant reglemente, conseiller en immigration,
      conseillere en immigration`,
    applicant: `
      demandeur, demanderesse, demandeur principal, requerant, requerante, appelant, appelante, cliente,
      demandeur d asile, candidat, candidate, beneficiaire, personne parrainee, personne representee,
      personne que vous representez, ressortissant etranger, travailleur, travailleur etranger, etudiant,
      etudiante, refugie, personne protegee, voyageur, visiteur, mandant, mandante, personne concernee,
      travailleuse, immigrant, interesse, interessee, titulaire de la demande, demandeur de visa`,
    spouse: `
      epoux, epouse, conjoint, conjointe, conjoint de fait, partenaire, mari, femme`,
    parent: 'pere, mere, parents',
    child: 'enfant, fils, fille, personne a charge, mineur, mineure, enfant mineur',
    sponsor: 'repondant, repondante, parrain, garant, cosignataire, codemandeur',
    employer: `
      employeur, employeuse, signataire autorise, representant de l employeur, representant de l
      entreprise, representant de la compagnie, ressources humaines, superviseur, personne ressource de l
      employeur, recruteur, responsable de l embauche`,
    custodian: 'gardien, gardienne, tuteur, tutrice, gardien legal, tuteur legal, curateur',
    interpreter: 'interprete, traducteur, traductrice',
    'emergency contact': `
      personne a prevenir, en cas d urgence, urgence, contact d urgence, plus proche parent`,
    witness: `
      temoin, commissaire a l assermentation, commissaire aux serments, assermente devant, notaire public`,
    'designated individual': 'personne designee, individu designe, particulier designe',
    'designated representative': `
      representant designe, representante designee, representant du mineur, representant de l enfant,
      representant d un mineur`,
    'other representative': `
      avocat de la partie adverse, conseil du ministre, conseil de la partie adverse, procureur general,
      procureur de la couronne, representant du ministre, avocat superviseur, avocate superviseure,
      stagiaire, avocat de garde, conseil de garde, etudiant en droit`,
    other: `
      personne ressource au canada, hote, hotesse, ecole, etablissement d enseignement, medecin, agence de
      voyage, agent de voyage, agent immobilier, agent d immigration, agent des visa, agent d assurance,
      proche, frere, soeur, membre de la famille, mediateur, liquidateur, executeur testamentaire,
      fiduciaire, proprietaire, comptable, payeur, tiers payeur, titulaire de la carte, agence de
      recrutement, point d attache, personne qui invite, famille d accueil, defenderesse, plaignant,
      accuse, agent de recrutement, personne ressource, agent principal, agente, pointeur, representant
      syndical, representant des ventes, actionnaire, administrateur, travailleur social, aidant, notaire,
      universite`,
    'other side': `
      intime, intimee, defendeur, partie adverse, autre partie, ministre, partie intimee, mis en cause`,
    you: 'vous, votre, vos, mon, mes, titulaire du compte',
    nobody: `
      portail des representant, portail du representant, portail des representant autorise, espace
      representant, service a la clientele, conseil d administration, conseil municipal, conseil scolaire,
      conseil national, procuration, portail des representants autorises remuneres`,
  },
  keys: {
    'rep.family_name': 'nom de famille, nom famille, nom usuel de famille, nomfamille, patronyme',
    'rep.given_name': 'prenom, prenom usuel, prenom et second prenom',
    'rep.middle_name': 'second prenom, deuxieme prenom, initiale du second prenom, autre prenom',
    'rep.full_name': `
      nom, nom complet, nom et prenom, prenom et nom, nom en lettre moulee, nom legal, prenom et nom de
      famille, nom de famille et prenom`,
    'rep.honorific': `
      titre, civilite, m mme, titre de civilite, formule d appel, mme m, appellation`,
    'rep.job_title': `
      titre du poste, fonction, poste occupe, titre professionnel, intitule du poste`,
    'rep.initials': 'initiales',
    'rep.preferred_name': 'nom usuel, nom prefere',
    'rep.date_of_birth': 'date de naissance, naissance date, ddn',
    'rep.sex_gender': 'sexe, genre',
    'rep.kind': `
      type de representant, categorie de representant, je suis, genre de representant, type de conseil,
      profession, type de mandataire, le representant est, qualite du representant`,
    'rep.compensation': `
      remunere, non remunere, remuneration, retribution, contre retribution, contrepartie, honoraires,
      remuneree, a titre gratuit, contre remuneration`,
    'rep.body': `
      organisme de reglementation, membre de, ordre professionnel, organisme professionnel, barreau,
      organisme d adhesion, autorite de reglementation, association professionnelle, chambre des notaires,
      organisation professionnelle, membre du, organisme dont, organisation dont, organisme de delivrance,
      membre en regle de, organisme`,
    'rep.membership_id': `
      numero de membre, no de membre, numero d adherent, numero d identification du ccic, numero de
      permis, no de permis, numero ccic, numero crcic, numero du ccic, numero d adhesion, matricule,
      numero du barreau, no du barreau, numero de barreau, code d avocat, numero d inscription, numero d
      identification de membre, numero de membre du barreau, numero professionnel, numero de licence,
      identifiant de membre, id de membre, numero d identification du membre, numero membre, no membre,
      numero d agrement`,
    'rep.membership_province': `
      province d admission, province ou territoire d admission, province d inscription, province d
      adhesion, province ou territoire d adhesion, barreau de la province, province du barreau, province d
      exercice, territoire d admission, province ou territoire d exercice`,
    'rep.membership_status': 'statut de membre, membre en regle, statut du permis, en regle',
    'rep.licence_class': 'categorie de permis, classe de permis, type de permis',
    'rep.licence_expiry': `
      expiration du permis, date d expiration du permis, fin de validite du permis`,
    'rep.member_since': `
      annee d admission, annee d admission au barreau, membre depuis, annee d inscription au barreau`,
    'rep.qc_registry_no': `
      numero au registre quebecois, no au registre quebecois, registre quebecois des consultant en
      immigration, numero de reconnaissance, registre quebecois, no au registre quebecois des consultant
      en immigration, numero au registre quebecois des consultant en immigration, numero de consultant
      reconnu`,
    'rep.qc_registry_expiry': `
      fin de la reconnaissance, expiration de la reconnaissance, date de fin de reconnaissance`,
    'rep.ircc_representative_id': `
      id du representant, id du representant d ircc, numero de representant, numero du representant,
      identifiant du representant, numero d identification du representant, id de representant`,
    'rep.gcms_party_id': `
      id de partie, id de partie du smgc, identifiant de partie, id de partie smgc`,
    'rep.supervising_member': `
      avocat superviseur, avocate superviseure, nom de l avocat superviseur, maitre de stage`,
    'rep.retainer_limits': `
      restriction au mandat, limite du mandat, restriction au mandat du conseil, portee du mandat, limites
      au mandat, mandat limite`,
    'rep.designee_name': `
      nom du delegue, nom de l adjoint, delegue, adjoint, nom de la personne deleguee`,
    'rep.designee_email': 'courriel du delegue, courriel de l adjoint',
    'org.name': `
      nom du cabinet, cabinet, raison sociale, entreprise, nom de l entreprise, nom de l organisation, nom
      de l organisme, societe, nom de la societe, compagnie, nom de la compagnie, etude, nom du bureau,
      nom du cabinet de l organisation ou de l entreprise, cabinet d avocat, denomination sociale`,
    'org.trading_name': `
      nom commercial, fait affaire sous, faisant affaire sous, nom d usage de l entreprise`,
    'org.unit_name': 'succursale, service ou direction, departement, direction',
    'org.business_no': 'numero d entreprise, no d entreprise, numero d entreprise arc',
    'org.neq': 'numero d entreprise du quebec, neq',
    'org.website': 'site web, site internet, adresse web, adresse du site web',
    'addr.po_box': 'case postale, cp, boite postale, c p',
    'addr.unit': `
      appartement, app, unite, bureau, no d appartement, app unite, no de bureau, numero d
      appartement, no d unite, numero de bureau, numero d unite, no de local`,
    'addr.street_no': `
      no de rue, numero de rue, numero civique, no civique, no de la rue, numero de la rue`,
    'addr.street_name': 'nom de la rue, nom de rue, nom de la voie',
    'addr.line1': `
      adresse, adresse postale, adresse municipale, adresse ligne 1, ligne 1, ligne d adresse 1, rue,
      numero et rue, no et rue, numero et nom de la rue, no et nom de la rue, adresse civique, adresse
      professionnelle, adresse de correspondance, adresse d affaires, adresse du cabinet, adresse de l
      etablissement, rue et numero, adresse 1, premiere ligne d adresse, voie`,
    'addr.line2': `
      adresse ligne 2, ligne 2, ligne d adresse 2, complement d adresse, adresse 2, adresse suite`,
    'addr.city': `
      ville, municipalite, localite, ville ou municipalite, ville ou village, commune, ville village`,
    'addr.province': `
      province, province ou territoire, province ou etat, etat, territoire, province etat, province
      territoire, etat ou province, region, comte`,
    'addr.postal_code': 'code postal, code postal ou zip, code postal zip, codepostal',
    'addr.country': 'pays, pays ou territoire, pays territoire',
    'addr.district': 'district, arrondissement',
    'phone.country_code': `
      indicatif de pays, indicatif du pays, code du pays, code de pays, indicatif pays, indicatif
      international`,
    'phone.area_code': 'indicatif regional, code regional, ind reg, indicatif',
    'phone.number': `
      telephone, tel, no de telephone, numero de telephone, numero telephone, telephone au bureau,
      telephone de jour, telephone au travail, telephone d affaires, no tel, numero de tel, telephone
      professionnel`,
    'phone.ext': 'poste, numero de poste, no de poste, poste telephonique',
    'phone.type': 'type de telephone, type de numero, genre de telephone',
    'phone.alt': `
      autre telephone, autre numero de telephone, telephone secondaire, autre no de telephone, telephone
      de soir`,
    'phone.cell': `
      cellulaire, telephone cellulaire, mobile, telephone mobile, no de cellulaire, numero de cellulaire,
      telephone portable, portable`,
    'fax.number': `
      telecopieur, no de telecopieur, numero de telecopieur, telecopie, numero de telecopie, no de
      telecopie`,
    'fax.country_code': 'indicatif de pays du telecopieur, code de pays du telecopieur',
    'email.primary': `
      courriel, adresse courriel, adresse electronique, adresse de courriel, courrier electronique,
      adresse de courrier electronique, mel, adresse email`,
    'email.secondary': `
      autre courriel, courriel secondaire, autre adresse courriel, courriel en copie conforme`,
    'pref.language_correspondence': `
      langue de correspondance, langue de service, langue de preference, langue preferee, langue
      officielle, langue, langue de communication, langue officielle preferee, langue pour la
      correspondance, langue de correspondance preferee`,
    'pref.language_spoken': 'langue parlee',
    'pref.contact_method': `
      mode de communication, mode de communication prefere, moyen de communication, mode de contact, moyen
      de communication prefere`,
    'pref.time_zone': 'fuseau horaire',
    'rep.counsel_of_record': 'je suis le conseil inscrit au dossier',
    'rep.apr_account_email': 'adresse courriel du compte, courriel du compte, courriel de connexion',
    'rep.signature_date': 'date de signature, date de la signature, signe le, date signature',
    'rep.declaration': `
      je declare, je certifie, j accepte, je confirme, je consens, j atteste, je reconnais, je comprends,
      declaration du representant`,
    'addr.residence_same': `
      identique a l adresse postale, meme adresse, adresse identique, meme que l adresse postale`,
  },
  roles: {
    of: `
      de, du, de la, de l, des, d, pour, au nom de, au nom du, pour le compte de, pour le compte du,
      agissant pour, au, aux, a l, representant le, nomme par, designe par, mandate par`,
    or: 'ou, et, et ou',
    not: `
      autre que, sauf, pas, ne, a l exception de, au lieu de, different de, different de celle, si
      different, si ce n est, plutot que, sans, identique a, meme que, hormis`,
    former: `
      ancien, ancienne, precedent, precedente, anterieur, anterieure, adverse, superviseur, ex`,
    appoints: `
      nommer, designer, nomme, designe, a t il, avez, avoir, utiliser, recours, recours a, recours au
      service, par, retenu, mandate, nomination, designation, nomination de, designation de, nomination d,
      designation d, autorise, en tant que, a titre de, comme, ete, est, etes, aide de`,
    confirm: `
      confirmer, confirmez, confirmation, ressaisir, retaper, a nouveau, de nouveau, verifier, repeter`,
    second: 'autre, secondaire, deuxieme, supplementaire, additionnel',
    number: 'numero, no, num, identifiant',
    until: `
      expiration, date d expiration, fin de validite, echeance, expire le, valide jusqu au`,
    plain: `
      le, la, les, l, un, une, en, dans, sur, veuillez, inscrire, indiquer, indiquez, entrer, entrez,
      saisir, saisissez, s il y a lieu, il y a lieu, le cas echeant, cas echeant, facultatif, facultative,
      obligatoire, requis, si, connu, postale, professionnel, professionnelle, principal, principale,
      actuel, actuelle, complet, complete, coordonnee, renseignement, information, partie, champ, bureau
      de, canada, canadien, personnel, personnelle, sa, ses, ce, cette, qui, que, quel, quelle, leur,
      municipale, ircc, type, choisir, choisissez, selectionner, selectionnez, preferee, prefere, au
      besoin, etes vous, sera, sera t il, est il, il, elle, ou se trouve, membre, votre reponse, c, m,
      mme, me, travail, jour, affaires, correspondance, ci dessous, suivant, suivante, sujet, au sujet,
      concernant, sur le, portant`,
    else: `
      naissance, ne le, citoyennete, nationalite, passeport, vehicule, cours, programme, audience,
      arrivee, depart, banque, carte, montant, revenu, salaire, paiement, motif, raison, mariage,
      delivrance, delivre, origine, nom de jeune fille, dossier, cas, demande, recu, iuc, identifiant
      client, reference, utilisateur, nom d utilisateur, connexion, mot de passe, code, recherche,
      signature, date, lien de parente, lien, occupation, commentaire, expliquer, decrire, taille, poids,
      religion, ethnie, compte, numero d assurance sociale, nas, vol, hopital, niveau, diplome, langue
      maternelle, residence, residentielle, residentiel, domicile, domiciliaire, combien, pourquoi, quand,
      message, question, document, permis d etude, permis de travail, permis de conduire, impot, voyage,
      entree, sejour, emploi, annee, mois, heure, etat civil, couleur, piece, code de verification, code d
      acces, code de confirmation, acte, certificat, consulat, ambassade, devise, assurance, autre nom,
      autres noms, filtre`,
    paper: `formulaire, avis, requete, questionnaire, annexe, appel, demande de, avis de, affidavit`,
    declares: `
      declare, certifie, atteste, consens, modalite, declaration, parjure, accepte`,
  },
}
