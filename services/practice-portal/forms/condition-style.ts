/** Conditions without a script: style rules that hide what is not asked, from the same data as the validator. */
import type { Condition, Section } from './form.ts'

/** What an element carries in `data-when`, and its rule is found by. */
export const conditionKey = (condition: Condition): string =>
  'is' in condition
    ? `${condition.field}=${condition.is.join('|')}`
    : `${condition.field}!${condition.isNot.join('|')}`

export function conditionStyle(sections: readonly Section[]): string {
  const rules = new Map<string, string>()
  for (const section of sections)
    for (const group of section.groups)
      for (const condition of [group.when, ...group.fields.map((field) => field.when)])
        if (condition) rules.set(conditionKey(condition), ruleOf(condition))
  return [...rules.values()].join('\n')
}

function ruleOf(condition: Condition): string {
  const values = 'is' in condition ? condition.is : condition.isNot
  const standing = values
    .map(
      (value) =>
        `[name="${condition.field}"][value="${value}"]:checked, [name="${condition.field}"] option[value="${value}"]:checked`,
    )
    .join(', ')
  const form = 'is' in condition ? `form:not(:has(${standing}))` : `form:has(${standing})`
  return `${form} [data-when="${conditionKey(condition)}"] { display: none; }`
}
