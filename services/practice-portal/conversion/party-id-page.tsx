/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The GCMS Party ID: optional, with where to ask for it. */
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf } from '../words.ts'
import { toConversion } from './gate-page.tsx'
import { partyIdSection } from './party-id-form.ts'
import { savePartyId } from './prepare.ts'
import { standingOf } from './standing.ts'

export function addPartyIdPage(parts: Parts): void {
  const { app, database, now } = parts

  app.get('/convert/party-id', async (c) => {
    const standing = await standingOf(c, parts)
    if (standing.at !== 'preparing') return c.redirect('/convert', 303)
    return showPartyId(c, { answers: { partyId: standing.enrolment.partyId }, faults: [] })
  })

  app.post('/convert/party-id', async (c) => {
    const standing = await standingOf(c, parts)
    if (standing.at !== 'preparing') return c.redirect('/convert', 303)
    const typed = typedIn(partyIdSection, await formOf(c))
    const answers = answersFrom(partyIdSection, typed)
    const faults = faultsOf(partyIdSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showPartyId(c, { answers: typed, faults })
    await savePartyId(database, standing.enrolment, standing.client, answers.partyId ?? '', now())
    return c.redirect('/convert', 303)
  })
}

function showPartyId(c: PortalContext, state: FormState) {
  const say = sayOf(c)
  const { title } = partyIdSection
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FaultSummary section={partyIdSection} state={state} say={say} />
      <p class="lead">
        {say({
          en: 'It is the number of your client account in our system. With it, your account is reviewed sooner. Without it, or with a wrong one, everything works as well: the review just takes its turn.',
          fr: 'C’est le numéro de votre compte de client dans notre système. Avec lui, votre compte est examiné plus tôt. Sans lui, ou avec un numéro erroné, tout fonctionne aussi bien : l’examen suit simplement son tour.',
        })}
      </p>
      <p class="lead">
        {say({ en: 'You do not have it? ', fr: 'Vous ne l’avez pas? ' })}
        <a href="/support?topic=party-id">
          {say({
            en: 'Ask support for your GCMS Party ID',
            fr: 'Demander votre ID de partie du SMGC au soutien',
          })}
        </a>
        {say({ en: ', and go on meanwhile.', fr: ', et poursuivez entre-temps.' })}
      </p>
      <form method="post" action="/convert/party-id" novalidate>
        <SectionFields section={partyIdSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Save', fr: 'Enregistrer' })}</button>
          <a href="/convert">{say({ en: 'Go on without it', fr: 'Continuer sans ce numéro' })}</a>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, crumbs: [toConversion], hasFaults, children }, hasFaults ? 422 : 200)
}
