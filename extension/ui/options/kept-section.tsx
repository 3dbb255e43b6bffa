/** What is kept: how much of what, and where it lies. */
import type { Snapshot } from '../../store/snapshot.ts'
import { knownPortal } from '../portal-places.ts'
import { numberWords, t, type WordKey } from '../words.ts'
import { AlarmRights } from './alarm-rights.tsx'

export function KeptSection(props: { snapshot: Snapshot }) {
  const { snapshot } = props
  const inPractice = new Set(
    snapshot.applications
      .filter((application) => application.practice)
      .map((application) => application.applicationId),
  )
  const rows: [WordKey, { practice: boolean }[]][] = [
    ['kept_accounts', snapshot.accounts],
    ['kept_applications', snapshot.applications],
    ['kept_letters', snapshot.letters.map((letter) => ({ practice: inPractice.has(letter.applicationId) }))],
    [
      'kept_receipts',
      snapshot.receipts.map(({ portalId }) => ({
        practice: portalId !== null && (knownPortal(portalId)?.practice ?? false),
      })),
    ],
  ]
  return (
    <section id="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('section_kept')}</h2>
      <p>{t('kept_intro')}</p>
      <p>
        {snapshot.pairing ? t('kept_shared', { address: snapshot.pairing.baseUrl }) : t('kept_not_shared')}
      </p>
      <p>{t('kept_never')}</p>
      <table>
        <caption class="only-read">{t('kept_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kept_what')}</th>
            <th scope="col" class="number">
              {t('kept_real')}
            </th>
            <th scope="col" class="number">
              {t('practice')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('kept_profiles')}</td>
            <td class="number">{numberWords(snapshot.profiles.length)}</td>
            <td class="number">–</td>
          </tr>
          <tr>
            <td>{t('kept_taught')}</td>
            <td class="number">{numberWords(snapshot.taught.length)}</td>
            <td class="number">–</td>
          </tr>
          {rows.map(([title, items]) => {
            const practice = items.filter((item) => item.practice).length
            return (
              <tr key={title}>
                <td>{t(title)}</td>
                <td class="number">{numberWords(items.length - practice)}</td>
                <td class="number">{numberWords(practice)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <AlarmRights snapshot={snapshot} />
    </section>
  )
}
