/** The practice portal's migrations, in order. */
import { siteSessionMigration } from '@repdesk/service-kit/site-session'
import * as accounts from './001-accounts.ts'
import * as applications from './002-applications.ts'
import * as letters from './003-letters.ts'
import * as mailCodesFiles from './005-mail-codes-files.ts'
import * as ordersSubmissions from './007-orders-submissions.ts'
import * as enrolments from './009-enrolments.ts'
import * as conversions from './010-conversions.ts'

export const migrations = {
  '001-accounts': accounts,
  '002-applications': applications,
  '003-letters': letters,
  '004-sessions': siteSessionMigration,
  '005-mail-codes-files': mailCodesFiles,
  '007-orders-submissions': ordersSubmissions,
  '009-enrolments': enrolments,
  '010-conversions': conversions,
}
