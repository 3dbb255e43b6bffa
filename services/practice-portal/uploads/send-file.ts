/** Answers with a file, so that no browser takes it for anything but what it is. */
import type { PortalContext } from '../page/context.ts'

export type File = { fileName: string; mediaType: string; content: Uint8Array }

/** `inline` shows a picture in a page; anything else is for keeping. */
export function sendFile(c: PortalContext, file: File, how: 'attachment' | 'inline' = 'attachment') {
  const ascii = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(file.fileName).replace(/['()*]/g, (sign) => `%${hexOf(sign)}`)
  return c.body(new Uint8Array(file.content), 200, {
    'content-type': file.mediaType,
    'content-disposition': `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
  })
}

const hexOf = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase()
