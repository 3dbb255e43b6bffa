/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The files that go with an application, by name. */
import type { ListedUpload } from '../uploads/store.ts'
import { type Say, withValues } from '../words.ts'

export function FilesNamed({ uploads, say }: { uploads: readonly ListedUpload[]; say: Say }) {
  if (uploads.length === 0) return null
  return (
    <section aria-labelledby="files-named">
      <h2 id="files-named">{say({ en: 'Files', fr: 'Fichiers' })}</h2>
      <ul>
        {uploads.map((upload) => (
          <li>
            <bdi>{upload.fileName}</bdi>{' '}
            <span class="hint">
              {say(
                withValues(
                  { en: '({kilobytes} KB)', fr: '({kilobytes} Ko)' },
                  { kilobytes: Math.max(1, Math.round(upload.byteCount / 1024)) },
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
