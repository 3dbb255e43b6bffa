/** A place in a list, as an opaque text that only the same list takes back. */
import { createHash } from 'node:crypto'
import { ProblemError } from '@repdesk/shared/problem'
import { z } from 'zod'

const placeSchema = z.tuple([z.string(), z.array(z.union([z.string().max(600), z.number().int()])).max(3)])
export type Place = (string | number)[]

/** `list` is everything that decides what the list holds and in which order. */
export const cursorOf = (list: unknown, place: Place): string =>
  Buffer.from(JSON.stringify([printOf(list), place])).toString('base64url')

/** Throws cursor-refused for the cursor of another list, or no cursor at all. */
export function placeOf(list: unknown, cursor: string, like: readonly ('string' | 'number')[]): Place {
  const parsed = placeSchema.safeParse(decoded(cursor))
  const [print, place] = parsed.success ? parsed.data : ['', []]
  const fits = place.length === like.length && place.every((value, at) => typeof value === like[at])
  if (!fits || print !== printOf(list)) throw new ProblemError('cursor-refused')
  return place
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

const printOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12)
