/** The popup's first line: which portal and account this is, how fresh, and whether the page was understood. */
import type { Account } from '@repdesk/shared/application'
import { notYetRead } from '@repdesk/shared/freshness'
import { Settings } from 'lucide-preact'
import { portalOf } from '../../portals/index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Notice } from '../common/notice.tsx'
import { closePopup, openOwnPage } from '../places.ts'
import { now } from '../snapshot.ts'
import { ageWords } from '../time-words.ts'
import { language, t } from '../words.ts'

/** `holder` is whom the page itself shows; without it, the account last read at the portal stands for it. */
export function Where(props: { snapshot: Snapshot; url: string | undefined; holder: string | null }) {
  const { snapshot, url } = props
  const portal = url === undefined ? undefined : portalOf(url)
  const trouble = troubleOf(snapshot, url)
  return (
    <header class="where">
      <div class="bar spread">
        <h1>
          {portal
            ? [portal.name[language.value], props.holder ?? holderOf(snapshot, portal.id)]
                .filter(Boolean)
                .join(' · ')
            : pageWords(url)}
        </h1>
        <button
          type="button"
          class="plain"
          aria-label={t('settings')}
          title={t('settings')}
          onClick={() => void openOwnPage('options.html').then(closePopup)}
        >
          <Settings size={16} aria-hidden="true" />
        </button>
      </div>
      {portal && (
        <p class="bar quiet small">
          {portal.practice && <span class="tag practice">{t('practice')}</span>}
          <span>{freshness(snapshot, portal.id, url)}</span>
        </p>
      )}
      {trouble && (
        <Notice tone="attention">
          {t(trouble === 'nothing-read' ? 'trouble_nothing_read' : 'trouble_much_less')}
        </Notice>
      )}
    </header>
  )
}

/** The account read last at the portal. */
const accountOf = (snapshot: Snapshot, portalId: string): Account | undefined =>
  snapshot.accounts
    .filter((account) => account.portalId === portalId)
    .sort((a, b) => (a.lastReadAt < b.lastReadAt ? 1 : -1))[0]

const holderOf = (snapshot: Snapshot, portalId: string) => accountOf(snapshot, portalId)?.holder

function freshness(snapshot: Snapshot, portalId: string, url: string | undefined): string {
  const origin = url ? new URL(url).origin : ''
  if (!snapshot.portals.some((row) => row.origin === origin)) return t('not_switched_on')
  const account = accountOf(snapshot, portalId)
  return account && account.lastReadAt !== notYetRead
    ? t('read_age', { age: ageWords(account.lastReadAt, now.value) })
    : t('never_read')
}

function pageWords(url: string | undefined): string {
  if (url === undefined) return t('page_browser')
  const { protocol, host } = new URL(url)
  if (/^https?:$/.test(protocol)) return t('page_of', { host })
  return url.startsWith(location.origin) ? t('page_own') : t('page_browser')
}

function troubleOf(snapshot: Snapshot, url: string | undefined) {
  if (url === undefined) return undefined
  const { origin, pathname } = new URL(url)
  return snapshot.troubles.find((trouble) => trouble.origin === origin && trouble.path === pathname)?.what
}
