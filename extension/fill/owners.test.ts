// @vitest-environment jsdom
/** The many words for whoever represents somebody, and for those who do not, in headings, labels and identifiers. */
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'

const url = 'https://forms.example.ca/page'

function answerTo(html: string): string {
  const page = load(`<!doctype html><body>${html}</body>`)
  const row = rowsOf(page, url, marie).get(page.getElementById('f') as HTMLElement)
  return `${row?.party}: ${row?.action}`
}
const under = (heading: string) =>
  answerTo(
    `<h2>${heading}</h2><label for="f">Family name</label><input id="f"><label>Telephone <input></label>`,
  )
const labelled = (label: string) => answerTo(`<h1>Form</h1><label for="f">${label}</label><input id="f">`)
const asking = (name: string): string => {
  if (/mail|courriel/i.test(name)) return 'E-mail'
  if (/phone/i.test(name)) return 'Telephone'
  return /fax/i.test(name)
    ? 'Fax'
    : /city/i.test(name)
      ? 'City'
      : /address/i.test(name)
        ? 'Address'
        : 'Last name'
}
const called = (name: string) =>
  answerTo(`<label for="f">${asking(name)}</label><input id="f" name="${name}">`)

const listed = (text: string): string[] => text.trim().split(/;\s+/)

const ours = /^representative: (?:fill|ask|no-value|cannot-fit)$/

describe('a heading means the representative', () => {
  it.each(
    listed(`
      Votre représentant; Représentant autorisé; Renseignements sur le représentant; Conseil juridique;
      Coordonnées de votre avocat; Conseil du requérant; Procureur du demandeur;
      Personne autorisée à vous représenter; Personne qui agit en votre nom; Représentation par avocat;
      Mandataire désigné; Mandataire de la partie demanderesse; Votre mandataire;
      Identification du mandataire; Identité du mandataire; Le mandataire; Avocat(e) du demandeur;
      Avocat du client; Coordonnées du conseil; Renseignements sur le conseil;
      Consultant en immigration; Consultant réglementé en immigration canadienne;
      Section 2 : représentant du requérant; Notaire ou avocat; Cabinet d’avocats;
      À remplir par l’avocat; Partie réservée au représentant; Déclaration du représentant;
      Préparateur du formulaire; Personne ayant préparé le formulaire;
      Interlocuteur : avocat ou mandataire; Agent de brevets; Conseil en propriété industrielle;
      Représentant (le cas échéant); Représenté par; Assisté par un avocat;
      Avocat ou représentant du travailleur; Avocat choisi; Votre conseil; Legal representative;
      Your legal representative; Representative details; Attorney information; Attorney for petitioner;
      Counsel for the applicant; Solicitor acting for the claimant; Person acting on your behalf;
      Someone acting for you; Authorised representative; Authorized agent; Lawyer representing you;
      Represented by; Legal counsel; Advocate for the petitioner; Registered migration agent;
      Immigration consultant; Licensed immigration adviser; Contact details of the lawyer;
      Preparer's contact information;
      Contact Information, Certification, and Signature of the Person Preparing this Form, if Other Than the Applicant;
      Barrister; Attorney or accredited representative; Applicant's legal adviser;
      Legal adviser details; Filing attorney; Submitting attorney; Professional representative;
      Agent acting for applicant; Agent details; Conveyancer; Patent attorney; Trade mark attorney;
      Tax agent; Section for counsel only; For use by solicitors; Law firm; Practitioner information;
      Representative of record; Attorney of record; If you have a representative;
      Name and address of solicitor; Appellant's representative; Applicant's solicitor details;
      Requester's attorney`),
  )('%s', (heading) => expect(under(heading)).toBe('representative: fill'))
})

describe('a heading means somebody else', () => {
  it.each(
    listed(`
      Représentant légal de l’enfant; Représentant de l’employeur; Avocat de la partie adverse;
      Avocat de la défense; Avocat du défendeur; Procureur de la Couronne; Conseil de l’intimé;
      Ancien représentant; Représentant précédent; Personne à contacter; Personne-ressource; Tuteur;
      Représentant du bailleur; Garant; Répondant; Conjoint du demandeur; Employeur; Mandant;
      Le mandant; Donneur d’ordre; Juge; Greffier; Huissier; Expert; Respondent's representative;
      Opposing counsel; Defendant's solicitor; Other party's lawyer; Counsel for the respondent;
      Former representative; Previous agent; Sales representative; Company representative;
      Union representative of the employer; Representative payee; HR representative; Booking agent;
      Estate agent; Customer service representative; Court; Judge; Process server; Police officer;
      Beneficiary; Guardian; Next of kin; Emergency contact; Referee; Witness; Interpreter; Landlord;
      Employer's attorney; Person you represent; Client; Your client; Principal; Donor;
      Attorney under a power of attorney for the applicant's mother; Notary public; Accountant;
      Parents; Supervising attorney`),
  )('%s', (heading) => expect(under(heading)).not.toBe('representative: fill'))
})

