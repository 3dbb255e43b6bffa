/** The log: JSON lines that name codes, ids and places, never what people typed. */
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/** An error as it may stand in a log: its kind and where it arose. Messages are left out: databases quote values in them. */
export function traceOf(error: unknown): { name: string; code?: string; frames?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = (error as { code?: unknown }).code
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames ? { frames: frames.slice(0, 12).map((line) => line.trim()) } : {}),
  }
}
