/** jQuery with inputmask: telephones, postal codes, a number with a letter, a date and an e-mail under masks. */
import Inputmask from 'inputmask'
import $ from 'jquery'

const masks = {
  phone: '(999) 999-9999',
  fax: '+1 999 999-9999',
  postalCode: { mask: 'A9A 9A9' },
  extension: { mask: '9{0,6}', placeholder: '' },
  memberNumber: { mask: 'R999999' },
  expiry: { alias: 'datetime', inputFormat: 'yyyy-mm-dd' },
  email: { alias: 'email' },
}
for (const [name, mask] of Object.entries(masks))
  for (const input of $(`[name=${name}]`)) Inputmask(mask).mask(input)

const model = { employer: {}, representative: {} }
const isComplete = (input) => !input.inputmask || input.inputmask.isComplete()
function take() {
  model[$(this).closest('[data-part]').data('part')][this.name] = isComplete(this) ? this.value : ''
  $('#model').text(JSON.stringify(model, null, 2))
}
$('input').each(take).on('input change', take)
