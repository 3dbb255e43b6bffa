/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Signing in and out, and the way back to the page one was on. */
import { limitTries, type Site } from '@repdesk/service-kit/site'
import { isPasswordOf } from '@repdesk/service-kit/site-password'
import type { Hono } from 'hono'
import { closedWords } from '../conversion/closed-words.ts'
import { conversionOfClosedClient } from '../conversion/store.ts'
import { enrolmentWithoutAccount } from '../enrolment/store.ts'
import { formOf, type PortalContext, type PortalEnv, sayOf } from '../page/context.ts'
import { homeOf, Notice, showPage } from '../page/layout.tsx'
import type { PortalDb } from '../schema.ts'
import { practicePassword, seededSignIns } from '../seed/accounts.ts'
import type { Words } from '../words.ts'
import { accountByEmail } from './store.ts'

export function addSignInRoutes(app: Hono<PortalEnv>, site: Site, db: PortalDb): void {
  app.get('/sign-in', (c) => {
    if (c.get('viewer')) return c.redirect(homeOf(c.get('viewer')))
    return showSignIn(c, { email: '', message: messageOf(c.req.query('because')) })
  })

  app.post(
    '/sign-in',
    limitTries(async (c) =>
      ((await formOf(c as unknown as PortalContext)).get('email') ?? '').trim().toLowerCase().slice(0, 254),
    ),
    async (c) => {
      const form = await formOf(c)
      const email = form.get('email') ?? ''
      const account = await accountByEmail(db, email)
      const isRight = await isPasswordOf(account?.passwordHash, form.get('password') ?? '')
      // Asked even when the account's password is right, so that the time tells nothing apart.
      const begun = await enrolmentWithoutAccount(db, email)
      const isBegun = await isPasswordOf(begun?.passwordHash, form.get('password') ?? '')
      const conversion = await conversionOfClosedClient(db, email, form.get('password') ?? '')
      const next = localPath(c.req.query('next'), site.publicUrl)
      if (account && isRight) {
        await site.sessions.start(c, account.accountId, c.get('session'))
        return c.redirect(next ?? homeOf(account), 303)
      }
      if (begun && isBegun) {
        await site.sessions.start(c, begun.enrolmentId, c.get('session'))
        return c.redirect(begun.clientAccountId ? '/convert' : '/enrol', 303)
      }
      return showSignIn(c, { email, message: conversion ? closedWords(conversion) : wrong, status: 401 })
    },
  )

  app.post('/sign-out', async (c) => {
    await site.sessions.end(c, c.get('session'))
    return c.redirect('/sign-in?because=signed-out', 303)
  })
}

/** Where to sign in, and come back to `path` after. */
export function signInAddress(path: string, because?: 'ended'): string {
  const query = new URLSearchParams({ ...(path === '/' ? {} : { next: path }), ...(because && { because }) })
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in'
}

/** A path of this site, or undefined: nobody is sent elsewhere after signing in. */
function localPath(next: string | undefined, publicUrl: string): string | undefined {
  if (!next?.startsWith('/') || next.startsWith('/sign-in')) return undefined
  const home = new URL(publicUrl)
  const target = URL.canParse(next, home) ? new URL(next, home) : undefined
  return target?.origin === home.origin ? `${target.pathname}${target.search}` : undefined
}

const wrong: Words = {
  en: 'The e-mail address or the password is not right. Check both, then try again.',
  fr: 'L’adresse électronique ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez.',
}

function messageOf(because: string | undefined): Words | undefined {
  if (because === 'signed-out') return { en: 'You are signed out.', fr: 'Votre session est fermée.' }
  if (because === 'ended')
    return {
      en: 'Your session ended, as it does after a while without activity. Sign in again: you return to the page you were on, with what you had typed.',
      fr: 'Votre session a pris fin, comme c’est le cas après un certain temps d’inactivité. Ouvrez-en une nouvelle : vous reviendrez à la page où vous étiez, avec ce que vous aviez entré.',
    }
  return undefined
}

type SignIn = { email: string; message: Words | undefined; status?: 401 }

function showSignIn(c: PortalContext, { email, message, status }: SignIn) {
  const say = sayOf(c)
  const next = c.req.query('next')
  const action = next ? `/sign-in?${new URLSearchParams({ next })}` : '/sign-in'
  const children = (
    <>
      <h1>{say(title)}</h1>
      {message && (
        <Notice tone={status ? 'bad' : 'plain'}>
          <p>{say(message)}</p>
        </Notice>
      )}
      <form method="post" action={action} novalidate>
        <div class="field">
          <label for="email">{say({ en: 'E-mail address', fr: 'Adresse électronique' })}</label>
          <input id="email" name="email" type="email" value={email} autocomplete="username" maxlength={254} />
        </div>
        <div class="field">
          <label for="password">{say({ en: 'Password', fr: 'Mot de passe' })}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength={200}
          />
        </div>
        <div class="actions">
          <button type="submit">{say(title)}</button>
        </div>
      </form>
      <h2>{say({ en: 'No account yet?', fr: 'Pas encore de compte?' })}</h2>
      <p>
        <a href="/enrol">{say({ en: 'Enrol as a representative', fr: 'S’inscrire comme représentant' })}</a>
      </p>
      <p>
        <a href="/guide">
          {say({
            en: 'Read the user and enrolment guide',
            fr: 'Lire le guide d’utilisation et d’inscription',
          })}
        </a>
      </p>
      <h2>{say({ en: 'People to practise with', fr: 'Personnes pour s’exercer' })}</h2>
      <p class="lead">
        {say({
          en: 'All are invented. Their password is the same: ',
          fr: 'Toutes sont inventées. Leur mot de passe est le même : ',
        })}
        <code>{practicePassword}</code>
      </p>
      <dl class="facts">
        {seededSignIns.map((person) => (
          <>
            <dt>{say(person.role)}</dt>
            <dd>
              {person.name} – <code>{person.email}</code>
            </dd>
          </>
        ))}
      </dl>
    </>
  )
  return showPage(c, { title, hasFaults: status !== undefined, children }, status ?? 200)
}

const title: Words = { en: 'Sign in', fr: 'Ouvrir une session' }
