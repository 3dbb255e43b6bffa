/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The mailbox: a list of what the portal's e-mails are, and one of them as a page. Text only, never HTML. */
import { ProblemError } from '@repdesk/shared/problem'
import { sayOf } from '../page/context.ts'
import { type Crumb, showPage, verbatim } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { Table } from '../page/table.tsx'
import type { ReceivedMailTable } from '../schema.ts'
import { momentIn, type Say, type Words, withValues } from '../words.ts'
import { type MailboxPage, mailbox, mailboxAddresses, mailsAPage, receivedMail } from './mailbox.ts'

const title: Words = { en: 'Practice mailbox', fr: 'Boîte aux lettres d’exercice' }
const toMailbox: Crumb = { href: '/mailbox', words: title }

/** Only where the portal's own inbox takes its mail: elsewhere the mail is somebody's own. */
export function addMailboxRoutes({ app, database: { db }, publicUrl }: Parts): void {
  app.get('/mailbox', async (c) => {
    const say = sayOf(c)
    const address = (c.req.query('to') ?? '').replace(/\p{Cc}/gu, '').slice(0, 254)
    const page = Number(c.req.query('page'))
    const list = await mailbox(db, address, Number.isSafeInteger(page) && page > 0 ? page : 1)
    const children = (
      <>
        <h1>{say(title)}</h1>
        <p class="lead">
          {say({
            en: 'Every e-mail that this practice portal sends to its invented people arrives here, and nowhere else.',
            fr: 'Chaque courriel que ce portail d’exercice envoie à ses personnes inventées arrive ici, et nulle part ailleurs.',
          })}
        </p>
        <Chooser addresses={await mailboxAddresses(db)} chosen={address} say={say} />
        <List list={list} address={address} say={say} />
      </>
    )
    return showPage(c, { title, children })
  })

  app.get('/mailbox/:id', async (c) => {
    const say = sayOf(c)
    const mail = await receivedMail(db, c.req.param('id'))
    if (!mail) throw new ProblemError('not-found')
    const children = (
      <article class="letter">
        <h1>{mail.subject}</h1>
        <dl class="facts">
          <dt>{say({ en: 'From', fr: 'De' })}</dt>
          <dd>{mail.fromAddress}</dd>
          <dt>{say({ en: 'To', fr: 'À' })}</dt>
          <dd>{mail.toAddress}</dd>
          <dt>{say({ en: 'Received', fr: 'Reçu' })}</dt>
          <dd>
            <time datetime={mail.receivedAt}>{momentIn(mail.receivedAt, say.language)}</time>
          </dd>
        </dl>
        <p class="verbatim" dir="auto">
          <Linked text={mail.body} publicUrl={publicUrl} />
        </p>
      </article>
    )
    return showPage(c, { title: verbatim(mail.subject), crumbs: [toMailbox], children })
  })
}

function Chooser({ addresses, chosen, say }: { addresses: string[]; chosen: string; say: Say }) {
  return (
    <form method="get" action="/mailbox" class="filters">
      <div class="field">
        <label for="to">{say({ en: 'Mail to', fr: 'Courriels à' })}</label>
        <select id="to" name="to">
          <option value="">{say({ en: 'Everybody', fr: 'Tout le monde' })}</option>
          {addresses.map((address) => (
            <option value={address} selected={address === chosen.toLowerCase()}>
              {address}
            </option>
          ))}
        </select>
      </div>
      <div class="actions">
        <button type="submit">{say({ en: 'Show', fr: 'Afficher' })}</button>
      </div>
    </form>
  )
}

function List({ list, address, say }: { list: MailboxPage; address: string; say: Say }) {
  if (list.total === 0)
    return (
      <p>
        {say(
          address
            ? {
                en: 'No e-mail has arrived for this address. One that was just sent takes a second or two: load the page again.',
                fr: 'Aucun courriel n’est arrivé à cette adresse. Un courriel qui vient d’être envoyé met une seconde ou deux : rechargez la page.',
              }
            : {
                en: 'No e-mail has arrived yet. Enrol, convert an account or write to support, and come back.',
                fr: 'Aucun courriel n’est encore arrivé. Inscrivez-vous, convertissez un compte ou écrivez au soutien, puis revenez.',
              },
        )}
      </p>
    )
  const first = (list.page - 1) * mailsAPage + 1
  const range = { first, last: first + list.mails.length - 1, total: list.total }
  return (
    <>
      <Table
        caption={say(
          withValues(
            { en: 'E-mails {first}–{last} of {total}', fr: 'Courriels {first} à {last} sur {total}' },
            range,
          ),
        )}
        columns={columns.map((words) => ({ label: say(words) }))}
        rows={list.mails.map((mail) => cellsOf(mail, say))}
      />
      <Neighbours list={list} address={address} say={say} />
    </>
  )
}

const columns: Words[] = [
  { en: 'Subject', fr: 'Objet' },
  { en: 'To', fr: 'À' },
  { en: 'Received', fr: 'Reçu' },
]

const cellsOf = (mail: ReceivedMailTable, say: Say) => [
  <a href={`/mailbox/${mail.receivedId}`}>{mail.subject || say({ en: 'No subject', fr: 'Sans objet' })}</a>,
  mail.toAddress,
  <time datetime={mail.receivedAt}>{momentIn(mail.receivedAt, say.language)}</time>,
]

function Neighbours({ list, address, say }: { list: MailboxPage; address: string; say: Say }) {
  const last = Math.ceil(list.total / mailsAPage)
  if (last < 2) return null
  const link = (page: number, words: Words) =>
    page >= 1 &&
    page <= last && (
      <li>
        <a href={`/mailbox?${new URLSearchParams({ ...(address && { to: address }), page: String(page) })}`}>
          {say(words)}
        </a>
      </li>
    )
  return (
    <nav class="pages" aria-label={say({ en: 'Pages of the list', fr: 'Pages de la liste' })}>
      <ul>
        {link(list.page - 1, { en: 'Newer', fr: 'Plus récents' })}
        {link(list.page + 1, { en: 'Older', fr: 'Plus anciens' })}
      </ul>
    </nav>
  )
}

/** Addresses of this portal can be followed; any other stays text. */
function Linked({ text, publicUrl }: { text: string; publicUrl: string }) {
  const { origin } = new URL(publicUrl)
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => {
        const url = URL.canParse(part) ? new URL(part) : undefined
        return url?.origin === origin ? <a href={url.pathname + url.search}>{part}</a> : part
      })}
    </>
  )
}
