// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { mentionIn, mentionInName } from './mentions.ts'

const named = (text: string) => {
  const mention = mentionIn(text)
  return mention && (mention.of ? `${mention.named} of ${mention.of}` : mention.named)
}

describe('the owner that a text names', () => {
  it.each([
    ['Representative’s family name', 'representative'],
    ['Applicant’s solicitor’s email', 'representative of applicant'],
    ['Email of the applicant’s representative', 'representative of applicant'],
    ['Respondent’s Solicitor’s Details', 'representative of other side'],
    ['Counsel for the Minister', 'other representative'],
    ['Name of Attorney or Accredited Representative', 'representative'],
    ['Information About Client (Applicant, Petitioner, or Authorized Signatory for an Entity)', 'applicant'],
    ['Information About You (Spouse Beneficiary)', 'applicant of spouse'],
    ['Signature of the Person Preparing this Form, if Other Than the Spouse Beneficiary', 'representative'],
    ['Applicant/Representative email', 'several'],
    ['Name of applicant or representative', 'several'],
    ['Your details', 'you'],
    ['If you have a representative, enter their details', 'representative of you'],
    ['Has the applicant appointed a representative?', 'representative of applicant'],
    ['The person you are representing', 'applicant'],
    ['Former representative', 'other representative'],
    ['Previous counsel', 'other representative'],
    ['Designated representative', 'designated representative'],
    ['Designated individual (IMM 5475)', 'designated individual'],
    ['Employer’s authorized signatory', 'employer'],
    ['Travel agent', 'other'],
    ['Agent de voyages', 'other'],
    ['Agent', 'representative'],
    ['Sales representative', 'other'],
    ['Wellness representative', 'several'],
    ['Student’s school representative', 'representative of other'],
    ['Legal or authorized representative', 'representative'],
    ['Power of attorney', null],
    ['Client’s Consent to Representation and Signature', 'applicant'],
    ['Courriel du représentant du demandeur', 'representative of applicant'],
    ['Renseignements sur le demandeur', 'applicant'],
    ['Représentant désigné', 'designated representative'],
    ['Désignation d’un représentant', 'representative'],
    ['Coordonnées du conseil de l’intimé', 'representative of other side'],
    ['Représentant(e) autorisé(e)', 'representative'],
    ['Personne désignée', 'designated individual'],
    ['Nom de famille', null],
    ['Portail des représentants', null],
    ['Agent d’immigration', 'other'],
    ['Avocat ou consultant', 'representative'],
    ['Mandataire', 'representative'],
    ['Mandant', 'applicant'],
  ])('%s', (text, owner) => {
    expect(named(text)).toBe(owner)
  })

  it.each([
    ['applicantSolicitorName', 'representative', 'applicant'],
    ['i_130a_preparer_family_last_name', 'representative', null],
    ['respondent_lawyer[email]', 'representative', 'other side'],
    ['rep_client_email', 'applicant', 'representative'],
    ['information_about_you_email', undefined, undefined],
  ])('the identifier %s', (name, party, of) => {
    expect(mentionInName(name)?.named).toBe(party)
    if (party) expect(mentionInName(name)?.of).toBe(of)
  })
})
