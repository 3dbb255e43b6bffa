// Completes package-lock.json with optional platform packages that this registry does not serve, so that `npm ci` accepts it.
import { readFileSync, writeFileSync } from 'node:fs'

const f = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(f, 'utf8'))
const P = lock.packages
let n = 0
for (const [k, p] of Object.entries(P))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    // nested or hoisted entry present?
    const here = `${k}/node_modules/${name}`,
      top = `node_modules/${name}`
    if (P[here] || P[top]) continue
    if (!/^\d/.test(range)) {
      console.log('skip', name, range)
      continue
    }
    const m =
      name.match(
        /(android|darwin|linux|win32|windows|freebsd|openbsd|sunos|aix)[-_]?(arm64|x64|64|arm|ia32)?(?:-(musl|gnu|msvc))?$/,
      ) ?? []
    P[top] = {
      version: range,
      ...(m[2] ? { cpu: [m[2] === '64' ? 'x64' : m[2]] } : {}),
      dev: p.dev,
      license: p.license,
      optional: true,
      ...(m[1] ? { os: [m[1] === 'windows' ? 'win32' : m[1]] } : {}),
      ...(m[3] === 'musl' ? { libc: ['musl'] } : {}),
    }
    n++
    console.log(
      'added',
      name,
      range,
      JSON.stringify(P[top].os),
      JSON.stringify(P[top].cpu),
      P[top].libc ?? '',
    )
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(f, `${JSON.stringify(lock, null, 2)}\n`)
console.log(n, 'entries added')
