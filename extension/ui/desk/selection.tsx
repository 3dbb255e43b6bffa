/** What is known of the selected application: its facts, its letters, and what a person may do with them. */
import type { Letter } from '@repdesk/shared/application'
import { Check, Copy, ExternalLink, Eye, RotateCcw } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { AttentionTags } from '../common/attention-tags.tsx'
import { now } from '../snapshot.ts'
import { ageWords, dateWithDistance } from '../time-words.ts'
import { t } from '../words.ts'
import type { DeskRow } from './desk-rows.ts'

export function Selection(props: {
  row: DeskRow | undefined
  letters: Letter[]
  /** The selected application was marked as seen here, and that can be taken back. */
  canUndoSeen: boolean
  onOpen: (row: DeskRow) => void
  onSeen: (row: DeskRow) => void
  onUndoSeen: () => void
  onToAnswer: (letter: Letter, toAnswer: boolean) => void
}) {
  const { row } = props
  if (!row)
    return (
      <aside class="selection" aria-label={t('selection_title')}>
        <p class="quiet">{t('selection_none')}</p>
      </aside>
    )
  const { application, attention } = row
  return (
    <aside class="selection" aria-label={t('selection_title')} data-testid="selection">
      <h2>{application.applicant || t('unnamed_applicant')}</h2>
      {attention && (
        <p class="bar">
          <AttentionTags attention={attention} />
        </p>
      )}
      <dl class="facts">
        <dt>{t('reference')}</dt>
        <dd class="bar">
          {application.reference}{' '}
          <CopyReference key={application.reference} reference={application.reference} />
        </dd>
        <dt>{t('type')}</dt>
        <dd>{application.type || '–'}</dd>
        <dt>{t('column_status')}</dt>
        <dd>{application.status || '–'}</dd>
        <dt>{t('account')}</dt>
        <dd>{t('account_of', { holder: row.holder, portal: row.portal })}</dd>
        <dt>{t('read_at')}</dt>
        <dd>{ageWords(application.lastReadAt, now.value)}</dd>
      </dl>
      <div class="bar">
        <button type="button" data-testid="open-portal" onClick={() => props.onOpen(row)}>
          <ExternalLink size={16} aria-hidden="true" />
          {t('open_on_portal')}
        </button>
        {(attention?.readElsewhere ?? 0) > 0 && (
          <button type="button" data-testid="mark-seen" onClick={() => props.onSeen(row)}>
            <Eye size={16} aria-hidden="true" />
            {t('mark_seen')}
          </button>
        )}
      </div>
      {props.canUndoSeen && (
        <div class="bar">
          <span role="status">
            {t('marked_seen', { applicant: application.applicant || application.reference })}
          </span>
          <button type="button" data-testid="undo" onClick={props.onUndoSeen}>
            <RotateCcw size={16} aria-hidden="true" />
            {t('undo')}
          </button>
        </div>
      )}
      <h3>{t('letters')}</h3>
      {props.letters.length === 0 && <p class="quiet">{t('letters_none')}</p>}
      <ul class="letters">
        {props.letters.map((letter) => (
          <li key={letter.letterId} data-testid="letter">
            <div>
              <span class={letter.unread ? 'unread-subject' : ''}>{letter.subject}</span>
              <div class="quiet small">
                {letter.sentOn ? dateWithDistance(letter.sentOn, now.value) : t('letter_undated')} ·{' '}
                {letter.unread ? <strong>● {t('letter_unread')}</strong> : readWords(letter)}
              </div>
            </div>
            <button
              type="button"
              class="small answer-mark"
              data-testid="to-answer"
              aria-pressed={letter.toAnswer}
              aria-label={t('to_answer_of', { subject: letter.subject })}
              onClick={() => props.onToAnswer(letter, !letter.toAnswer)}
            >
              {letter.toAnswer && <Check size={12} aria-hidden="true" />}
              {t('to_answer')}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function readWords(letter: Letter): string {
  if (letter.openedAt) return t('letter_opened', { age: ageWords(letter.openedAt, now.value) })
  return t(letter.unread === null ? 'letter_unknown' : 'letter_read')
}

function CopyReference(props: { reference: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      class="plain small"
      onClick={() => void navigator.clipboard.writeText(props.reference).then(() => setCopied(true))}
    >
      {copied ? <Check size={12} aria-hidden="true" /> : <Copy size={12} aria-hidden="true" />}
      <span role="status">{t(copied ? 'copied' : 'copy_reference')}</span>
    </button>
  )
}
