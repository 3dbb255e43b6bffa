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
