/** English words of forms, from Canada and from other countries' portals; synonyms.ts widens each. */
import type { Lexicon } from './lexicon.ts'

export const en: Lexicon = {
  parties: {
    representative: `
      representative, accredited representative, immigration representative, attorney or party without attorney, practitioner, counsel, lawyer, barrister
      and solicitor, attorney, paralegal, consultant, immigration consultant, rcic, immigration adviser, immigration
      advisor, licensed adviser, migration agent, immigration agent, agent, immigration practitioner,
      person appointed to provide immigration assistance, appointed person, person providing assistance, person
      providing immigration assistance,
      person acting on your behalf, person acting for you, someone acting for you, someone acting on your behalf, person who
      acts for you, trade mark attorney, trademark attorney, trade mark agent, trademark agent, patent agent, conveyancer,
      preparer, person preparing, person who prepared, prepared by, third party, third party representative, tax agent, law firm,
      lawfirm, law office, legal adviser, legal advisor, legal practitioner, person representing, person who represents, person acting for, who represents, who is representing, who is helping, who is assisting, who is acting for, attorney of record, counsel of record, immigration
      lawyer, law practice`,
    applicant: `
      applicant, claimant, appellant, petitioner, client, nominee, sponsored person, beneficiary, disputant, person
      you represent, person you are representing, person you re representing, people you represent, person
      being represented, represented person, represented party, person represented, person concerned,
      foreign national, foreign worker, temporary foreign worker, immigrant, alien, refugee, protected
      person, traveller, traveler, student, visitor, taxpayer, plaintiff, complainant, insured, policyholder,
      tenant, employee, salarie, contribuable, locataire, veteran, passenger, patient, self represented, derivative, requester, person applying, worker`,
    spouse: 'spouse, common law partner, civil partner, conjugal partner',
    parent: 'parent, mother, father, step mother, step father',
    child: "child, children, son's, daughter, dependant, dependent, minor, minor child, ward",
    sponsor: 'sponsor, co signer, joint sponsor',
    employer: `
      employer, authorized signatory, authorized signing officer, signing authority, company
      representative, representative of the company, legal representative of the company, legal
      representative of the employer, representative of the employer, authorized
      representative of the organization, corporate officer, hiring manager, human resources, hr representative, recruiter,
      supervisor, business owner, business contact, job contact, workplace contact`,
    custodian: 'custodian, litigation guardian, next friend',
    interpreter: 'interpreter',
    'emergency contact': 'emergency, next of kin, person to notify',
    witness: `
      witness, commissioner of oaths, commissioner for oaths, commissioner for taking affidavits, notary
      public, sworn before, declared before, commissioner`,
    'designated individual':
      'designated individual, designated person, person designated, individual designated',
    'designated representative': `
      designated representative, representative of the minor, minor representative, representative for the
      minor`,
    'other representative': `
      opposing counsel, opposing lawyer, minister counsel, counsel for the minister, minister
      representative, crown counsel, crown attorney, prosecutor, duty counsel, co counsel, assisting counsel, assisting lawyer, assisting representative, junior counsel, second chair, law student,
      law graduate, articling student, supervising lawyer, supervising member, attorney general, district
      attorney, state attorney`,
    other: `
      contact in canada, host, inviter, anchor, anchor relative, relative, referee, school, institution, physician, doctor, medical practitioner, general practitioner,
      travel agency, employment agency, recruitment agency, primary attorney, replacement attorney, certificate provider, agent for service, agent of service, registered agent, sales representative, customer representative, account
      representative, support representative, estate agent, letting agent,
      managing agent, insurance agent, travel agent, booking agent, selling agent, property agent, process agent, mediator, appointee, executor, trustee, landlord, accountant, representative payee, any third party,
      payer, third party payer, cardholder, officer, family member,
      sibling, brother, sister, household member, guarantor, host family, defendant, accused, personal representative, attorney in fact, donor, interested party, contact person, inviting person, company contact, owner, shareholder, director,
      companion, assistant, secretary, clerk, supporting person, care giver, caregiver, social worker,
      volunteer, vendor, supplier`,
    'other side': `
      respondent, opposing party, other party, other side, adverse party, minister, crown, opponent, defence counsel, defence lawyer, defense attorney, defense counsel,
      responding party, opposite party`,
    you: 'you, your, yourself, my, account holder, registrant',
    nobody: `
      representative portal,
      portal for representative, representative tenant, power of attorney, relationship to applicant, relationship to client, relationship with applicant, customer service
      representative, service representative, client service, client support, client portal, student at
      law, attorney client, applicant
      portal, employer portal`,
  },
  // Where a text speaks of several data, the one that comes first here is asked: "Firm's e-mail address" asks an e-mail.
  keys: {
    'rep.declaration': `
      declaration, i declare, i certify, i agree, i confirm, i consent, i acknowledge, i understand, i
      swear`,
    'rep.counsel_of_record': 'i am counsel of record',
    'addr.residence_same': 'same as mailing, address same, same address',
    'rep.apr_account_email': 'account email, login email, sign in email, username email, email or username',
    'rep.signature_date': `
      date signed, date of signature, signature date, signed on, sign date, date of signing, date sign`,
    'phone.country_code': `
      country code, dialling code, dialing code, dial code, international code, calling code, intl code`,
    'phone.type': 'phone type, type of phone, phone number type',
    'phone.ext': 'ext, extension',
    'phone.area_code': 'area code',
    'fax.number': 'fax',
    'rep.designee_email': `
      designee email, delegate email, assistant email, email of delegate, email of assistant`,
    'email.secondary': 'email 2',
    'email.primary': 'email, electronic mail',
    'phone.alt': 'evening phone, phone 2',
    'phone.cell': 'cell, sms number',
    'phone.number':
      'phone, contact number, landline, direct dial, direct line, subscriber number, local number',
    'org.website': 'website, web site, url, web address, web page, homepage',
    'rep.gcms_party_id': 'gcms party id, party id, gcms id',
    'rep.ircc_representative_id': 'representative id, representative number',
    'rep.qc_registry_expiry': 'recognition expiry, recognition expiry date, registry expiry date',
    'rep.qc_registry_no': 'quebec registry number, mifi recognition number, quebec register number',
    'rep.licence_expiry': `
      licence expiry date, licence expiry, membership expiry date, membership expiry, expiry date of
      licence, expiry date of membership`,
    'rep.membership_status': 'membership status, licence status, good standing',
    'rep.licence_class': `
      class of licence, licence class, licence type, type of licence, membership class, class of
      membership`,
    'rep.member_since':
      'year of call, year of admission, year called, member since, date of admission, date of call, date admitted',
    'rep.membership_province': `
      province of membership, province of admission, province of registration, province of practice,
      province of call, province or territory of membership, province or territory of admission,
      jurisdiction, jurisdiction of admission, membership province, licensing jurisdiction, province of
      licence, licensing state`,
    'rep.membership_id':
      'marn, law society registration, bar registration, bar council registration, bar enrolment',
    'org.neq': 'neq, quebec enterprise number',
    'org.business_no':
      'company registration number, business registration number, business number, cra business number, cra number',
    'rep.retainer_limits': `
      limitation on retainer, limitation on counsel's retainer, limitation on counsel retainer, limit on
      retainer, retainer limitation, scope of retainer, limited retainer, limitation of retainer`,
    'pref.contact_method': `
      contact method, method of contact, method of communication, contact preference, communication
      method, contact by`,
    'pref.language_correspondence': `
      language preference, language of communication, communication language, language, language of choice`,
    'pref.language_spoken': 'language spoken, spoken language, languages you speak',
    'pref.time_zone': 'time zone, timezone',
    'rep.kind': `
      type of representative, representative type, kind of representative, type of counsel, counsel type,
      category of representative, i am, representative category, profession, type of authorized
      representative, type of legal representative, capacity`,
    'rep.compensation': `
      paid, unpaid, compensated, uncompensated, compensation, remuneration, remunerated, consideration,
      charging a fee, charge a fee, receiving a fee`,
    'rep.date_of_birth': 'date of birth, birth date, birthdate, dob, birthday, born on',
    'rep.sex_gender': 'sex, gender',
    'addr.postal_code':
      'postal code, postcode, post code, zip code, postal, code postal, pin code, pincode, eircode',
    'addr.po_box': 'po box, post office box, pobox',
    'addr.line2': `
      address line 2, address line two, address (cont, address cont, address 2, line 2, second line of address, address continued`,
    'addr.street_no': `
      street number, civic number, house number, building number, building number or name, house number or
      name, building name or number, house name or number`,
    'addr.street_name': 'street name, name of street',
    'addr.line1': `
      address, postal address, line 1, street number and name, building and street, first line of address,
      address line, street, street name and number, address 1st line, address for service, building number and street, house
      number and street`,
    'addr.unit': 'unit',
    'addr.district': 'district, address line 3, line 3, address 3',
    'rep.supervising_member': 'supervising lawyer, supervising member',
    'rep.designee_name': `
      designee name, delegate name, assistant name, name of designee, name of delegate, name of assistant`,
    'rep.body': `
      regulatory body, regulator, regulatory authority, membership organization, membership body, member
      of, member in good standing of, i am member of, i am member in good standing of, cicc, iccrc, lsuc, cic, sra, oisc, iaa, professional body, professional organization, professional association, licensing authority,
      licensing body, licencing body, licensing organization, governing body, law society, bar council, bar
      association, accrediting body, authorizing body, regulating body, college, bar, state bar,
      organization of membership`,
    'org.trading_name': 'trading name, operating name, doing business as, dba, trade name, operating as',
    'org.unit_name': 'department, branch, division',
    'org.name': `
      denomination, organization, firm, law firm, lawfirm, law office, company, business name, business legal name, legal name of business, recognized organization, name of group, name of business,
      practice name, name of practice, law practice, agency, chambers, office name`,
    'addr.province': 'province',
    'addr.city': 'city, post town',
    'addr.country':
      'country, country or territory, country or region, country region, country of residence, country of operation',
    'rep.middle_name': 'middle name, middle initial, middlename, mname, other given name, name middle, mi',
    'rep.given_name': `
      given name, first name, forename, first given name, first or given name, given, first and middle name, name first, name
      given, first and middle`,
    'rep.family_name':
      'family name, last name, surname, name last, name family, family last name, family or last name, last family name',
    'rep.preferred_name': 'preferred name, known name, name you go by, usual name',
    'rep.initials': 'initials',
    'rep.honorific':
      'title, honorific, courtesy title, prefix, salutation, mr or ms, mr or mrs or ms, ms or mr',
    'rep.job_title': `
      job title, position, position title, title position, title or position, professional title, position in firm, role in organization, occupation`,
    'rep.full_name':
      'name, name of person, first and last name, print name, printed name, fullname, name and surname',
  },
  numbered: `
    membership, licence, registration, roll, practising certificate, practicing certificate, regulation,
    professional, licensee, accreditation, membership card, adviser, advisor, consultant, practice, lawyer,
    adviser licence, advisor licence, practitioner, bar card, toque, enrolment, bar council enrolment, tax agent, regulator reference, rcic, cicc
    membership, cicc iccrc, agent registration, migration agent registration, lso, agent, counsel`,
  roles: {
    of: `
      of, for, to, acting for, on behalf of, representing, acting on behalf of, who represents, appointed
      by, retained by, who acts for, assisting, helping, who assisted, working for, hired by`,
    or: 'or, and, and or',
    not: `
      other than, different from, not, do not, except, unless, instead of, rather than, excluding, same
      as, without, neither, different than, not your, never`,
    former: `
      former, cancel, cancellation, cancelling, remove, removal, removing, revoke, revocation, replace, replacing, terminate, end, ending, opposing, adverse, supervising, replaced, withdrawn, cancelled, previously, assistant,
      associate`,
    appoints: `
      appoint, appointing, appointed, appointment of, has, have, using, use, use of, used, hired,
      retained, named, designate, authorize, authorise, authorized, acting as, act as, as, by, represented
      by, appearance as, are, is, need, want, with, assisted by, helped by, through`,
    confirm: 'confirm, re enter, re type, again',
    second: 'second, other, cc',
    number: 'number, id',
    until: 'expiry, expiry date, valid until, valid to, end date',
    plain: `
      print, printed, above, signatory, fill, become, becoming, join, physical, complete, edit, create, view, manage, register, invite, licence, registration, certificate, certification, group, service, first line, please, enter, provide, if available, if known, optional, required, mandatory, applicable, what, mailing, business, work, office, current, main, primary, daytime, full, legal, complete, contact, detail, information, info, section, part, field, must, will, best, reach, individual, official, professional, permanent, preferred, correspondence, only, canada, canadian, international, person, their, they, this, that, type, select, choose, code of, where, which, should, including, include, format, valid, ircc, following, about, does, registered, licensed, paid by, postal code if, personal, from which, regular, standard, local, head, service, default, general, direct, active, membership, not listed, united states, being, been, there, otherwise, receive, send, sent, letter, update, safe, used, every, updated, practice, working`,
    paper: `
      petition, form, affidavit, notice, appeal, request, questionnaire, schedule, annex, intake form,
      application for, application to, claim for, notice of`,
    declares: `
      declare, certify, attest, solemnly, agree, term, condition, consent, acknowledge, perjury`,
  },
}
