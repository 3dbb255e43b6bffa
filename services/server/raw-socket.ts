/** For tests: sends bytes to a port as they are, because clients would mend what is wrong with them. */
import { connect } from 'node:net'

export type RawAnswer = {
  /** 0 when the connection was closed without an answer. */
  status: number
  head: string
  body: string
}

/** The first answer to a request; the connection is closed after it, or after `waitMs`. */
export function sendRaw(port: number, bytes: string | Buffer, waitMs = 3_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const finish = () => {
      socket.destroy()
      const [head = '', ...rest] = received.split('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        body: rest.join('\r\n\r\n'),
      })
    }
    socket.setTimeout(waitMs, finish)
    socket.on('data', (data) => {
      received += data.toString('latin1')
    })
    socket.on('error', finish)
    socket.on('close', finish)
  })
}
