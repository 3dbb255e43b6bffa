/** Keeps zod from compiling code, which the extension's content policy forbids. To be imported before any schema. */
import { z } from 'zod'

z.config({ jitless: true })
