import { randomUUID } from 'node:crypto'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { accountIdOf, applicationIdOf } from '@repdesk/shared/ids'
import { expect, it } from 'vitest'
import { answerMark, letterList, openService, seenMark } from './testing-firms.ts'

const applicationId = applicationIdOf(accountIdOf('ircc-portal', 'Marie Tremblay'), 'V300000001')

onBothDatabases('marks', (open) => {
  /** One application with two letters read elsewhere. */
  async function withLetters() {
    const service = await openService(open)
    await service.marie.read(letterList('V300000001', ['Biometrics', false], ['Passport', false]))
    const letters = await service.marie.letters(applicationId)
    const letterIdOf = (subject: string) => letters.find((one) => one.subject === subject)?.letterId ?? ''
    return { ...service, biometrics: letterIdOf('Biometrics'), passport: letterIdOf('Passport') }
  }

  it('keeps what each member has seen apart', async () => {
    const { marie, colleague } = await withLetters()
    await marie.mark(seenMark(applicationId, 2))
    expect((await marie.changes()).seen).toEqual([{ applicationId, seen: 2 }])
    expect((await colleague.changes()).seen).toEqual([])
    expect((await marie.list({ attention: 'true' })).applications).toEqual([])
    expect((await colleague.list({ attention: 'true' })).applications).toHaveLength(1)
  })

  it('takes "seen" back, and never counts as seen what is not known yet', async () => {
    const { marie } = await withLetters()
    await marie.mark(seenMark(applicationId, 50))
    expect((await marie.changes()).seen).toEqual([{ applicationId, seen: 2 }])
    await marie.mark(seenMark(applicationId, 2), seenMark(applicationId, 1))
    expect((await marie.changes()).seen).toEqual([{ applicationId, seen: 1 }])
    expect((await marie.list({ attention: 'true' })).applications).toHaveLength(1)
  })

  it('counts letters to answer until a person says they are answered, though they are opened', async () => {
    const { marie, colleague, biometrics, passport } = await withLetters()
    await marie.mark(answerMark(applicationId, biometrics, true), answerMark(applicationId, passport, true))
    await colleague.mark(answerMark(applicationId, biometrics, true))
    await marie.read(letterList('V300000001', ['Biometrics', false], ['Passport', false]))
    expect((await marie.show(applicationId)).toAnswer).toBe(2)
    await colleague.mark(
      answerMark(applicationId, passport, false),
      answerMark(applicationId, passport, false),
    )
    expect((await marie.show(applicationId)).toAnswer).toBe(1)
    const marked = (await marie.letters(applicationId)).filter((letter) => letter.toAnswer)
    expect(marked.map((letter) => letter.subject)).toEqual(['Biometrics'])
  })

  it('has its effect once, however often it is sent', async () => {
    const { marie, marieAtHome, biometrics } = await withLetters()
    const [yes, no] = [
      answerMark(applicationId, biometrics, true),
      answerMark(applicationId, biometrics, false),
    ]
    await marie.mark(yes)
    await marie.mark(no)
    const { receipts } = await marieAtHome.mark(yes, no, yes)
    expect(receipts.map((one) => one.outcome)).toEqual(['repeated', 'repeated', 'repeated'])
    expect((await marie.show(applicationId)).toAnswer).toBe(0)
  })

  it('changes nothing when one mark of a batch is on what is not known, is foreign, or is forged', async () => {
    const { marie, stranger, biometrics } = await withLetters()
    const { sequence } = await marie.changes()
    const good = answerMark(applicationId, biometrics, true)
    const unknown = 'x'.repeat(22)
    for (const bad of [
      seenMark(unknown, 1),
      answerMark(unknown, biometrics, true),
      answerMark(applicationId, unknown, true),
    ])
      await expect(marie.mark(good, bad)).rejects.toMatchObject({ code: 'not-found' })
    await expect(stranger.mark(seenMark(applicationId, 1))).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      marie.mark(good, { ...answerMark(applicationId, biometrics, false), markId: good.markId }),
    ).rejects.toMatchObject({
      code: 'idempotency-conflict',
    })
    expect((await marie.changes()).sequence).toBe(sequence)
    expect((await marie.mark(good)).receipts[0]?.outcome).toBe('accepted')
  })

  it('announces what was seen and by whom', async () => {
    const { marie } = await withLetters()
    await marie.mark({ ...seenMark(applicationId, 1), markId: randomUUID() })
    const announced = (await marie.announced()).filter((event) => event.topic === 'seen-changed')
    const { sequence } = await marie.changes()
    expect(announced).toEqual([
      { topic: 'seen-changed', sequence, memberId: marie.caller.memberId, applicationId, seen: 1 },
    ])
  })
})