describe('a label means the representative', () => {
  it.each(
    listed(`
      Solicitor's telephone number; Name of solicitor; Nom de l'avocat; Courriel du mandataire;
      Téléphone de l’avocat; Adresse du représentant; Rep's phone; Rep. name; Legal rep name;
      Counsel e-mail; Counsel's name; Lawyer name; Lawyer's firm; Name of law firm;
      Name of representative's organization; Attorney's bar number; Attorney State Bar No.;
      Preparer's business name; Agent's name; Name of agent; Representative's surname;
      Representative given name; Nom du cabinet d'avocats; Numéro de barreau de l'avocat;
      Name of your lawyer; Nom de votre avocat; Courriel de votre représentant;
      Your representative's e-mail address; Who is representing you? (name);
      Nom et prénom du mandataire; Prénom du conseil; Téléphone du conseil;
      Numéro de télécopieur du procureur; Legal adviser's phone; Consultant's email; RCIC name;
      Nom du consultant; Paralegal's name; Practitioner's phone number; Representative ID;
      Name of the authorised representative; Applicant's solicitor's name;
      Claimant's representative's address; Nom de l'avocat du demandeur; Applicant lawyer phone;
      Email of attorney of record; Adresse courriel de l'avocat; Étude (notaire) du mandataire`),
  )('%s', (label) => expect(labelled(label)).toMatch(ours))
})

describe('a label means somebody else', () => {
  it.each(
    listed(`
      Applicant's name; Client name; Nom du client; Name of the person you represent;
      Respondent's solicitor's name; Defendant's lawyer; Opposing counsel name;
      Nom de l'avocat du défendeur; Avocat de la partie adverse : nom; Interpreter's phone;
      Preparer's signature date of applicant; Employer's contact name; Spouse's lawyer;
      Nom du conjoint; Name of former representative; Previous solicitor's name; Judge's name;
      Agent of the court; Name of sales representative; Insurance agent name;
      Real estate agent's phone; Employer representative name; Company representative's email;
      Nom du représentant de l'employeur; Nom du représentant légal; Child's representative name;
      Guardian's name; Landlord's agent name; Nom du mandant; Nom du notaire instrumentant;
      Registered agent name; Agent for service name; Process agent; Ticket agent name; Name of officer;
      Court clerk's phone; Client's reference for solicitor;
      Applicant's relationship to representative; Name as it appears on your bar card of the applicant;
      Witness's solicitor; Other side's solicitors; Name of the other party's representative;
      Minister's counsel; Nom du conseil du ministre; Employer's solicitor phone;
      Name of the lawyer who witnessed`),
  )('%s', (label) => expect(labelled(label)).not.toMatch(ours))
})

describe('an identifier means the representative', () => {
  it.each(
    listed(`
      repPhone; legalRepName; atty_email; attorneyFirstName; solicitor_address_line1; agentEmail;
      avocatNom; mandataire_courriel; counselFax; consultant_phone; representative.givenName;
      rep_last_name; lawyer-email; legalRepresentativeEmail; authorizedRepresentative_phone;
      preparer_city; practitionerPhone; applicantSolicitorEmail; applicant1SolicitorName;
      claimantRepEmail; legalRepCompanyName; data[representative][lastName];
      form.representative.firstName; rcicPhone; imm5476_rep_phone`),
  )('%s', (name) => expect(called(name)).toMatch(ours))
})

describe('an identifier means somebody else', () => {
  it.each(
    listed(`
      respondentSolicitorEmail; respondent1RepName; defendantLawyerPhone; opposingCounselName;
      clientName; applicantEmail; sponsor_phone; employerRepName; childRepName; agentOfServiceName;
      estateAgentPhone; otherRepresentativeName; formerLawyerName; interpreter_phone; salesRepEmail;
      customerRepName; prevRepName; oldRepresentativeEmail; applicant2SolicitorName;
      insuranceAgentName; travel_agent_phone; reporterName; repeatEmail; report_email;
      attorneyInFactName`),
  )('%s', (name) => expect(called(name)).not.toMatch(ours))
})
