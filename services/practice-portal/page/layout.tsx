/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The frame of every page: watermark, language, who is signed in, and where one is. */
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Say, type Words, withValues } from '../words.ts'
import { type PortalContext, sayOf, type Viewer } from './context.ts'
import { iconAddress } from './icon.ts'
import { styleAddress } from './style.ts'

export const portalName: Words = {
  en: 'Representatives’ practice portal',
  fr: 'Portail d’exercice des représentants',
}
const watermark: Words = { en: 'Practice – not IRCC', fr: 'Exercice – pas IRCC' }
const accountKinds: Record<Viewer['kind'], Words> = {
  representative: { en: 'Representative account', fr: 'Compte de représentant' },
  client: { en: 'Client account', fr: 'Compte de client' },
  officer: { en: 'Officer’s console', fr: 'Console de l’agent' },
}

const kindOf = ({ state, kind }: Viewer): Words => {
  if (state === 'active') return accountKinds[kind]
  return state === 'converting'
    ? { en: 'Conversion', fr: 'Conversion' }
    : { en: 'Enrolment', fr: 'Inscription' }
}

export type Crumb = { href: string; words: Words }
export type PageProps = { title: Words; crumbs?: Crumb[]; hasFaults?: boolean; children?: Child }

/** Answers with a whole page in the request's language. */
export function showPage(
  c: PortalContext,
  props: PageProps,
  status: 200 | 400 | 401 | 403 | 404 | 413 | 415 | 421 | 422 | 429 | 500 | 503 | 507 = 200,
) {
  const say = sayOf(c)
  const page = <Layout say={say} viewer={c.get('viewer')} address={new URL(c.req.url)} {...props} />
  return c.html(html`<!doctype html>${page}`, status)
}

type LayoutProps = PageProps & { say: Say; viewer: Viewer | undefined; address: URL }

function Layout({ say, viewer, address, title, crumbs, hasFaults, children }: LayoutProps) {
  const fault = hasFaults ? say({ en: 'Error: ', fr: 'Erreur : ' }) : ''
  return (
    <html lang={`${say.language}-CA`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${fault}${say(title)} – ${say(portalName)} (${say(watermark)})`}</title>
        <link rel="icon" href={iconAddress} type="image/svg+xml" />
        <link rel="stylesheet" href={styleAddress} />
      </head>
      <body>
        <a class="skip" href="#main">
          {say({ en: 'Skip to the main content', fr: 'Passer au contenu principal' })}
        </a>
        <header class="site">
          <p class="watermark">
            <strong>{say(watermark)}</strong>{' '}
            {say({
              en: 'An exercise with invented people. Do not enter real information.',
              fr: 'Un exercice avec des personnes inventées. N’entrez pas de vrais renseignements.',
            })}
          </p>
          <div class="wide">
            <a class="name" href={homeOf(viewer)}>
              {say(portalName)}
            </a>
            <OtherLanguage say={say} address={address} />
            {viewer && <SignedIn say={say} viewer={viewer} />}
          </div>
        </header>
        {viewer && <Navigation say={say} viewer={viewer} path={address.pathname} />}
        <main id="main" class="wide" tabindex={-1}>
          {crumbs && <Crumbs say={say} crumbs={crumbs} title={title} />}
          {children}
        </main>
        <footer class="wide">
          <p>
            {say({
              en: 'This portal is made for practice. It belongs to no government, and nothing entered here is sent to one.',
              fr: 'Ce portail est conçu pour l’exercice. Il n’appartient à aucun gouvernement, et rien de ce qui y est entré n’est transmis à un gouvernement.',
            })}
          </p>
          <p>
            <a href="/guide">
              {say({ en: 'User and enrolment guide', fr: 'Guide d’utilisation et d’inscription' })}
            </a>
            {' · '}
            <a href="/support">{say({ en: 'Support', fr: 'Soutien' })}</a>
            {' · '}
            <a href="/mailbox">{say({ en: 'Practice mailbox', fr: 'Boîte aux lettres d’exercice' })}</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

export const homeOf = (viewer: Pick<Viewer, 'kind' | 'state'> | undefined): string =>
  !viewer
    ? '/sign-in'
    : viewer.kind === 'officer'
      ? '/officer'
      : viewer.state === 'active'
        ? '/dashboard'
        : viewer.state === 'converting'
          ? '/convert'
          : '/enrol'

function OtherLanguage({ say, address }: { say: Say; address: URL }) {
  const other = say.language === 'en' ? 'fr' : 'en'
  const query = new URLSearchParams(address.search)
  query.set('lang', other)
  return (
    <a class="language" href={`${address.pathname}?${query}`} lang={other} hreflang={other}>
      {other === 'fr' ? 'Français' : 'English'}
    </a>
  )
}

function SignedIn({ say, viewer }: { say: Say; viewer: Viewer }) {
  return (
    <div class="signed-in">
      <p>
        {say({ en: 'Signed in as ', fr: 'Session ouverte : ' })}
        <bdi>{viewer.name}</bdi>
      </p>
      <p class="kind">{say(kindOf(viewer))}</p>
      <form method="post" action="/sign-out">
        <button type="submit" class="quiet">
          {say({ en: 'Sign out', fr: 'Fermer la session' })}
        </button>
      </form>
    </div>
  )
}

const enrolmentLink: Crumb = { href: '/enrol', words: { en: 'My enrolment', fr: 'Mon inscription' } }
const conversionLink: Crumb = { href: '/convert', words: { en: 'My conversion', fr: 'Ma conversion' } }

function Navigation({ say, viewer, path }: { say: Say; viewer: Viewer; path: string }) {
  const links: Crumb[] =
    viewer.kind === 'officer'
      ? [
          { href: '/officer', words: { en: 'Send a letter', fr: 'Envoyer une lettre' } },
          { href: '/officer/enrolments', words: { en: 'Enrolments', fr: 'Inscriptions' } },
          { href: '/officer/conversions', words: { en: 'Conversions', fr: 'Conversions' } },
        ]
      : viewer.state !== 'active'
        ? [viewer.state === 'converting' ? conversionLink : enrolmentLink]
        : [
            { href: '/dashboard', words: { en: 'Applications', fr: 'Demandes' } },
            { href: '/applications/new', words: { en: 'New application', fr: 'Nouvelle demande' } },
            { href: '/account', words: { en: 'My account', fr: 'Mon compte' } },
          ]
  return (
    <nav class="main" aria-label={say({ en: 'Main', fr: 'Navigation principale' })}>
      <ul class="wide">
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.href === path ? 'page' : undefined}>
              {say(link.words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Crumbs({ say, crumbs, title }: { say: Say; crumbs: Crumb[]; title: Words }) {
  return (
    <nav class="crumbs" aria-label={say({ en: 'Breadcrumb', fr: 'Fil d’Ariane' })}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{say(crumb.words)}</a>
          </li>
        ))}
        <li aria-current="page">{say(title)}</li>
      </ol>
    </nav>
  )
}

/** A message about what just happened. */
export function Notice({ tone, children }: { tone: 'good' | 'bad' | 'plain'; children?: Child }) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** The same in both languages: a name or a number in a place made for words. */
export const verbatim = (text: string): Words => ({ en: text, fr: text })

export const withReference = (words: Words, reference: string): Words => withValues(words, { reference })
