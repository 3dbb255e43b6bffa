/** What may come in from screens and pages; anything else is refused before it is looked at. */
import { markSchema } from '@repdesk/shared/application'
import { naturalIdSchema, uuidSchema } from '@repdesk/shared/ids'
import { profileValuesSchema } from '@repdesk/shared/profile'
import { keyIsOurs, taughtAnswerSchema, taughtIdSchema } from '@repdesk/shared/taught'
import { taughtKeys, taughtParties } from '@repdesk/shared/taught-choices'
import { z } from 'zod'

const tabId = z.number().int().min(0)
const planId = z.string().min(1).max(200)
const fieldId = z.string().min(1).max(500)
const fieldIds = z.array(z.string().max(500)).max(100_000)
const origin = z.string().max(300)

export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fill/prepare'), tabId, profileId: uuidSchema.optional() }),
  z.object({ type: z.literal('fill/commit'), tabId, planId, accept: fieldIds, replace: fieldIds }),
  z.object({ type: z.literal('fill/revert'), tabId, planId }),
  z.object({ type: z.literal('fill/show'), tabId, planId, fieldId }),
  z.object({ type: z.literal('which/right'), tabId, about: z.enum(['account', 'application']) }),
  z.object({ type: z.literal('which/ask-again'), accountId: naturalIdSchema }),
  z.object({
    type: z.literal('fill/teach'),
    tabId,
    planId,
    fieldId,
    said: z
      .object({ party: z.enum(taughtParties), key: z.enum(taughtKeys).nullable(), once: z.boolean() })
      .refine(keyIsOurs)
      .nullable(),
  }),
  z.object({ type: z.literal('taught/remove'), taughtId: taughtIdSchema }),
  z.object({ type: z.literal('taught/restore'), taught: taughtAnswerSchema }),
  z.object({ type: z.literal('receipts/forget') }),
  z.object({ type: z.literal('receipts/forget-undo') }),
  z.object({
    type: z.literal('portal/switch-on'),
    origin,
    portalId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  }),
  z.object({ type: z.literal('portal/switch-off'), origin }),
  z.object({
    type: z.literal('profile/save'),
    profileId: uuidSchema,
    name: z.string().trim().min(1).max(100),
    values: profileValuesSchema,
  }),
  z.object({ type: z.literal('profile/remove'), profileId: uuidSchema }),
  z.object({ type: z.literal('profile/history'), profileId: uuidSchema }),
  z.object({ type: z.literal('mark'), mark: markSchema }),
  z.object({ type: z.literal('seen/all'), accountId: naturalIdSchema }),
  z.object({ type: z.literal('seen/all-undo'), accountId: naturalIdSchema }),
  z.object({
    type: z.literal('pair'),
    baseUrl: z.string().max(300),
    code: z.string().max(40),
    name: z.string().trim().min(1).max(100),
  }),
  z.object({ type: z.literal('unpair') }),
  z.object({ type: z.literal('settings/language'), language: z.enum(['en', 'fr', 'auto']) }),
  z.object({
    type: z.literal('account/look-again'),
    accountId: naturalIdSchema,
    hours: z.number().positive().max(10_000),
  }),
  z.object({ type: z.literal('sync/now') }),
  z.object({ type: z.literal('alarm/warn-again'), rightId: z.string().max(100) }),
  z.object({ type: z.literal('aside/dismiss') }),
])

/** A reading is looked at on its own, so that one not understood is said of its page. */
export const portalMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('portal/read'), url: z.string().max(10_000), reading: z.unknown() }),
  z.object({ type: z.literal('portal/marks'), references: z.array(z.string().max(100)).max(5000) }),
])

export const alarmMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('alarm/watch') }),
  z.object({ type: z.literal('alarm/allow'), count: z.number().int().min(0).max(1000) }),
  z.object({
    type: z.literal('alarm/judge'),
    hits: z
      .array(z.object({ handle: z.string().max(40), kind: z.enum(['email', 'phone', 'address']) }))
      .max(100),
  }),
  z.object({ type: z.literal('alarm/right'), rightId: z.string().max(100) }),
])

/** By its type alone; who sent it and what it holds is looked at later. */
export const isAlarmMessage = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  String(message.type).startsWith('alarm/') &&
  message.type !== 'alarm/warn-again'

/** By its type alone; who sent it and what it holds is looked at later. */
export function isPortalMessage(message: unknown): boolean {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined
  return type === 'portal/read' || type === 'portal/marks'
}
