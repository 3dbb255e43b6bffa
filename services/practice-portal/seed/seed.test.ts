/** The seed: invented people only, once. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { isApplicationNumber, isUci } from '@repdesk/shared/formats'
import { expect, it } from 'vitest'
import { accountSection } from '../accounts/account-form.ts'
import { faultsOf } from '../forms/validate.ts'
import { openPortal } from '../visitor.ts'

onBothDatabases('seed', (open) => {
  it('is put in once, and leaves a portal that is in use alone', async () => {
    const portal = await openPortal(open)
    const count = async () => (await portal.db.selectFrom('application').select('reference').execute()).length
    await portal.db.deleteFrom('letter').execute()
    await portal.seed()
    expect([await count(), (await portal.db.selectFrom('letter').selectAll().execute()).length]).toEqual([
      75, 0,
    ])
  })

  it('has accounts that their own form finds nothing wrong with, and nothing that could be a real person’s', async () => {
    const portal = await openPortal(open)
    for (const account of await portal.db.selectFrom('account').selectAll().execute()) {
      expect(account.email).toMatch(/@example\.ca$/)
      expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
      if (account.kind === 'officer') continue
      expect(
        faultsOf(accountSection(account.kind), JSON.parse(account.details), 'complete', '2026-06-10'),
      ).toEqual([])
    }
    for (const application of await portal.db.selectFrom('application').selectAll().execute()) {
      expect(application.uci).toMatch(/^00-0000-00\d\d$/)
      expect([isUci(application.uci), isApplicationNumber(application.reference)]).toEqual([true, true])
      expect(application.updatedOn <= '2026-06-10').toBe(true)
    }
  })
})
