/** Many words, one meaning, in both languages: each line's words are read as its first. Accents and plurals are gone by then. */

const lines = `
no number numero num nbr
id identification identifier identifiant
phone telephone tel tele telephonique
email courriel emailaddress mel
address adresse addr
fax telec facsimile telecopieur telecopie telecopier
mobile cell gsm natel cellular cellphone cellulaire portable
lawyer solicitor barrister avocat avocate advocate
representative representant representante rep legalrep
organization organisation
attorney atty attny
licence license permis
authorized authorised autorise autorisee
company entreprise compagnie corporation
city ville town municipality municipalite locality localite suburb village commune
province prov canton state etat territory territoire county comte region
country pays pay nation
zip npa zipcode postcode postalcode codepostal
surname lastname familyname lname nomfamille patronyme
forename firstname givenname prenom fname
language langue
former prev old previous prior past ancien ancienne precedent precedente anterieur anterieure earlier outgoing ex
confirm confirmer confirmez confirmation reenter retype repeat verify ressaisir retaper repeter verifier confirmed
de du des d
unit apt apartment suite appartement app unite ste flr flat
member membership membre adherent adhesion
employer employeur employeuse
designated designe designee
other autre another
optional facultatif facultative
daughter fille
applicant demandeur demanderesse requerant requerante
appellant appelant appelante
spouse epoux epouse conjoint conjointe partner partenaire husband wife mari
sponsor repondant repondante parrain garant cosigner cosignataire
interpreter interprete translator traducteur traductrice
witness temoin
custodian gardien gardienne tuteur tutrice curateur guardian conservator
second secondary secondaire deuxieme alternate alternative alt additional additionnel supplementaire backup
street rue road
expiry expire expiration echeance
college ordre
enrolment enrollment
registration reg
name nom
salutation civilite
title titre
or ou / |
and et &
`
/** Words that carry nothing in a label and only keep phrases apart. */
export const dropped: ReadonlySet<string> = new Set('the le la les l un une a an'.split(' '))

export const synonyms: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((other): [string, string] => [other, first])
    }),
)
