/** The popup's lower half: what needs attention, what is overdue for a look, and how things stand. */
import { notYetRead } from '@repdesk/shared/freshness'
import { ArrowRight } from 'lucide-preact'
import type { Snapshot } from '../../store/snapshot.ts'
import { attentionList, badgeOf, spaceOf } from '../../toolbar/badge.ts'
import { isOverdue } from '../../toolbar/overdue.ts'
import { attentionWords } from '../common/attention-tags.tsx'
import { StateNotices } from '../common/state-notices.tsx'
import { closePopup, openOwnPage, openPage } from '../places.ts'
import { listAddress, portalName } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { ageWords } from '../time-words.ts'
import { language, t, type WordKey } from '../words.ts'

const shownAtMost = 5

export function AttentionPart(props: { snapshot: Snapshot }) {
  const { snapshot } = props
  const space = spaceOf(snapshot)
  const items = attentionList(snapshot, space)
  const open = (portalId: string) => {
    const url = listAddress(portalId, snapshot.portals)
    void (url ? openPage(url) : openOwnPage('dashboard.html')).then(closePopup)
  }
  return (
    <>
      <section aria-labelledby="attention-title">
        <h2 id="attention-title" class="bar">
          {t('attention_title')}
          {items.length > 0 && <span class="tag attention">{items.length}</span>}
          {space === 'practice' && <span class="tag practice">{t('practice')}</span>}
        </h2>
        {items.length === 0 && <p class="quiet">{t(emptyWords(snapshot))}</p>}
        <ul class="items">
          {items.slice(0, shownAtMost).map((item) => (
            <li key={item.applicationId}>
              <button
                type="button"
                class="item"
                data-testid="attention-item"
                data-reference={item.reference}
                onClick={() => open(item.portalId)}
              >
                <span class="item-name">{item.applicant || t('unnamed_applicant')}</span>
                <span class="item-what">● {attentionWords(item).join(' · ')}</span>
                <span class="quiet small item-more">
                  {[item.reference, item.type].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="plain"
          data-testid="open-desk"
          onClick={() => void openOwnPage('dashboard.html').then(closePopup)}
        >
          {t('all_on_desk')} <ArrowRight size={16} aria-hidden="true" />
        </button>
      </section>
      <Overdue snapshot={snapshot} onOpen={open} />
      <StateNotices snapshot={snapshot} />
      <Silence snapshot={snapshot} />
    </>
  )
}

function Overdue(props: { snapshot: Snapshot; onOpen: (portalId: string) => void }) {
  const practice = spaceOf(props.snapshot) === 'practice'
  const overdue = props.snapshot.accounts.filter(
    (account) => account.practice === practice && isOverdue(account, now.value),
  )
  if (overdue.length === 0) return null
  return (
    <section aria-labelledby="overdue-title">
      <h2 id="overdue-title">{t('overdue_title')}</h2>
      <ul class="items">
        {overdue.map((account) => {
          const portal = portalName(account.portalId, props.snapshot.portals)
          const name = t('account_of', { holder: account.holder, portal })
          return (
            <li key={account.accountId} class="bar spread">
              <span>
                {name}{' '}
                <span class="quiet small">
                  {account.lastReadAt === notYetRead
                    ? t('never_read')
                    : t('overdue_read', { age: ageWords(account.lastReadAt, now.value) })}
                </span>
              </span>
              <button
                type="button"
                aria-label={t('open_account', { account: name })}
                onClick={() => props.onOpen(account.portalId)}
              >
                {t('open')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Silence(props: { snapshot: Snapshot }) {
  const { sync, pairing } = props.snapshot
  if (!pairing || !badge(props.snapshot).text.startsWith('?')) return null
  return (
    <p class="quiet small">
      {sync.lastContactAt
        ? t('offline_since', { age: ageWords(sync.lastContactAt, now.value) })
        : t('no_contact_yet')}
    </p>
  )
}

const badge = (snapshot: Snapshot) => badgeOf({ ...snapshot, language: language.value }, now.value)

/** A zero is never shown as more certain than it is. */
function emptyWords(snapshot: Snapshot): WordKey {
  if (snapshot.accounts.length === 0) return 'attention_unknown'
  return badge(snapshot).text.startsWith('–') ? 'attention_none_overdue' : 'attention_none'
}
