/** Someone at the practice portal without a browser, such as the officer in another office: ordinary pages and forms over HTTP. */
import { request } from 'node:http'

export type PortalAnswer = { status: number; location: string | undefined; html: string }

export type PortalVisitor = {
  get(path: string): Promise<PortalAnswer>
  post(path: string, fields: Record<string, string>): Promise<PortalAnswer>
}

/** `portalUrl` is `http://practice.localhost:…`, a name that Node cannot resolve: asked by address, with its Host. */
export function visitPortal(portalUrl: string): PortalVisitor {
  const { host, port, origin } = new URL(portalUrl)
  const cookies = new Map<string, string>()

  const ask = (method: string, path: string, body?: string): Promise<PortalAnswer> =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = { host, accept: 'text/html' }
      if (cookies.size) headers.cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      if (body !== undefined) {
        headers['content-type'] = 'application/x-www-form-urlencoded'
        headers['content-length'] = String(Buffer.byteLength(body))
        headers.origin = origin
        headers['sec-fetch-site'] = 'same-origin'
      }
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
          cookies.set(name, value)
        }
        let html = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          html += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, html }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })

  return {
    get: (path) => ask('GET', path),
    post: (path, fields) => ask('POST', path, new URLSearchParams(fields).toString()),
  }
}
