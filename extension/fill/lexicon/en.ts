/** English words of forms, from Canada and from other countries' portals. */
import type { Lexicon } from './lexicon.ts'

export const en: Lexicon = {
  parties: {
    representative: `
      representative, rep, legal representative, legal rep, legalrep, authorized representative,
      authorised representative, accredited representative, immigration representative, counsel, counsels,
      legal counsel, lawyer, attorney, solicitor, barrister, barrister and solicitor, paralegal,
      consultant, immigration consultant, rcic, immigration adviser, immigration advisor, licensed
      adviser, licensed immigration adviser, migration agent, registered migration agent, immigration
      agent, agent, authorized agent, authorised agent, immigration practitioner, preparer, form preparer,
      person preparing, person who prepared, third party, third party representative, law firm, lawfirm,
      law office, advocate, legal adviser, legal advisor, legal practitioner, person representing, person
      who represents, person acting for, attorney of record, counsel of record, solicitor of record,
      conveyancer, immigration lawyer, law practice`,
    applicant: `
      applicant, claimant, appellant, client, nominee, sponsored person, beneficiary, disputant, person
      you represent, person you are representing, person you re representing, people you represent, person
      being represented, represented person, represented party, person represented, person concerned,
      foreign national, foreign worker, temporary foreign worker, immigrant, alien, refugee, protected
      person, traveller, traveler, student, visitor, passenger, patient, self represented, derivative,
      requestor, requester, grantor, person applying, worker`,
    spouse: `
      spouse, husband, wife, common law partner, partner, civil partner, conjugal partner`,
    parent: 'parent, mother, father, step mother, step father',
    child: `
      child, children, son's, daughter, dependant, dependent, minor, minor child, ward`,
    sponsor: `
      sponsor, co signer, cosigner, petitioner, joint sponsor, undertaking co signer`,
    employer: `
      employer, authorized signatory, authorised signatory, authorized signing officer, signing authority,
      authorized signing authority, company representative, representative of the company, representative
      of the employer, authorized representative of the company, authorized representative of the
      employer, authorized representative of the organization, corporate officer, hiring manager, human
      resources, recruiter, supervisor, business owner, business contact, employer contact, job contact,
      workplace contact`,
    custodian: `
      custodian, guardian, legal guardian, conservator, litigation guardian, next friend`,
    interpreter: 'interpreter, translator, sight translator',
    'emergency contact': `
      emergency contact, emergency, in case of emergency, next of kin, person to notify`,
    witness: `
      witness, commissioner of oaths, commissioner for oaths, commissioner for taking affidavits, notary
      public, sworn before, declared before, commissioner`,
    'designated individual': `
      designated individual, designated person, person designated, individual designated`,
    'designated representative': `
      designated representative, representative of the minor, minor representative, representative for the
      minor`,
    'other representative': `
      opposing counsel, opposing lawyer, minister counsel, counsel for the minister, minister
      representative, crown counsel, crown attorney, prosecutor, duty counsel, co counsel, law student,
      law graduate, articling student, supervising lawyer, supervising attorney, supervising solicitor,
      supervising member, attorney general, solicitor general, district attorney, state attorney, advocate
      general`,
    other: `
      contact in canada, host, inviter, anchor, anchor relative, relative, referee, school, institution,
      learning institution, physician, doctor, medical practitioner, general practitioner, travel agent,
      travel agency, real estate agent, insurance agent, recruitment agent, recruiting agent, employment
      agent, employment agency, recruitment agency, education agent, shipping agent, transfer agent,
      escrow agent, estate agent, letting agent, agent for service, customs agent, press agent,
      enforcement agent, process server, mediator, appointee, executor, trustee, landlord, accountant,
      payer, payor, third party payer, third party payor, cardholder, card holder, officer, visa officer,
      family member, sibling, brother, sister, household member, guarantor, host family, plaintiff,
      defendant, complainant, accused, personal representative, attorney in fact, donor, sales
      representative, elected representative, union representative, school representative, student
      representative, consular representative, embassy representative, medical representative, interested
      party, tax representative, contact person, inviting person, company contact, owner, shareholder,
      director, travel companion, companion, roommate, supporting person, care giver, caregiver, social
      worker, neighbour, pastor, volunteer, vendor, supplier, landlady`,
    'other side': `
      respondent, opposing party, other party, other side, adverse party, minister, crown, opponent,
      responding party, opposite party`,
    you: 'you, your, yours, yourself, my, account holder, registrant',
    nobody: `
      representative portal, authorized representative portal, authorized paid representative portal,
      portal for representative, representative tenant, power of attorney, customer service
      representative, service representative, client service, client support, client portal, student at
      law, applicable law society, attorney client, solicitor client, host name, agent of the crown, user
      agent, applicant portal, employer portal`,
  },
  keys: {
    'rep.family_name': `
      family name, last name, surname, lastname, familyname, lname, family name last name, second surname,
      name last, name family`,
    'rep.given_name': `
      given name, first name, forename, firstname, givenname, fname, first given name, given, first and
      middle name, given name first name, name first, name given, first and middle`,
    'rep.middle_name': `
      middle name, middle initial, middlename, mname, other given name, name middle`,
    'rep.full_name': `
      name, full name, full legal name, legal name, complete name, first and last name, print name,
      printed name, fullname, name in full, contact name, first name and last name, given and family name,
      name and surname`,
    'rep.honorific': `
      title, salutation, honorific, courtesy title, name prefix, prefix, mr ms, name title`,
    'rep.job_title': `
      job title, position, position title, title position, title or position, professional title`,
    'rep.initials': 'initials',
    'rep.preferred_name': 'preferred name, known name, name you go by, usual name',
    'rep.date_of_birth': 'date of birth, birth date, birthdate, dob, birthday',
    'rep.sex_gender': 'sex, gender, sex gender',
    'rep.kind': `
      type of representative, representative type, kind of representative, type of counsel, counsel type,
      category of representative, i am a, i am an, representative category, profession, type of authorized
      representative, type of legal representative, representative is a, representative is an`,
    'rep.compensation': `
      paid, unpaid, compensated, uncompensated, compensation, remuneration, remunerated, consideration,
      charging a fee, charge a fee, paid or unpaid, receiving a fee`,
    'rep.body': `
      regulatory body, regulator, regulatory authority, membership organization, membership organisation,
      membership body, member of, professional body, professional organization, professional association,
      professional organisation, licensing authority, licensing body, licencing body, licensing
      organization, governing body, law society, bar association, accrediting body, authorizing body,
      regulating body, college, bar, state bar, organization of membership`,
    'rep.membership_id': `
      membership id, membership number, member number, member id, membership no, membership id number,
      membership identification number, membership identification, member identification number, college
      id, college number, rcic number, rcic no, rcic id, iccrc number, cicc number, cicc no, cicc id, cicc
      iccrc number, licence number, license number, licence no, license no, registration number, bar
      number, bar no, bar id, state bar number, bar membership number, bar registration number, bar
      license number, law society number, law society no, law society id, lso number, lsuc number, roll
      number, practising certificate number, practicing certificate number, sra number, sra id, oisc
      number, iaa number, marn, attorney number, attorney registration number, regulation number,
      professional number, professional id, licensee number, accreditation number, membership card number,
      regulator number, adviser number, advisor number, consultant number, practice number`,
    'rep.membership_province': `
      province of membership, province of admission, province of registration, province of practice,
      province of call, province or territory of membership, province or territory of admission,
      jurisdiction, jurisdiction of membership, jurisdiction of admission, membership province, licensing
      jurisdiction, state of admission, province of licence, licensing state, province of the law society`,
    'rep.membership_status': `
      membership status, member status, licence status, license status, good standing`,
    'rep.licence_class': `
      class of licence, licence class, licence type, license class, license type, type of licence, class
      of license, membership class, class of membership`,
    'rep.licence_expiry': `
      licence expiry date, licence expiry, license expiration date, license expiry date, membership expiry
      date, membership expiry, expiry date of licence, expiry date of membership`,
    'rep.member_since': `
      year of call, year of admission, year called, member since, year of call to the bar`,
    'rep.qc_registry_no': `
      quebec registry number, registre quebecois number, mifi recognition number, quebec register number`,
    'rep.qc_registry_expiry': 'recognition expiry, recognition expiry date, registry expiry date',
    'rep.ircc_representative_id': `
      representative id, ircc representative id, representative identifier, representative id number,
      representative identification number, rep id, representative number, authorized representative id`,
    'rep.gcms_party_id': 'gcms party id, party id, gcms id',
    'rep.supervising_member': `
      name of supervising lawyer, supervising lawyer name, supervising lawyer, supervising member`,
    'rep.retainer_limits': `
      limitation on retainer, limitations on counsel s retainer, limitation on counsel retainer, limit on
      retainer, retainer limitation, scope of retainer, limited retainer, limitation of retainer,
      limitations on the retainer`,
    'rep.designee_name': `
      designee name, delegate name, assistant name, name of designee, name of delegate, name of assistant`,
    'rep.designee_email': `
      designee email, delegate email, assistant email, email of delegate, email of assistant`,
    'org.name': `
      organization, organisation, organization name, organisation name, name of organization, name of
      organisation, firm, firm name, name of firm, law firm, lawfirm, law firm name, name of law firm, law
      office, company, company name, name of company, business name, name of business, practice name, name
      of practice, law practice, agency, agency name, chambers, employer or firm, business or
      organization, company or organization, firm or organization, office name, corporation`,
    'org.trading_name': `
      trading name, operating name, doing business as, dba, trade name, operating as`,
    'org.unit_name': 'department, branch, division, department name, branch name',
    'org.business_no': 'business number, cra business number, business no, cra number',
    'org.neq': 'neq, quebec enterprise number',
    'org.website': 'website, web site, url, web address, web page, homepage, website address',
    'addr.po_box': 'po box, post office box, pobox, po box number',
    'addr.unit': `
      unit, apt, apartment, suite, unit number, apt unit, flat, ste, flr, suite number, apartment number,
      flat number, apt number, unit no, suite no, apartment unit, apt suite, apt ste flr`,
    'addr.street_no': `
      street number, street no, civic number, house number, building number, house no, civic no, street
      num`,
    'addr.street_name': 'street name, road name, name of street',
    'addr.line1': `
      address, street address, address line 1, address line one, mailing address, postal address, address
      1, addr 1, addr, line 1, street number and name, building and street, street and number, first line
      of address, address line, street, number and street, street name and number, address 1st line,
      building number and street, house number and street, street no and name, street number and street
      name, address street, business address, office address, correspondence address, street line 1`,
    'addr.line2': `
      address line 2, address line two, address 2, line 2, second line of address, addr 2, address
      continued, street line 2, street address line 2, additional address`,
    'addr.city': `
      city, town, municipality, locality, suburb, post town, village, city town village, town city`,
    'addr.province': `
      province, state, territory, province or territory, state or province, province or state, region,
      county, prov, state or territory, province territory, province state, state province, county state`,
    'addr.postal_code': `
      postal code, postcode, post code, zip, zip code, zipcode, postal zip code, postal or zip code, zip
      or postal code, zip postal code, postal, postalcode, code postal`,
    'addr.country': 'country, country or territory, country region, country territory, nation',
    'addr.district': 'district',
    'phone.country_code': `
      country code, country calling code, dialling code, dialing code, dial code, international code,
      calling code, country dialling code, intl code, phone country code`,
    'phone.area_code': 'area code',
    'phone.number': `
      phone, telephone, tel, phone number, telephone number, contact number, landline, phone no, telephone
      no, tel no, tel number, business phone, business telephone, contact telephone, tele, subscriber
      number, local number`,
    'phone.ext': `
      ext, extension, phone extension, extension number, telephone extension, phone ext`,
    'phone.type': `
      phone type, type of phone, telephone type, type of telephone, phone number type`,
    'phone.alt': `
      alternate phone, alternative phone, alternate telephone, evening phone, evening telephone, phone 2,
      telephone 2, secondary phone, other phone`,
    'phone.cell': `
      cell, mobile, cellular, cell phone, mobile phone, mobile number, cellphone, mobile telephone, cell
      number, mobile phone number, sms number, mobile telephone number, cell phone number`,
    'fax.number': 'fax, facsimile, fax number, fax no, telecopier',
    'fax.country_code': 'fax country code',
    'email.primary': `
      email, email address, electronic mail, emailaddress, email id, electronic mail address`,
    'email.secondary': 'email 2, cc email, secondary email, alternate email, email cc',
    'pref.language_correspondence': `
      language of correspondence, correspondence language, preferred language, language preference,
      language of communication, official language, preferred official language, language of service,
      service language, language for correspondence, communication language, language, language of choice,
      preferred language of correspondence, preferred language of service`,
    'pref.language_spoken': 'language spoken, spoken language, languages you speak',
    'pref.contact_method': `
      contact method, method of contact, method of communication, contact preference, communication
      method, preferred contact method, preferred method of contact, preferred method of communication,
      contact by`,
    'pref.time_zone': 'time zone, timezone',
    'rep.counsel_of_record': 'i am counsel of record',
    'rep.apr_account_email': `
      account email, login email, sign in email, username email, email or username`,
    'rep.signature_date': `
      date signed, date of signature, signature date, signed on, sign date, date of signing, date sign`,
    'rep.declaration': `
      declaration, i declare, i certify, i agree, i confirm, i consent, i acknowledge, i understand, i
      swear`,
    'addr.residence_same': 'same as mailing, same as mailing address, address same, same address',
  },
  roles: {
    of: `
      of, for, to, acting for, on behalf of, representing, acting on behalf of, who represents, appointed
      by, retained by, who acts for, assisting, helping, who assisted, working for, hired by`,
    or: 'or, and, /, &, and or, |',
    not: `
      other than, different from, not, do not, except, unless, instead of, rather than, excluding, same
      as, without, neither, different than, not the, not your, never`,
    former: `
      former, previous, prior, past, opposing, adverse, outgoing, supervising, replaced, withdrawn,
      cancelled, earlier, previously, assistant, associate`,
    appoints: `
      appoint, appointing, appointed, appointment of, has, have, using, use, use of, used, hired,
      retained, named, designate, authorize, authorise, authorized, acting as, act as, as, by, represented
      by, appearance as, are, is, need, want, with, assisted by, helped by, through`,
    confirm: `
      confirm, re enter, reenter, retype, re type, repeat, verify, confirmation, again, confirmed`,
    second: `
      second, secondary, alternate, alternative, other, another, additional, alt, cc, backup`,
    number: 'number, no, num, id, identification, identifier, nbr',
    until: `
      expiry, expires, expire, expiry date, expiration, expiration date, valid until, valid to, end date`,
    plain: `
      the, a, an, please, enter, provide, if any, if applicable, if available, if known, optional,
      required, mandatory, if, any, applicable, what, in, at, on, mailing, business, work, office,
      current, main, primary, daytime, day, full, legal, complete, contact, detail, information, info,
      section, part, field, box, must, be, can, will, best, reach, us, we, individual, official,
      professional, permanent, preferred, correspondence, only, canada, canadian, international, person,
      their, they, his, her, its, it, this, that, eg, type, select, choose, code of, where, which, should,
      including, include, format, valid, may, ircc, s, following, about, do, does, registered, licensed,
      paid by, postal code if, one, all, personal, own, from which, details of, regular, standard, local,
      head, service, court, default, general, direct, active, membership, member, mr, mrs, ms, dr, i, am,
      who, not listed, new, updated, practice, working, per`,
    else: `
      birth, born, citizenship, nationality, passport, visa, driver, driver licence, driver license,
      vehicle, course, program, hearing, trial, arrival, departure, bank, card, credit, debit, amount,
      income, salary, payment, reason, marriage, issue, issued, issuing, origin, destination, maiden,
      alias, also known as, file, case, claim, receipt, invoice, uci, client id, application, reference,
      username, user name, user id, user, login, password, passphrase, code, otp, pin, security question,
      answer, search, signature, sign, date, from, relationship, occupation, comment, explain, describe,
      height, weight, eye, religion, ethnic, event, ticket, account, account number, transit, social
      insurance, sin, ssn, ship, flight, hospital, level, degree, mother tongue, native language,
      residence, residential, home, how many, why, when, what happened, message, question, subject,
      quantity, price, coupon, verification code, confirmation code, invitation code, access code, upload,
      document, permit, tax, travel, entry, stay, job, wage, noc, lmia, dli, bornin, military, marital,
      colour, color, year, month, hour, minute, period, duration, filter, sort, captcha, volag,
      organization number, alien number, a number, ethnicity, tribe, university, diploma, certificate,
      capital, consulate, embassy, mission, airport, port, currency, insurance, policy, claim number`,
    paper: `
      petition, form, affidavit, notice, appeal, request, questionnaire, schedule, annex, intake form,
      application for, application to, claim for, notice of`,
    declares: `
      declare, certify, attest, solemnly, agree, term, condition, consent, acknowledge, perjury`,
  },
}
