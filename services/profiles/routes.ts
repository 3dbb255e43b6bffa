/** The routes of the profiles service. */
import type { Routes } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { Log } from '@repdesk/service-kit/log'
import type { ProfilesSchema } from './schema.ts'
import { listDevices, revokeDevice } from './store/devices.ts'
import { listMembers, showFirm, showMember } from './store/firms.ts'
import { createPairingCode, redeemPairingCode } from './store/pairing.ts'
import {
  listProfiles,
  listProfileVersions,
  removeProfile,
  saveProfile,
  showProfile,
} from './store/profiles.ts'
import { listTaught, removeTaught, saveTaught } from './store/taught.ts'
import { askChallenge, issueToken } from './store/tokens.ts'

export function profilesRoutes(
  database: Database<ProfilesSchema>,
  now: () => Date,
  log: Log,
): Routes<'profiles'> {
  const { db } = database
  const whoIs = async (firmId: string, memberId: string) => ({
    firm: await showFirm(db, firmId),
    member: await showMember(db, firmId, memberId),
  })
  return {
    redeemPairingCode: async ({ body, origin }) => {
      const paired = redeemPairingCode(database, { ...body, origin }, now())
      paired.catch(() => log.warn('a pairing code was refused'))
      const { firmId, memberId, deviceId } = await paired
      return { deviceId, ...(await whoIs(firmId, memberId)) }
    },
    askChallenge: ({ body }) => askChallenge(database, body.deviceId, now()),
    issueToken: ({ body, origin }) => issueToken(database, { ...body, origin }, now()),
    createPairingCode: ({ caller }) => createPairingCode(database, caller, now()),
    showFirm: ({ caller }) => whoIs(caller.firmId, caller.memberId),
    listMembers: async ({ caller }) => ({ members: await listMembers(db, caller.firmId) }),
    listDevices: async ({ caller }) => ({ devices: await listDevices(db, caller) }),
    revokeDevice: async ({ caller, params }) => {
      await revokeDevice(database, caller, params.deviceId, now())
      return undefined
    },
    listProfiles: async ({ caller }) => ({ profiles: await listProfiles(db, caller.firmId) }),
    listProfileVersions: async ({ caller, params }) => ({
      versions: await listProfileVersions(db, caller.firmId, params.profileId),
    }),
    showProfile: ({ caller, params }) => showProfile(db, caller.firmId, params.profileId),
    saveProfile: ({ caller, params, body }) => saveProfile(database, caller, params.profileId, body, now()),
    removeProfile: async ({ caller, params }) => {
      await removeProfile(database, caller, params.profileId, now())
      return undefined
    },
    listTaught: ({ caller, query }) => listTaught(db, caller, query.after, query.limit),
    saveTaught: async ({ caller, params, body }) => ({
      taught: await saveTaught(database, caller, params.taughtId, body, now()),
    }),
    removeTaught: async ({ caller, params, query }) => {
      await removeTaught(database, caller, params.taughtId, query.removedAt, now())
      return undefined
    },
  }
}
