/** What undo cannot take back is named in the popup, with what stands there and a way to the field; and in the receipt. */
import { pressFill, pressUndo } from '../../scripts/main-job/acts.ts'
import { axeFaults } from './axe.ts'
import { expect, test } from './gallery-journey.ts'

const id = (testId: string) => `[data-testid="${testId}"]`

for (const language of ['en', 'fr'] as const)
  test(`lists that cannot be emptied are left to the person by name, in ${language}`, async ({
    gallery: { driver, origin },
    picture,
  }) => {
    const options = await driver.openOwn('options.html#language')
    await options.choose(id('language'), language)
    const page = await driver.open(`${origin}/react-select/`)
    const { popup } = await pressFill(driver, page)
    await pressUndo(popup)

    const left = ['Country of mailing address', 'Province or state', 'Language of correspondence']
    expect(await popup.texts('[data-undo="stays-chosen"] strong')).toEqual(left)
    expect(await popup.texts('[data-undo="restored"] strong')).toEqual(['Family name', 'Regulatory body'])
    expect(await popup.text('[data-undo="stays-chosen"]')).toContain('Canada')
    const focus = await popup.run(() => document.activeElement?.id)
    expect(focus, 'a screen reader begins with what undo did').toBe('undone-title')
    expect(await axeFaults(popup)).toEqual([])

    await page.run(() => scrollTo(0, 0))
    await popup.click(`[data-undo="stays-chosen"]:nth-child(3) ${id('show-field')}`)
    await popup.see(`${id('shown')}:not(:empty)`)
    expect(await popup.text(id('shown'))).toContain('Language of correspondence')
    await popup.screenshot(picture(`undone-${language}`))
    const pointed = await page.run(() => ({
      focus: document.activeElement?.id,
      inView: (document.activeElement?.getBoundingClientRect().bottom ?? Number.NaN) <= innerHeight,
    }))
    expect(pointed).toEqual({ focus: 'representative-language', inView: true })
    await driver.closePopup()
    await page.close()

    expect(await options.text(`${id('receipts')} > li .tag`)).toMatch(/: 2 (fields of|champs sur) 5$/)
    await options.screenshot(picture(`receipts-undone-${language}`))
    await options.choose(id('language'), 'auto')
    await options.close()
  })
