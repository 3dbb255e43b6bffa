/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A conversion that is done: the list to compare with the one before. */
import { toDashboard } from '../applications/application-page.tsx'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { type Words, withValues } from '../words.ts'
import { TransferredList, transferred } from './application-list.tsx'
import { momentIn } from './moments.ts'
import { type Conversion, inventoryOf } from './store.ts'

const title: Words = { en: 'Your client account was converted', fr: 'Votre compte de client a été converti' }

export async function showConverted(c: PortalContext, { database: { db } }: Parts, conversion: Conversion) {
  const say = sayOf(c)
  const inventory = await inventoryOf(db, conversion)
  const isWhole = inventory.every((row) => row.isHere)
  const on = momentIn(say.language, new Date(conversion.convertedAt ?? conversion.startedAt))
  const children = (
    <>
      <h1>{say(title)}</h1>
      <Notice tone={isWhole ? 'good' : 'bad'}>
        <p>
          <strong>{say(transferred(inventory))}</strong>
        </p>
        <p>
          {say(
            withValues(
              {
                en: 'Converted on {on}. This is now a representative account; the client account is closed for good.',
                fr: 'Converti le {on}. Ce compte est maintenant un compte de représentant; le compte de client est fermé définitivement.',
              },
              { on },
            ),
          )}
        </p>
      </Notice>
      <p class="lead">
        {say(
          isWhole
            ? {
                en: 'Compare this list with the one you were shown before. Their letters came along, read or unread as they were. An officer now reviews what you entered about yourself; meanwhile you can work on your applications.',
                fr: 'Comparez cette liste avec celle qui vous a été présentée avant. Leurs lettres ont suivi, lues ou non lues comme elles l’étaient. Un agent examine maintenant ce que vous avez entré à votre sujet; entre-temps, vous pouvez travailler à vos demandes.',
              }
            : {
                en: 'Not every application is in this account. Contact us and say which.',
                fr: 'Certaines demandes ne sont pas dans ce compte. Communiquez avec nous en précisant lesquelles.',
              },
        )}
      </p>
      <p>
        <a class="button" href="/dashboard">
          {say({ en: 'Go to your applications', fr: 'Aller à vos demandes' })}
        </a>{' '}
        <a href="/enrol">{say({ en: 'See how far the review is', fr: 'Voir où en est l’examen' })}</a>
      </p>
      <TransferredList inventory={inventory} say={say} />
    </>
  )
  return showPage(c, { title, crumbs: [toDashboard], children })
}
