/** What an application asks, in words: to read, to answer, read elsewhere. */
import type { Attention } from '@repdesk/shared/attention'
import { t } from '../words.ts'

/** The same in one line of text. */
export function attentionWords(attention: Attention): string[] {
  const words: string[] = []
  if (attention.unread === true) words.push(t('unread_some'))
  else if (attention.unread > 0) words.push(t('unread_count', { count: attention.unread }))
  if (attention.toAnswer > 0) words.push(t('to_answer_count', { count: attention.toAnswer }))
  if (attention.readElsewhere > 0) words.push(t('read_elsewhere_count', { count: attention.readElsewhere }))
  return words
}

export function AttentionTags(props: { attention: Attention }) {
  return (
    <>
      {attentionWords(props.attention).map((words) => (
        <span class="tag attention" key={words}>
          ● {words}
        </span>
      ))}
    </>
  )
}

/** The same for a row of the table: the weightiest first, the rest in a second line. */
export function AttentionCell(props: { attention: Attention }) {
  const [first, ...rest] = attentionWords(props.attention)
  return (
    <>
      <span class="tag attention">● {first}</span>
      {rest.length > 0 && <span class="second small attention-more">{rest.join(' · ')}</span>}
    </>
  )
}
