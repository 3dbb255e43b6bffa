// @vitest-environment jsdom
/** Whose field it is decides: the same value is right in one field and warned of in another. */
import { afterEach, describe, expect, it } from 'vitest'
import { marie } from './fixtures.ts'
import { judgeOf } from './judge.ts'
import { judgementsOf } from './judgements.ts'
import { openFillSession } from './open-session.ts'

const mine = marie['email.primary'] as string
const form = (applicants = '', representatives = '') => `<h1>Application</h1>
  <fieldset><legend>Applicant</legend>
    <label>Family name <input id="name"></label>
    <label>E-mail address <input id="theirs" value="${applicants}"></label></fieldset>
  <fieldset><legend>Representative</legend>
    <label>E-mail address <input id="ours" value="${representatives}"></label></fieldset>`

const url = () => 'https://portal.example/applications/V300000001/contact'
const open = (html: string) => {
  document.body.innerHTML = html
  return openFillSession(document, url)
}
const alarmsOn = async (html: string) =>
  (await open(html).plan(marie, {})).notices.filter((notice) => notice.kind === 'yours-in-theirs')
const element = (id: string) => document.getElementById(id) ?? undefined

afterEach(() => {
  document.body.innerHTML = ''
})

describe('before a fill', () => {
  it('the person is told that their e-mail stands in the applicant’s field', async () => {
    expect(await alarmsOn(form(mine.toUpperCase(), mine))).toEqual([
      { kind: 'yours-in-theirs', what: 'email', party: 'applicant', label: 'E-mail address' },
    ])
  })

  it('and in what stands for a field of the applicant’s', async () => {
    const editor = `<div contenteditable aria-label="E-mail address">${mine}</div>`
    const html = form().replace(/<label>E-mail address <input id="theirs" value=""><\/label>/, editor)
    expect(await alarmsOn(html)).toEqual([
      { kind: 'yours-in-theirs', what: 'email', party: 'applicant', label: 'E-mail address' },
    ])
  })

  it('nothing is said of the representative’s own field, or of another’s e-mail', async () => {
    expect(await alarmsOn(form('amara.diallo@example.ca', mine))).toEqual([])
  })

  it('nothing is said where nobody can tell whose a field is', async () => {
    expect(await alarmsOn(`<label>E-mail <input value="${mine}"></label>`)).toEqual([])
  })

  it('nothing is said of a form to sign in', async () => {
    const page = `<h1>Applicant sign in</h1><form><label>E-mail <input type="email" value="${mine}"></label>
      <label>Password <input type="password"></label></form>`
    expect(await alarmsOn(page)).toEqual([])
  })
})

async function judged(html: string, elements: () => (Element | undefined)[]) {
  open(html)
  const asked = elements()
  return judgementsOf(await judgeOf(document, url)({}, new Map()), asked)
}

describe('judging for the alarm', () => {
  it('knows another party’s field without any profile, and says why', async () => {
    const answers = await judged(form(), () => [element('theirs'), element('ours'), undefined])
    expect(answers).toMatchObject([
      { party: 'applicant', key: 'email.primary', label: 'E-mail address' },
      null,
      null,
    ])
    expect(answers[0]?.reasons).toContain('group "Applicant"')
    expect(answers[0]?.fingerprint).toMatch(/^[\da-f]{16}$/)
  })

  it('takes nobody’s word for a field that has left the page', async () => {
    expect(
      await judged(form(), () => {
        const gone = element('theirs')
        gone?.remove()
        return [gone]
      }),
    ).toEqual([null])
  })
})
