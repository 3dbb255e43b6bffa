/** jQuery with select2: provinces come from a table once the country is chosen, as sites with select2 do. */
import $ from 'jquery'
import select2 from 'select2'
import 'select2/dist/css/select2.css'

select2(window, $)

const countries = { 102: 'France', 124: 'Canada', 840: 'United States' }
const provincesOf = {
  102: {},
  124: { 9: 'Alberta', 10: 'British Columbia', 11: 'Ontario', 12: 'Quebec' },
  840: { 50: 'New York', 51: 'Ohio' },
}
const languages = { 1: 'English', 2: 'French' }

const model = { applicant: {}, representative: {} }
const show = () => $('#model').text(JSON.stringify(model, null, 2))
const options = (table) => [
  new Option('', ''),
  ...Object.entries(table).map(([id, name]) => new Option(name, id)),
]

$('.countries').append(() => options(countries))
$('.languages').append(() => options(languages))
$('select').select2({ placeholder: 'Select one', width: '20rem' })

// jQuery's own events only: what a script announces must reach handlers bound by `.on`.
$('.countries').on('change', function () {
  const provinces = $(this).closest('fieldset').find('.provinces')
  provinces
    .empty()
    .append(options(provincesOf[this.value] ?? {}))
    .trigger('change')
})
$('form').on('input change', 'input, select', function () {
  model[$(this).closest('fieldset').data('part')][this.name] = $(this).val()
  show()
})
$('input, select').each(function () {
  model[$(this).closest('fieldset').data('part')][this.name] = $(this).val() ?? ''
})
show()
