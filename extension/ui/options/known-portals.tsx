/** The portals that RepDesk knows by name, and how far each is supported. */
import { portals } from '../../portals/known.ts'
import type { Portal } from '../../portals/portal.ts'
import { language, t } from '../words.ts'

export function KnownPortals() {
  const real = portals.filter(({ practice }) => !practice)
  return (
    <details class="group" data-testid="known-portals">
      <summary>
        <h3>{t('known_portals', { count: portals.length })}</h3>
      </summary>
      <p class="quiet">{t('known_portals_intro')}</p>
      <ul class="listed">
        {[...portals.filter(({ practice }) => practice), ...real].map((portal) => (
          <li key={portal.id} class="bar spread">
            <div>
              <strong>{portal.name[language.value]}</strong>
              <div class="quiet small">{portal.practice ? t('known_portal_practice') : where(portal)}</div>
              {portal.support && (
                <div class="quiet small">
                  {t('known_portal_support')}{' '}
                  <a href={`mailto:${portal.support.email}`}>{portal.support.email}</a>
                </div>
              )}
            </div>
            <EvidenceTag portal={portal} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Supported is only what was seen; the rest works by meaning, and nobody has verified it. */
export function EvidenceTag(props: { portal: Portal | undefined }) {
  return (
    <span class="tag">{t(props.portal?.evidence === 'seen' ? 'portal_verified' : 'portal_unknown_how')}</span>
  )
}

const where = ({ hosts }: Portal): string =>
  hosts.length > 0 ? hosts.join(', ') : t('known_portal_no_address')
