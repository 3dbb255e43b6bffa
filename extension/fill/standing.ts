/** Whom the groups, headings and header cells over a field speak of, nearest first. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Box, Context, EvidenceSource, Field, Reason } from './form.ts'
import { isAppointment, isTitle, isVague, type Mention, mentionIn, type Named } from './mentions.ts'
import { countWords, spansIn } from './spans.ts'

export type Standing = {
  named: Named
  of: Named | null
  /** Enough by itself. A heading whose block is over, or a sentence in passing, is not. */
  sure: boolean
  reason: Reason
  /** What a line names besides the party: it then speaks for that kind of datum only, and `above` for the rest. */
  about?: FieldKey | undefined
  above?: Standing | null
  /** Its block is over. */
  stale?: boolean
  /** The page's own heading, about getting a representative: it says as little of the parts as a title. */
  appoints?: boolean
}

const known = new WeakMap<Context, Standing | null>()
const longestHeading = 25
const longestBold = 10
/** Words, signs that join included. */
const longestOfLines = 14
const longestOfYou = 6
/** How a sentence hands the fields after it to somebody. */
const handsOver =
  /\b(?:as (?:the|an?)|completed (?:only )?by(?: the| an?)?|information (?:about|on|for)|details (?:about|of|for)|if (?:you have|there is) an?|rempli[er]? par|en tant que|(?:renseignements|information) (?:sur|concernant)|coordonn[eé]es d[ue])\s+(.{3,80})/i

/** A sentence that has the next fields filled in. */
const commands =
  /^(?:please |veuillez )?(?:provide|enter|give|complete|fill in|supply|indique[rz]|fourni[rs]\w*|inscri\w+|rempli\w+|saisi\w+)\b(?!.*\b(?:if|si|next|later|suivante)\b.*\b(?:page|step|section|[eé]tape)\b)/i

