/** What an endpoint of the contract is, and the pieces that several of them share. */
import { z } from 'zod'
import { type Role, roles } from './firm.ts'

export type Endpoint = {
  service: 'profiles' | 'applications' | 'notifications'
  method: 'get' | 'post' | 'put' | 'delete'
  /** With `{name}` for each parameter. */
  path: string
  summary: string
  /** Roles that may call it; 'anyone' needs no bearer token. */
  access: readonly Role[] | 'anyone'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Absent: 204 with no body. */
  response?: z.ZodType
}

export const everyRole = roles
export const workers: readonly Role[] = ['owner', 'representative', 'assistant']

export const isoInstant = z.iso.datetime()
export const cursor = z.string().max(500)
/** Query flags arrive as text. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
export const limit = (max: number) => z.coerce.number().int().min(1).max(max).default(50)
export const space = z.enum(['real', 'practice'])

/** A server sequence: counts changes of one firm, from 1. */
export const sequence = z.number().int().min(0)
