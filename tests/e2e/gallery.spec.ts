/** The gallery: each framework's own state holds what was filled, of the representative only, and undo gives it back. */
import type { Screen } from '../../scripts/drive/screen.ts'
import { pressFill, pressUndo } from '../../scripts/main-job/acts.ts'
import {
  type Answers,
  type Model,
  missesIn,
  notUndoneIn,
  outcomesIn,
  touchedIn,
  untrueRadios,
  untrueUndo,
} from './gallery-answers.ts'
import {
  answersOf,
  chosenRadios,
  expect,
  type Gallery,
  galleryNames,
  knownFailures,
  modelWhenStill,
  test,
} from './gallery-journey.ts'

// One browser for each worker, and the pages shared out among them.
test.describe.configure({ mode: 'parallel' })

test('every page that is said to fail is in the gallery', () => {
  expect(Object.keys(knownFailures).filter((name) => !galleryNames.includes(name))).toEqual([])
})

for (const name of galleryNames) {
  const answers = answersOf(name)
  test(`${name}: ${answers.shows}`, async ({ gallery, picture }, { project }) => {
    const page = await gallery.driver.open(`${gallery.origin}/${name}/`)
    const { before, after, report, popup } = await actOn(page, answers, gallery)
    await page.screenshot(picture(name))
    await popup.screenshot(picture(`${name}-report`))
    expect(touchedIn(before, after), 'no field of another party was touched').toEqual([])
    const failures = [...missesIn(answers.representative, before, after), ...outcomesIn(answers, report)]

    await pressUndo(popup)
    const undone = await modelWhenStill(page)
    expect(touchedIn(before, undone), 'undo touched no field of another party').toEqual([])
    const notUndone = notUndoneIn(before, undone)
    failures.push(...notUndone, ...untrueUndo(notUndone, await undoneIn(popup)))
    failures.push(...untrueRadios(answers, undone, await chosenRadios(page)))
    await popup.screenshot(picture(`${name}-undone`))
    await gallery.driver.closePopup()
    await page.close()

    const known = (knownFailures[name] ?? []).filter(({ browser }) => !browser || browser === project.name)
    const isKnown = ({ field }: { field: string }) => known.some((one) => one.field === field)
    expect(
      failures.filter((miss) => !isKnown(miss)),
      'fields that are not as due',
    ).toEqual([])
    expect(
      known.filter(({ field }) => !failures.some((miss) => miss.field === field)),
      'these are right now: strike them from tests/gallery/known-failures.json',
    ).toEqual([])
  })
}

type Acted = { before: Model; after: Model; report: { label: string; outcome: string }[]; popup: Screen }

/** Does what the answers say a person does; `before` is how the model stood at the last fill. */
async function actOn(page: Screen, answers: Answers, { driver }: Gallery): Promise<Acted> {
  const acts = answers.acts ?? ['fill']
  for (const [index, act] of acts.entries()) {
    const before = await modelWhenStill(page)
    if (act !== 'fill') {
      await page.click(act)
      continue
    }
    const { filled, popup } = await pressFill(driver, page)
    const after = await modelWhenStill(page)
    if (index < acts.length - 1) {
      expect(touchedIn(before, after), 'no field of another party was touched').toEqual([])
      await driver.closePopup()
    } else if (filled) return { before, after, popup, report: await reportOn(popup) }
  }
  throw new Error('The popup had nothing to fill.')
}

const reportOn = (popup: Screen) =>
  popup.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-outcome]')].map((row) => ({
      label: row.querySelector('strong')?.textContent ?? '',
      outcome: row.dataset.outcome ?? '',
    })),
  )

const undoneIn = (popup: Screen) =>
  popup.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-undo]')].map((row) => ({
      outcome: row.dataset.undo ?? '',
    })),
  )
