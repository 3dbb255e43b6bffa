/** Stencil: the components of the GC Design System, in French; what they hold is their own `value`. */
import '@cdssnc/gcds-components/dist/gcds/gcds.css'
import { defineCustomElement as defineCheckboxes } from '@cdssnc/gcds-components/dist/components/gcds-checkboxes.js'
import { defineCustomElement as defineDateInput } from '@cdssnc/gcds-components/dist/components/gcds-date-input.js'
import { defineCustomElement as defineHeading } from '@cdssnc/gcds-components/dist/components/gcds-heading.js'
import { defineCustomElement as defineInput } from '@cdssnc/gcds-components/dist/components/gcds-input.js'
import { defineCustomElement as defineRadios } from '@cdssnc/gcds-components/dist/components/gcds-radios.js'
import { defineCustomElement as defineSelect } from '@cdssnc/gcds-components/dist/components/gcds-select.js'
import { defineCustomElement as defineTextarea } from '@cdssnc/gcds-components/dist/components/gcds-textarea.js'

type GcdsField = HTMLElement & { name: string; value?: unknown; options?: unknown }

const provinces = { '07': 'Alberta', '09': 'Ontario', '11': 'Québec' }
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)]

for (const select of all('gcds-select'))
  for (const [code, name] of Object.entries(provinces)) select.append(new Option(name, code))
for (const radios of all<GcdsField>('gcds-radios')) {
  const id = `${radios.closest<HTMLElement>('[data-part]')?.dataset.part}-langue`
  radios.options = [
    { id: `${id}-fr`, label: 'Français', value: 'fr' },
    { id: `${id}-en`, label: 'Anglais', value: 'en' },
  ]
}
for (const boxes of all<GcdsField>('gcds-checkboxes'))
  boxes.options = [{ id: 'declare', label: 'Je déclare que ces renseignements sont exacts', value: 'oui' }]

for (const define of [
  defineCheckboxes,
  defineDateInput,
  defineHeading,
  defineInput,
  defineRadios,
  defineSelect,
  defineTextarea,
])
  define()

/** The application's own state: what the components announce. */
const model: Record<string, Record<string, unknown>> = {}
const show = () => {
  const shown = document.getElementById('model')
  if (shown) shown.textContent = JSON.stringify(model, null, 2)
}
for (const part of all<HTMLElement>('[data-part]')) {
  const held: Record<string, unknown> = {}
  model[part.dataset.part ?? ''] = held
  for (const field of part.querySelectorAll<GcdsField>('[name]')) {
    held[field.name] = field.value ?? ''
    for (const event of ['gcdsInput', 'gcdsChange'])
      field.addEventListener(event, () => {
        held[field.name] = field.value ?? ''
        show()
      })
  }
}
show()