const negated = /\b(?:not|never|n't|pas|jamais|sauf|except|unless|instead|autre|other)\b/i

/** Those whose representative is not the one we fill for, or may not be. */
const others = new Set<Named>([
  'employer',
  'custodian',
  'interpreter',
  'emergency contact',
  'witness',
  'designated individual',
  'spouse',
  'parent',
  'child',
  'sponsor',
  'other',
])

export const isLine = (source: EvidenceSource): boolean =>
  source === 'bold text' || source === 'text before' || source === 'line'

/**
 * What heads the field, told by its box: lines and paragraphs are no headings, and a group that only repeats the
 * field's label or says nothing heads nothing.
 */
export const headOf = (field: Field): Box | null => headFrom(field.context)

/** What heads a question with several answers: not the group that asks it. */
export function headOver({ context, label }: Field): Box | null {
  let at = context
  while (at && label && (isLine(at.source) || !at.box.text || isPartOf(at.box.text, label))) at = at.up
  return headFrom(at)
}

const isPartOf = (text: string, label: string): boolean =>
  label.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ').trim())

const heads = new WeakMap<Context, Box | null>()

function headFrom(context: Context | null): Box | null {
  if (!context) return null
  const found = heads.get(context)
  if (found !== undefined) return found
  const { source, box, up } = context
  const heading =
    !isLine(source) && source !== 'row' && box.text && (mentionIn(box.text) || !asksSomething(box.text))
  const head = heading ? box : headFrom(up)
  heads.set(context, head)
  return head
}
export const sameHead = (a: Field | undefined, b: Field | undefined): boolean =>
  a !== undefined && b !== undefined && headOf(a) === headOf(b)

const longestLine = 100

/** "Property information": a short line in capitals about something else ends what the lines before it said. */
export function isOtherLine(text: string): boolean {
  const line = text.trim()
  if (line.length > 60 || /[.?!;,]$/.test(line) || mentionIn(line)) return false
  const words = line.match(/[\p{L}'’]{4,}/gu) ?? []
  if (words.length === 0 || words.length > 5 || !words.every((word) => /^\p{Lu}/u.test(word))) return false
  return spansIn(line).some(({ text, meaning }) => !meaning && /^[a-z]{4,}$/.test(text))
}

/** A sentence, a part of one, or an example. */
const unfinished =
  /^(?:for example|e\.?g\.|par exemple|ex\.?:)|(?:[.?!;,]|\b(?:is|are|am|an?|the|and|or|of|to|for|with|that|est|une?|et|ou|des?|du|l[ae]s?|que|pour))$/i

/** A short line that names a party and is no sentence. */
export function isPartyLine(text: string): boolean {
  const line = text.trim()
  if (line.length > longestLine || unfinished.test(line)) return false
  const mention = mentionIn(line)
  return (
    mention !== null &&
    mention.named !== 'several' &&
    countWords(line) <= (mention.named === 'you' ? longestOfYou : longestOfLines)
  )
}

export function standingOf(context: Context | null): Standing | null {
  if (!context) return null
  const found = known.get(context)
  if (found !== undefined) return found
  const standing = settle(context)
  known.set(context, standing)
  return standing
}

function settle(context: Context): Standing | null {
  const mention = heard(context)
  if (!mention) return standingOf(context.up)
  const text = context.box.text.replace(/\s+/g, ' ').trim()
  const reason = `${context.source} "${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`
  const sure = !context.stale && isSure(context)
  const standing = under(mention, standingOf(headedBy(context)), sure, reason)
  standing.stale = context.stale
  standing.appoints = context.top === true && sure && isAppointment(text)
  const about = context.source === 'bold text' || context.source === 'line' ? keyIn(text) : undefined
  return about ? { ...standing, about, above: standingOf(context.up) } : standing
}

/** A representative named inside somebody else's section is that person's. */
export function under(mention: Mention, outer: Standing | null, sure: boolean, reason: Reason): Standing {
  const { named, of } = mention
  if (named !== 'representative') return { named, of, sure, reason }
  if (of === 'other side') return { named: 'other representative', of, sure, reason }
  // Whoever prepares a form is nobody's but the form's.
  const prepares = /\bpr[eé]par/i.test(reason)
  if (of && others.has(of)) return { named: 'several', of, sure, reason: `${reason}: the ${of}'s` }
  if (outer?.sure && outer.named === 'other side')
    return {
      named: 'other representative',
      of: 'other side',
      sure,
      reason: `${reason} under ${outer.reason}`,
    }
  if (
    outer &&
    !outer.stale &&
    (outer.named === 'other representative' ||
      (outer.named === 'designated representative' &&
        !/\b(?:mandataire|avocate?|lawyer|solicitor|counsel)\b/i.test(reason)))
  )
    return { ...outer, reason: `${reason} under ${outer.reason}` }
  if (outer?.sure && others.has(outer.named) && !prepares)
    return { named: 'several', of: outer.named, sure, reason: `${reason} under ${outer.reason}` }
  return { named, of, sure, reason }
}

/** What ranks above: lines in bold and paragraphs head nothing but what follows them. */
function headedBy(context: Context): Context | null {
  let up = context.up
  while (up && (isLine(up.source) || up.source === 'row')) up = up.up
  return up
}

function heard(context: Context): Mention | null {
  const { text } = context.box
  if (!text) return null
  switch (context.source) {
    case 'text before': {
      const handed = handsOver.exec(text)?.[1]
      return handed ? mentionIn(handed) : null
    }
    case 'bold text':
      return countWords(text) <= longestBold ? mentionIn(text) : null
    case 'line':
      return mentionIn(text)
    default:
      return mentionIn(text)
  }
}

function isSure(context: Context): boolean {
  switch (context.source) {
    case 'text before':
      return (
        commands.test(context.box.text) &&
        !negated.test(context.box.text) &&
        countWords(context.box.text) <= longestHeading &&
        mentionIn(context.box.text)?.named !== 'several'
      )
    case 'row':
      return !asksSomething(context.box.text)
    default:
      return (
        countWords(context.box.text) <= longestHeading &&
        !isTitle(context.box.text) &&
        !isVague(context.box.text)
      )
  }
}

/** "Postal address": a heading of part of what is asked of somebody. */
export const isPartOfLine = (text: string): boolean =>
  mentionIn(text) === null && asksSomething(text) && !isVague(text)

/** True when the text names a datum too, so that it is one field's label and no section's. */
const asksSomething = (text: string): boolean => keyIn(text) !== undefined

const keyIn = (text: string): FieldKey | undefined =>
  spansIn(text).find((span) => span.meaning?.key)?.meaning?.key
