/** intl-tel-input: the country in a list of its own, the number formatted as it is typed, one that starts in France. */
import intlTelInput from 'intl-tel-input/intlTelInputWithUtils'
import 'intl-tel-input/styles'

const model = { applicant: {}, representative: {} }
const show = () => {
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
for (const input of document.querySelectorAll('input')) {
  const part = model[input.closest('[data-part]').dataset.part]
  const initialCountry = input.name === 'fax' ? 'fr' : 'ca'
  const list =
    input.type === 'tel' ? intlTelInput(input, { initialCountry, separateDialCode: true }) : undefined
  const take = () => {
    part[input.name] = list ? list.getNumber() : input.value
    if (list) part[`${input.name}IsValid`] = list.isValidNumber()
    show()
  }
  for (const event of ['input', 'change', 'countrychange']) input.addEventListener(event, take)
  take()
}
