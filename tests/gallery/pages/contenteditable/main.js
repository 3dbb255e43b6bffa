/** Boxes that are no inputs: contenteditable with an editor's own model, kept by beforeinput and input. */
const model = {}
const show = () => {
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
for (const box of document.querySelectorAll('[data-name]')) {
  const { part } = box.closest('[data-part]').dataset
  model[part] ??= {}
  const take = () => {
    model[part][box.dataset.name] = box.value ?? box.textContent.trim()
    show()
  }
  box.addEventListener('input', take)
  take()
}
