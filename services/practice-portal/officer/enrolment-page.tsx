/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One enrolment before an officer: what the portal checked, everything entered, both pictures, and the decision. */

import { accountById } from '../accounts/store.ts'
import { stateWords } from '../enrolment/enrolment.ts'
import { Entered } from '../enrolment/entered.tsx'
import { answersOfSteps, type Enrolment } from '../enrolment/store.ts'
import type { Section } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { uploadsOf } from '../uploads/store.ts'
import { dayOf, type Say, type Words, withValues } from '../words.ts'
import { moreSection, refusalSection } from './decision-form.ts'
import { type Check, checksOf } from './enrolment-checks.ts'
import { queueTitle } from './enrolment-queue-page.tsx'

/** A form that was sent with something wrong in it. */
type Sent = { section: Section; state: FormState }

export async function showEnrolment(
  c: PortalContext,
  { database: { db }, now }: Parts,
  enrolment: Enrolment,
  sent: Sent | undefined,
) {
  const say = sayOf(c)
  const answers = await answersOfSteps(db, enrolment.enrolmentId)
  const pictures = await uploadsOf(db, enrolment.enrolmentId)
  const checks = await checksOf(db, enrolment, answers, pictures, now())
  const officer = enrolment.officerId ? await accountById(db, enrolment.officerId) : undefined
  const name = [answers.contact?.['acct.givenName'], answers.contact?.['acct.familyName']]
  const title = withValues(
    { en: 'Enrolment of {name}', fr: 'Inscription de {name}' },
    { name: name.filter(Boolean).join(' ') || enrolment.email },
  )
  const hasFaults = sent !== undefined
  const address = `/officer/enrolments/${enrolment.enrolmentId}`
  const children = (
    <>
      <h1>{say(title)}</h1>
      <Outcome outcome={c.req.query('outcome')} say={say} />
      {sent && <FaultSummary section={sent.section} state={sent.state} say={say} />}
      <Facts
        enrolment={enrolment}
        officer={officer && `${officer.givenName} ${officer.familyName}`}
        say={say}
      />
      {enrolment.message && (
        <>
          <h2>
            {say({ en: 'What the person was told last', fr: 'Ce qui a été dit à la personne en dernier' })}
          </h2>
          <blockquote class="quoted" dir="auto">
            {enrolment.message}
          </blockquote>
        </>
      )}
      <Checks checks={checks} say={say} />
      <Entered
        answers={answers}
        pictures={pictures}
        pictureAddress={(picture) => `${address}/pictures/${picture.uploadId}`}
        changeAddress={() => undefined}
        say={say}
      />
      <h2>{say({ en: 'Decision', fr: 'Décision' })}</h2>
      {enrolment.state === 'pending' ? (
        <Decisions address={address} handIns={enrolment.handIns} sent={sent} say={say} />
      ) : (
        <p class="lead">
          {say({
            en: 'There is nothing to decide: this enrolment is not handed in for review just now.',
            fr: 'Il n’y a rien à décider : cette inscription n’est pas remise pour examen en ce moment.',
          })}
        </p>
      )}
    </>
  )
  const crumbs = [{ href: '/officer/enrolments', words: queueTitle }]
  return showPage(c, { title, crumbs, hasFaults, children }, hasFaults ? 422 : 200)
}

function Outcome({ outcome, say }: { outcome: string | undefined; say: Say }) {
  if (outcome === 'decided')
    return (
      <Notice tone="good">
        <p>
          {say({
            en: 'Your decision was recorded, and the person was written to.',
            fr: 'Votre décision a été consignée, et un courriel a été envoyé à la personne.',
          })}
        </p>
      </Notice>
    )
  if (outcome === 'late')
    return (
      <Notice tone="bad">
        <p>
          {say({
            en: 'Your decision was not recorded: another officer decided first, or the enrolment was handed in anew since you opened it. Where it stands is below.',
            fr: 'Votre décision n’a pas été consignée : un autre agent a décidé avant vous, ou l’inscription a été remise de nouveau depuis que vous l’avez ouverte. Son état figure ci-dessous.',
          })}
        </p>
      </Notice>
    )
  return null
}

type FactsProps = { enrolment: Enrolment; officer: string | undefined; say: Say }

function Facts({ enrolment, officer, say }: FactsProps) {
  const day = (instant: string | null) => (instant ? dayOf(new Date(instant)) : '–')
  const facts: [Words, string][] = [
    [{ en: 'State', fr: 'État' }, say(stateWords[enrolment.state])],
    [{ en: 'E-mail address', fr: 'Adresse électronique' }, enrolment.email],
    [
      { en: 'Terms accepted on', fr: 'Conditions acceptées le' },
      `${day(enrolment.termsAcceptedAt)} (${enrolment.termsVersion})`,
    ],
    [{ en: 'Handed in on', fr: 'Remise le' }, day(enrolment.handedInAt)],
    [{ en: 'Times handed in', fr: 'Nombre de remises' }, String(enrolment.handIns)],
    [{ en: 'GCMS Party ID', fr: 'ID de partie du SMGC' }, enrolment.partyId || '–'],
    [{ en: 'Last decided on', fr: 'Dernière décision le' }, day(enrolment.decidedAt)],
    [{ en: 'Decided by', fr: 'Décidée par' }, officer ?? '–'],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{say(name)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </>
      ))}
    </dl>
  )
}

function Checks({ checks, say }: { checks: Check[]; say: Say }) {
  return (
    <>
      <h2>{say({ en: 'What the portal checked', fr: 'Ce que le portail a vérifié' })}</h2>
      <ul class="steps">
        {checks.map((check) => (
          <li>
            <span>{say(check.words)}</span>
            <strong>
              {say(
                check.isGood ? { en: 'Yes', fr: 'Oui' } : { en: 'No: look at this', fr: 'Non : à examiner' },
              )}
            </strong>
          </li>
        ))}
      </ul>
    </>
  )
}

type DecisionsProps = { address: string; handIns: number; sent: Sent | undefined; say: Say }

function Decisions({ address, handIns, sent, say }: DecisionsProps) {
  const stateOf = (section: Section): FormState =>
    sent?.section.id === section.id ? sent.state : { answers: {}, faults: [] }
  const seen = <input type="hidden" name="handIns" value={String(handIns)} />
  return (
    <>
      <form method="post" action={`${address}/approve`}>
        {seen}
        <div class="actions">
          <button type="submit">{say({ en: 'Approve', fr: 'Approuver' })}</button>
        </div>
      </form>
      <form method="post" action={`${address}/more`} novalidate>
        {seen}
        <SectionFields section={moreSection} state={stateOf(moreSection)} say={say} />
        <div class="actions">
          <button type="submit" class="second">
            {say(moreSection.title)}
          </button>
        </div>
      </form>
      <form method="post" action={`${address}/refuse`} novalidate>
        {seen}
        <SectionFields section={refusalSection} state={stateOf(refusalSection)} say={say} />
        <div class="actions">
          <button type="submit" class="second">
            {say(refusalSection.title)}
          </button>
        </div>
      </form>
    </>
  )
}
