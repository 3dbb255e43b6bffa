/** A form that takes values back: one at once, one after a look-up that fails, one when the field is left. */
const model = { applicant: {}, representative: {} }
const partOf = (input) => model[input.closest('[data-part]').dataset.part]
const show = () => {
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
const set = (input, value) => {
  input.value = value
  partOf(input)[input.name] = value
  show()
}
for (const input of document.querySelectorAll('input')) {
  set(input, input.value)
  input.addEventListener('input', () => set(input, input.value))
}
const of = (name) => document.querySelector(`[data-part=representative] [name=${name}]`)

of('city').addEventListener('input', ({ target }) => queueMicrotask(() => set(target, '')))
// A postal code that its look-up does not know is emptied, 180 ms after it was typed.
of('postalCode').addEventListener('input', ({ target }) => setTimeout(() => set(target, ''), 180))
of('email').addEventListener('blur', ({ target }) => set(target, ''))
