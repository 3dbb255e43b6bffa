/** The file that holds the key of the databases, outside their folder so that a copy of the data is no use alone. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { DatabaseOpenError } from './database.ts'

const keyBytes = 32

/**
 * The key in the file; a new file, for its owner's eyes only, when there are no databases yet. Throws
 * DatabaseOpenError when databases are there and their key is not, for a new key could never open them.
 */
export function readKeyFile(keyFile: string, dataFolder: string): Uint8Array {
  const inside = relative(resolve(dataFolder), resolve(keyFile))
  if (!inside.startsWith('..'))
    throw new DatabaseOpenError(
      'not-ours',
      `The key file ${keyFile} lies in the data folder, where a copy of the data would take the key along. Choose a place outside ${dataFolder}.`,
    )
  if (existsSync(keyFile)) return read(keyFile)
  const locked = existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => name.endsWith('.db')) : []
  if (locked.length > 0)
    throw new DatabaseOpenError(
      'wrong-key',
      `${dataFolder} holds databases, and the key file ${keyFile} that opens them is missing. Put it back, or move the data folder away to start empty. Nothing was changed.`,
    )
  const key = randomBytes(keyBytes)
  try {
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
    writeFileSync(keyFile, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    throw new DatabaseOpenError(
      'not-writable',
      `The key file ${keyFile} cannot be written. Check its folder.`,
      {
        cause: error,
      },
    )
  }
  return key
}

function read(keyFile: string): Uint8Array {
  chmodSync(keyFile, 0o600)
  const text = readFileSync(keyFile, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new DatabaseOpenError(
      'wrong-key',
      `The key file ${keyFile} holds no key: it should be 64 hexadecimal digits. Put the right file back. Nothing was changed.`,
    )
  return Buffer.from(text, 'hex')
}
