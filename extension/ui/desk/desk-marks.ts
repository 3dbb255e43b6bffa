/** The marks that a person sets on the desk, as commands. */
import type { Letter } from '@repdesk/shared/application'
import { newId } from '@repdesk/shared/ids'
import { act } from '../acts.ts'

/** `seen` counts the letters read elsewhere that are accepted; an undo gives the former count. */
export const markSeen = (applicationId: string, seen: number): Promise<string | undefined> =>
  act({
    type: 'mark',
    mark: { kind: 'seen', markId: newId(), applicationId, seen, markedAt: new Date().toISOString() },
  })

export const markToAnswer = (
  { applicationId, letterId }: Letter,
  toAnswer: boolean,
): Promise<string | undefined> =>
  act({
    type: 'mark',
    mark: {
      kind: 'to-answer',
      markId: newId(),
      applicationId,
      letterId,
      toAnswer,
      markedAt: new Date().toISOString(),
    },
  })
