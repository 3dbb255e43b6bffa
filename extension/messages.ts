/** Every message that crosses a process: what it is called, what it carries, what comes back. Types only. */
import type { Mark } from '@repdesk/shared/application'
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import type { ProblemCode } from '@repdesk/shared/problem'
import type { PageReading } from '@repdesk/shared/reading'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import type { TaughtKey, TaughtParty } from '@repdesk/shared/taught-choices'
import type { AlarmKind } from './fill/alarm-values.ts'
import type { FillPlanView, FillReportView, PageContext, Party, UndoRow, UndoView } from './fill/form.ts'
import type { Judgement } from './fill/judgements.ts'
import type { TaughtField } from './fill/teach.ts'

/** A mark to draw beside an application on the page; counts are `attentionOf`'s. */
export type PageMark = {
  reference: string
  unread: number | true
  readElsewhere: number
  toAnswer: number
}

// ---- background → write.js or alarm.js in one frame of a page (tabs.sendMessage with frameId) ----
export type FillMessage =
  /** `pointed`: the person asks about one field; `targetElementId` is Firefox's word for it. */
  | {
      type: 'fill/plan'
      profile: ProfileValues
      context: PageContext
      pointed?: { targetElementId?: number }
    }
  /** `accept` names the rows that stay ticked; `replace` those of them whose present value may be replaced. */
  | { type: 'fill/apply'; planId: string; accept: string[]; replace: string[] }
  | { type: 'fill/undo'; planId: string }
  /** Brings the field of a row into view. */
  | { type: 'fill/show'; planId: string; fieldId: string }
  /** Whose are the elements that portal.js put by under these handles in the same frame? Carries no profile value. */
  | { type: 'fill/judge'; handles: string[]; context: PageContext }
  /** What the person said of a field; null takes back what was said for this visit. */
  | { type: 'fill/taught'; planId: string; fieldId: string; said: Lesson | null }
export type FillReply<M extends FillMessage> = M extends { type: 'fill/plan' }
  ? FillPlanView
  : M extends { type: 'fill/judge' }
    ? (Judgement | null)[]
    : M extends { type: 'fill/apply' }
      ? FillReportView
      : M extends { type: 'fill/taught' }
        ? TaughtField | null
        : M extends { type: 'fill/undo' }
          ? UndoView
          : boolean

/** What a person says of a field; `once` is for this visit of the page alone. */
export type Lesson = { party: TaughtParty; key: TaughtKey | null; once: boolean }

// ---- portal.js → background ----
export type PortalMessage =
  /** The page was read (reading.js did it in the same frame). The reply's marks replace all marks on the page. */
  | { type: 'portal/read'; url: string; reading: PageReading }
  /** Marks for the references on this page, without a new reading. */
  | { type: 'portal/marks'; references: string[] }
export type PortalReply = { marks: PageMark[] }

// ---- portal.js → background, for the alarm ----
export type AlarmMessage =
  /** What to look for. */
  | { type: 'alarm/watch' }
  /** May this many values be hashed that no input of the person's brought? */
  | { type: 'alarm/allow'; count: number }
  /** Hashes were found in fields; the elements are put by under the handles. */
  | { type: 'alarm/judge'; hits: { handle: string; kind: AlarmKind }[] }
  /** The person says that what a line warns of is right. */
  | { type: 'alarm/right'; rightId: string }
/** `revision` changes when profiles change or what was said to be right; `language` null: the page's own. */
export type AlarmWatch = { salt: string; hashes: string[]; language: 'en' | 'fr' | null; revision: string }
/** What to say under a field that is surely another party's. */
export type AlarmLine = {
  handle: string
  rightId: string
  party: Party
  key: FieldKey | null
  /** In words, as the popup says them. */
  reasons: { en: string[]; fr: string[] }
  /** Who forbids it, where a sourced rule says so. */
  forbids: { en: string; fr: string } | null
}
export type AlarmReply<M extends AlarmMessage> = M extends { type: 'alarm/watch' }
  ? AlarmWatch
  : M extends { type: 'alarm/allow' }
    ? { allowed: number }
    : M extends { type: 'alarm/judge' }
      ? { lines: AlarmLine[] }
      : { kept: boolean }

// ---- background → portal.js ----
export type PortalPush =
  /** Something changed: read the references' marks again. */
  | { type: 'portal/refresh' }
  /** The portal was switched off: take everything down and stop. */
  | { type: 'portal/stop' }

