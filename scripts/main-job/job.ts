/** The main job, step by step: pair, switch on, fill, undo, index, and a letter from arriving to being read. */
import type { Driver } from '../drive/driver.ts'
import type { Screen } from '../drive/screen.ts'
import { formValues, pair, pressFill, pressUndo, signIn, switchOn, tick, typeProfile } from './acts.ts'
import { attentionDue, attentionSeen, referencesOnDesk, referencesOnPage } from './desk-sight.ts'
import { sendLetter } from './officer.ts'
import { newApplication, openLetter, readWholeList, saveForLater } from './portal-acts.ts'
import { mariesProfile, password, representative } from './practice-people.ts'
import type { Services } from './services.ts'
import { observeUntil, type Sight, type Step } from './step.ts'

type Job = { driver: Driver; services: Services }

/** Everything up to the point where a person can work: paired, profile typed, portal on; the portal's dashboard is shown. */
export async function getReady({
  driver,
  services,
}: {
  driver: Driver
  services: Pick<Services, 'apiUrl' | 'portalUrl' | 'createPairingCode'>
}): Promise<Screen> {
  await pair(driver, services.apiUrl, async () => (await services.createPairingCode()).code)
  await typeProfile(driver, representative.name, mariesProfile)
  const page = await driver.open(`${services.portalUrl}/dashboard`)
  await signIn(page, services.portalUrl, representative.email, password)
  await page.goto(`${services.portalUrl}/dashboard`)
  await switchOn(driver, page)
  return page
}

/** The steps, each looking with eyes of its own: at the portal's database and at the pages. */
export function jobSteps(job: Job): Step[] {
  const { driver, services } = job
  const { truth, portalUrl } = services
  let page: Screen
  let desk: Screen
  let reference = ''
  const dashboard = () => page.goto(`${portalUrl}/dashboard`)
  const applications = () => truth.applications(representative.email)
  const representativePage = () => page.goto(`${portalUrl}/applications/${reference}/representative`)

  /** What a page about others asks of the representative: on one, who prepared the form. */
  const asked = async (section: string): Promise<Record<string, string>> =>
    section === 'contact-information' ? truth.preparerAnswers(representative.email) : {}

  const agree = async (): Promise<Sight> => {
    await dashboard()
    const expected = attentionDue(await applications(), await referencesOnPage(page))
    const observed = await observeUntil(expected, () => attentionSeen(driver, page, desk))
    return { expected, observed, screen: page }
  }

  return [
    {
      step: 'A code typed into the options page pairs the browser',
      async see() {
        await pair(driver, services.apiUrl, async () => (await services.createPairingCode()).code)
        const options = await driver.openOwn('options.html')
        return {
          expected: { pairedBrowsers: 1 },
          observed: { pairedBrowsers: await services.pairedBrowsers() },
          screen: options,
        }
      },
    },
    {
      step: 'The practice portal is switched on, and its page shows what is unread',
      async see() {
        page = await getReady(job)
        desk = await driver.openOwn('dashboard.html')
        await page.front()
        await dashboard()
        const due = attentionDue(await applications(), await referencesOnPage(page)).marks
        const observed = await observeUntil(due, async () => (await attentionSeen(driver, page, desk)).marks)
        return { expected: due, observed, screen: page }
      },
    },
    {
      step: 'The representative’s section of a new application is filled, and nothing else',
      async see() {
        reference = await newApplication(page, portalUrl)
        await representativePage()
        const before = await formValues(page)
        const due = { ...before, ...(await truth.representativeAnswers(representative.email)) }
        await pressFill(driver, page)
        await driver.closePopup()
        return { expected: inOrder(due), observed: inOrder(await formValues(page)), screen: page }
      },
    },
    {
      step: 'One undo puts back what stood before',
      async see() {
        await representativePage()
        const before = await formValues(page)
        const { popup } = await pressFill(driver, page)
        const between = Object.keys(await formValues(page)).length
        await pressUndo(popup)
        await driver.closePopup()
        return {
          expected: { wasFilled: true, after: inOrder(before) },
          observed: {
            wasFilled: between > Object.keys(before).length,
            after: inOrder(await formValues(page)),
          },
          screen: page,
        }
      },
    },
    {
      step: 'What the person saves is the representative’s section, in the portal’s database',
      async see() {
        await representativePage()
        const before = await formValues(page)
        await pressFill(driver, page)
        await driver.closePopup()
        await tick(page, 'uor.paid', 'paid')
        await saveForLater(page)
        const due = {
          ...before,
          ...(await truth.representativeAnswers(representative.email)),
          'uor.paid': 'paid',
        }
        const saved = await truth.sections(reference)
        return {
          expected: { representative: inOrder(due) },
          observed: Object.fromEntries(
            Object.entries(saved).map(([name, answers]) => [name, inOrder(answers)]),
          ),
          screen: page,
        }
      },
    },
    ...['personal-details', 'contact-information', 'contacts-in-canada'].map((section) => ({
      step: `On the page "${section}" nothing is filled but what asks for the representative`,
      async see() {
        await page.goto(`${portalUrl}/applications/${reference}/${section}`)
        const due = { ...(await formValues(page)), ...(await asked(section)) }
        await pressFill(driver, page)
        await driver.closePopup()
        const filled = await formValues(page)
        await saveForLater(page)
        const saved = (await truth.sections(reference))[section] ?? {}
        return {
          expected: { page: inOrder(due), database: inOrder(due) },
          observed: { page: inOrder(filled), database: inOrder(saved) },
          screen: page,
        }
      },
    })),
    {
      step: 'Every page of the portal’s list that was opened is on the desk',
      async see() {
        const all = (await applications()).map((application) => application.reference).sort()
        await dashboard()
        await readWholeList(page, desk, portalUrl)
        const observed = await observeUntil(all, () => referencesOnDesk(desk))
        return { expected: all, observed, screen: desk }
      },
    },
    { step: 'Badge, marks, desk and portal agree', see: agree },
    {
      step: 'An officer’s letter shows in badge, marks and desk alike',
      async see() {
        await sendLetter(portalUrl, reference)
        return agree()
      },
    },
    {
      step: 'Opened on the portal, it is gone from badge, marks and desk alike',
      async see() {
        await openLetter(page, services, reference)
        return agree()
      },
    },
  ]
}

/** Answers by name, in order; telephone numbers as digits, since a form takes them with or without spaces. */
export const inOrder = (answers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers)
      .map(
        ([name, value]) => [name, /(tel|fax)Number$/.test(name) ? value.replace(/\D/g, '') : value] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
