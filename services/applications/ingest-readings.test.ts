import { onBothDatabases } from '@repdesk/service-kit/testing'
import { accountIdOf, applicationIdOf } from '@repdesk/shared/ids'
import { describe, expect, it } from 'vitest'
import { letterList, list, opening, openService, reading, row } from './testing-firms.ts'

const idOf = (reference: string) => applicationIdOf(accountIdOf('ircc-portal', 'Marie Tremblay'), reference)

onBothDatabases('readings', (open) => {
  describe('what they say', () => {
    it('makes accounts, applications and letters of them', async () => {
      const { marie } = await openService(open)
      await marie.read(
        list(row('V300000001', 2), row('V300000002', true)),
        letterList('V300000001', ['Biometrics', true]),
      )
      expect((await marie.accounts())[0]).toMatchObject({ holder: 'Marie Tremblay', lookAgainHours: 24 })
      expect(await marie.show(idOf('V300000001'))).toEqual({
        applicationId: idOf('V300000001'),
        accountId: accountIdOf('ircc-portal', 'Marie Tremblay'),
        portalId: 'ircc-portal',
        practice: false,
        reference: 'V300000001',
        applicant: 'Amara Diallo',
        type: 'Visitor visa',
        status: 'In progress',
        updatedOn: '2025-03-01',
        unread: 1,
        readElsewhere: 1,
        unattributed: 0,
        witnessed: 0,
        toAnswer: 0,
        firstReadAt: '2025-03-03T15:00:00.000Z',
        lastReadAt: '2025-03-03T15:00:00.000Z',
      })
      expect((await marie.show(idOf('V300000002'))).unread).toBe(true)
      expect(await marie.letters(idOf('V300000001'))).toMatchObject([
        { subject: 'Biometrics', sentOn: '2025-03-02', unread: true, openedAt: null, toAnswer: false },
      ])
    })

    it.each([0, 7, true, false, null])('keeps %s unread as it was said', async (unread) => {
      const { marie } = await openService(open)
      await marie.read(list(row('V300000001', unread)))
      expect((await marie.show(idOf('V300000001'))).unread).toBe(unread)
    })

    it('removes nothing that a later list, even a whole or an empty one, lacks', async () => {
      const { marie } = await openService(open)
      await marie.read(list(row('V300000001', 1), row('V300000002')))
      await marie.read(list(row('V300000002')), reading({ kind: 'empty-list' }), reading({ complete: false }))
      expect((await marie.list()).applications).toHaveLength(2)
      expect((await marie.show(idOf('V300000001'))).unread).toBe(1)
    })

    it('takes an opening witnessed in one browser into account for another', async () => {
      const { marie, colleague } = await openService(open)
      await marie.read(letterList('V300000001', ['Biometrics', true]))
      await colleague.read(opening('V300000001', 'Biometrics'))
      await marie.read(list(row('V300000001', 0)))
      expect(await marie.show(idOf('V300000001'))).toMatchObject({ unread: 0, readElsewhere: 0 })
    })

    it('keeps a hostile text as it is', async () => {
      const { marie } = await openService(open)
      const applicant = `Robert'); drop table "applications";-- ? $1 \u202e<b>%_\\`
      await marie.read(list(row('V300000001', 0, { applicant })))
      expect((await marie.list()).applications[0]?.applicant).toBe(applicant)
    })
  })

  describe('order', () => {
    it('lets no earlier reading of a device overwrite a later one, but learns what is new from it', async () => {
      const { marie } = await openService(open)
      const early = list(row('V300000001', 3, { status: 'Received' }), row('V300000002', 1))
      const late = list(row('V300000001', 1, { status: 'Approved' }))
      await marie.read(late)
      const { receipts } = await marie.read(early)
      expect(receipts).toEqual([{ id: early.readingId, outcome: 'accepted' }])
      expect(await marie.show(idOf('V300000001'))).toMatchObject({
        unread: 1,
        status: 'Approved',
        readElsewhere: 0,
      })
      expect((await marie.show(idOf('V300000002'))).unread).toBe(1)
    })

    it('remembers it for each device, whatever the others sent between', async () => {
      const { marie, colleague } = await openService(open)
      const early = list(row('V300000001', 5))
      await marie.read(list(row('V300000001', 2)))
      await colleague.read(reading({ number: 1, applications: [row('V300000001', 3)] }))
      await marie.read(early)
      expect((await marie.show(idOf('V300000001'))).unread).toBe(3)
    })

    it('reads a batch in the order of the device, however it is sent', async () => {
      const { marie } = await openService(open)
      const [first, second, third] = [
        list(row('V300000001', 3)),
        list(row('V300000001', 1)),
        list(row('V300000001', 2)),
      ]
      await marie.read(third, first, second)
      expect(await marie.show(idOf('V300000001'))).toMatchObject({ unread: 2, readElsewhere: 2 })
    })

    it('holds a clock that runs ahead to its own time', async () => {
      const { marie } = await openService(open, () => new Date('2025-03-03T15:30:00.000Z'))
      await marie.read(reading({ readAt: '2099-01-01T00:00:00.000Z', applications: [row('V300000001')] }))
      expect((await marie.accounts())[0]?.lastReadAt).toBe('2025-03-03T15:30:00.000Z')
      expect((await marie.show(idOf('V300000001'))).lastReadAt).toBe('2025-03-03T15:30:00.000Z')
    })
  })

  describe('sent again', () => {
    it('has its effect once, and says so', async () => {
      const { marie, marieAtHome } = await openService(open)
      const said = list(row('V300000001', 2))
      const first = await marie.read(said)
      await marie.read(list(row('V300000001', 0)))
      for (const device of [marie, marieAtHome]) {
        const again = await device.read(said, said)
        expect(again.receipts.map((one) => one.outcome)).toEqual(['repeated', 'repeated'])
      }
      expect(first.receipts).toEqual([{ id: said.readingId, outcome: 'accepted' }])
      expect(await marie.show(idOf('V300000001'))).toMatchObject({ unread: 0, readElsewhere: 2 })
    })

    it('refuses the same id with other contents, and changes nothing of the whole batch', async () => {
      const { marie } = await openService(open)
      const said = list(row('V300000001', 2))
      const { sequence } = await marie.read(said)
      const forged = { ...said, applications: [row('V300000001', 9)] }
      for (const batch of [
        [list(row('V300000002')), forged],
        [list(row('V300000003')), said, forged],
      ])
        await expect(marie.read(...batch)).rejects.toMatchObject({ code: 'idempotency-conflict' })
      const twice = list(row('V300000004'))
      await expect(marie.read(twice, { ...twice, kind: 'none' })).rejects.toMatchObject({
        code: 'idempotency-conflict',
      })
      expect((await marie.list()).applications).toHaveLength(1)
      expect((await marie.changes()).sequence).toBe(sequence)
    })

    it('takes the same id of another firm for another reading', async () => {
      const { marie, stranger } = await openService(open)
      const said = list(row('V300000001', 2))
      await marie.read(said)
      expect((await stranger.read({ ...said, applications: [] })).receipts[0]?.outcome).toBe('accepted')
    })
  })

  describe('what is announced', () => {
    it('tells of each application whose facts changed, once, with the change', async () => {
      const { marie, stranger } = await openService(open)
      const said = list(row('V300000001', 1), row('V300000002'))
      await marie.read(said, list(row('V300000001', 2)))
      await marie.read(said)
      await marie.read(list(row('V300000002'))) // a mere new look
      const announced = await marie.announced()
      expect(
        announced.map((event) => [event.topic, event.application.reference, event.application.unread]),
      ).toEqual([
        ['application-changed', 'V300000001', 2],
        ['application-changed', 'V300000002', 0],
      ])
      expect(announced[0].sequence).toBeLessThan(announced[1].sequence)
      expect(await stranger.announced()).toEqual([])
    })

    it('tells nothing of a batch that was refused', async () => {
      const { marie } = await openService(open)
      const said = list(row('V300000001'))
      await expect(marie.read(said, { ...said, number: 99 })).rejects.toThrow()
      expect(await marie.announced()).toEqual([])
    })
  })
})
