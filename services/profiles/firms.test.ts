/** Firms, the first owner and the audit log, on both databases. */
import { randomUUID } from 'node:crypto'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import type { ProfileValues } from '@repdesk/shared/keys'
import { expect, it } from 'vitest'
import { as, calling, count, freshProfiles } from './testing.ts'

onBothDatabases('firms', (open) => {
  const fresh = () => freshProfiles(open)

  it('makes the first owner once', async () => {
    const { service, owner, database } = await fresh()
    const again = await service.ensureFirstOwner({
      firmName: 'Another',
      ownerName: 'Another',
      email: 'a@example.ca',
    })
    expect(again).toEqual(owner)
    expect(await service.members(owner.firmId)).toEqual([
      { memberId: owner.memberId, name: 'Marie Tremblay', email: 'marie.tremblay@example.ca', role: 'owner' },
    ])
    expect(await count(database, 'firms')).toBe(2)
  })

  it('writes who did what into the audit log, with names of fields and no values', async () => {
    const { database, routes, owner, pair } = await fresh()
    await pair(owner.memberId)
    const profileId = randomUUID()
    const save = (name: string, values: ProfileValues, baseVersion: number) =>
      routes.saveProfile({
        ...calling(as(owner)),
        params: { profileId },
        body: { name, values: { 'rep.family_name': 'Tremblay', ...values }, baseVersion },
      })
    await save('Ottawa', {}, 0)
    await save('Québec', { 'addr.city': 'Gatineau' }, 1)
    const entries = await database.db
      .selectFrom('auditLog')
      .selectAll()
      .where('firmId', '=', owner.firmId)
      .orderBy('entryId')
      .execute()
    expect(entries.map((entry) => entry.act)).toEqual([
      'firm-created',
      'member-added',
      'pairing-code-created',
      'device-paired',
      'profile-saved',
      'profile-saved',
    ])
    expect(JSON.parse(entries.at(-1)?.fields ?? '')).toEqual(['name', 'addr.city'])
    expect(JSON.stringify(entries)).not.toMatch(/Tremblay|Gatineau|example\.ca/)
  })

  it('lets nobody change or delete an audit entry', async () => {
    const { database } = await fresh()
    await expect(database.db.deleteFrom('auditLog').execute()).rejects.toThrow('append-only')
    await expect(database.db.updateTable('auditLog').set({ act: 'x' }).execute()).rejects.toThrow(
      'append-only',
    )
  })
})
