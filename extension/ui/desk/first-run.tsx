/** The first run: three steps, each ticked as it is really done. */
import { CircleCheck, ExternalLink } from 'lucide-preact'
import type { Snapshot } from '../../store/snapshot.ts'
import { openOwnPage, openPage } from '../places.ts'
import { listAddress } from '../portal-places.ts'
import { t } from '../words.ts'

/** True until the three steps are done or something was read. */
export const isFirstRun = (snapshot: Snapshot): boolean => snapshot.accounts.length === 0

export function FirstRun(props: { snapshot: Snapshot }) {
  const { profiles, portals, accounts } = props.snapshot
  const latest = portals.at(-1)
  const list = latest && listAddress(latest.portalId, portals)
  const steps = [
    {
      title: t('first_run_details'),
      says: t('first_run_details_says'),
      done: profiles.some(({ values }) => values['rep.family_name'] !== undefined),
      act: { words: t('first_run_details_act'), press: () => void openOwnPage('options.html#profiles/new') },
    },
    {
      title: t('first_run_portal'),
      says: t('first_run_portal_says'),
      done: portals.length > 0,
      act: { words: t('first_run_portal_act'), press: () => void openOwnPage('options.html#portals') },
    },
    {
      title: t('first_run_list'),
      says: t('first_run_list_says'),
      done: accounts.length > 0,
      act: list ? { words: t('first_run_list_act'), press: () => void openPage(list) } : undefined,
    },
  ]
  const next = steps.findIndex((step) => !step.done)
  return (
    <section class="first-run" aria-labelledby="first-run-title" data-testid="first-run">
      <h2 id="first-run-title">{t('first_run_title')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.title}
            class={step.done ? 'done' : ''}
            aria-current={index === next ? 'step' : undefined}
          >
            <span class="step-mark" aria-hidden="true">
              {step.done ? <CircleCheck size={24} /> : index + 1}
            </span>
            <div>
              <h3>
                {step.title} {step.done && <span class="tag">{t('first_run_done')}</span>}
              </h3>
              <p class="quiet">{step.says}</p>
              {!step.done && step.act && (
                <button type="button" class={index === next ? 'act' : ''} onClick={step.act.press}>
                  {step.act.words}
                  <ExternalLink size={16} aria-hidden="true" />
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