// ---- popup, dashboard, options → background ----
export type Command =
  | { type: 'fill/prepare'; tabId: number; profileId?: string }
  | { type: 'fill/commit'; tabId: number; planId: string; accept: string[]; replace: string[] }
  | { type: 'fill/revert'; tabId: number; planId: string }
  | { type: 'fill/show'; tabId: number; planId: string; fieldId: string }
  /** "It is right": the profile planned with, for the account for good, or for the application on this page only. */
  | { type: 'which/right'; tabId: number; about: 'account' | 'application' }
  /** Takes back what was said of an account. */
  | { type: 'which/ask-again'; accountId: string }
  /** Says whose a field of a plan is; null takes back what was said. The plan is to be made anew after it. */
  | { type: 'fill/teach'; tabId: number; planId: string; fieldId: string; said: Lesson | null }
  | { type: 'taught/remove'; taughtId: string }
  | { type: 'taught/restore'; taught: TaughtAnswer }
  | { type: 'receipts/forget' }
  | { type: 'receipts/forget-undo' }
  | { type: 'portal/switch-on'; origin: string; portalId: string }
  | { type: 'portal/switch-off'; origin: string }
  | { type: 'profile/save'; profileId: string; name: string; values: ProfileValues }
  | { type: 'profile/remove'; profileId: string }
  /** Asks the services for the versions that other browsers saved; they come into the store. */
  | { type: 'profile/history'; profileId: string }
  | { type: 'mark'; mark: Mark }
  | { type: 'seen/all'; accountId: string }
  | { type: 'seen/all-undo'; accountId: string }
  | { type: 'pair'; baseUrl: string; code: string; name: string }
  | { type: 'unpair' }
  | { type: 'settings/language'; language: 'en' | 'fr' | 'auto' }
  /** Hours after which the account is overdue for a look. */
  | { type: 'account/look-again'; accountId: string; hours: number }
  /** Also tells that a screen was opened: whatever waits is tried at once. */
  | { type: 'sync/now' }
  /** Takes back "It is right". */
  | { type: 'alarm/warn-again'; rightId: string }
  /** The person has read what was said of the items that the service refused. */
  | { type: 'aside/dismiss' }

/** Trouble that the screens put into words: a problem of the wire, or one of the extension's own. */
export type TroubleCode =
  | ProblemCode
  | 'no-contact' // nothing answered at the service's address, or something that is not our service
  | 'address-refused' // the address is neither http://127.0.0.1:<port> nor https://
  | 'permission-missing' // the browser was not allowed to reach that site
  | 'already-paired'
  | 'not-paired'

/** Why a fill could not be prepared. */
export type FillRefusal =
  | 'no-profile'
  | 'page-closed-to-extensions'
  | 'page-changed'
  /** The page went away, or hangs, while it was written into: what stands there is not known. */
  | 'broken-off'
  /** It is not settled that the profile is the right representative's. */
  | 'which-representative'
export type PrepareReply =
  | { ok: true; profileId: string; plans: FillPlanView[]; who: WhoView }
  | { ok: false; why: FillRefusal; who?: Pick<WhoView, 'holder'>; suggestion?: Suggestion }

/** Which representative a plan is for, and why that one. */
export type WhoView = {
  /** The account's holder, as the page shows it. */
  holder: string | null
  choice: ChoiceReason
  /** Profiles that agree with the account and the application. */
  matching: string[]
  /** The account of which the person said that this profile is right. */
  agreedFor: string | null
}
export type ChoiceReason = 'picked' | 'only-one' | 'last-here'
/** Among several profiles, the one that fits this place best; the person still chooses. */
export type Suggestion = { profileId: string; reasons: SuggestionReason[] }
export type SuggestionReason =
  | 'holder'
  | 'last-at-portal'
  | 'quebec-registry'
  | 'quebec-body'
  | 'quebec-french'
  | 'irb-class'
  | 'irb-lawyer'
  | 'court-lawyer'
  | 'page-language'
export type CommandReply<C extends Command> = C extends { type: 'fill/prepare' }
  ? PrepareReply
  : C extends { type: 'fill/commit' }
    ? { ok: true; report: FillReportView } | { ok: false; why: FillRefusal }
    : C extends { type: 'fill/revert' }
      ? { ok: true; rows: UndoRow[] } | { ok: false; why: FillRefusal }
      : C extends { type: 'fill/show' }
        ? { ok: true; shown: boolean }
        : C extends { type: 'fill/teach' }
          ? TeachReply
          : { ok: true } | CommandTrouble
/** `once`: it holds for this visit only, as was asked or because the field cannot be known again. */
export type TeachReply = { ok: true; once: boolean } | { ok: false; why: FillRefusal | 'no-room' }
/** `at` names the profile's keys (or parts of the command) that are wrong. */
export type CommandTrouble = { ok: false; problem: TroubleCode; at?: string[] }
