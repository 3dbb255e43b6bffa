/** Fields that come with an answer: the kind of representative brings the body, the body brings the number. */
import $ from 'jquery'

const model = {
  applicant: { familyName: 'Silva', email: '', country: '' },
  representative: {
    familyName: '',
    country: '',
    province: '',
    kind: '',
    body: '',
    memberNumber: '',
    firm: '',
  },
}
const provinces = { CA: ['Alberta', 'Ontario', 'Quebec'], US: ['New York', 'Ohio'] }
const kinds = { F: 'Family member or friend', C: 'Immigration consultant', L: 'Lawyer' }
const bodies = { 1: 'Law Society of Ontario', 2: 'College of Immigration and Citizenship Consultants' }
const countries = { CA: 'Canada', US: 'United States' }

const options = (table) => [
  new Option('Select', ''),
  ...Object.entries(table).map(([id, name]) => new Option(name, id)),
]
const line = (part, name, label, control) =>
  $('<p>').append(
    $('<label>')
      .text(`${label} `)
      .append(control.attr('name', `${part}.${name}`).val(model[part][name])),
  )
const text = (part, name, label) => line(part, name, label, $('<input>'))
const list = (part, name, label, table) => line(part, name, label, $('<select>').append(options(table)))

function group(part, legend, ...lines) {
  return $('<fieldset>').append($('<legend>').text(legend), $('<div>').append(lines)).attr('data-part', part)
}

/** Brings what an answer asks for a moment later, as a page does that asks its server. */
function bring(name, ...lines) {
  $(`[data-brought-by=${name}]`).remove()
  if (lines.length === 0) return
  setTimeout(
    () => $('[data-part=representative] > div').append($(`<div data-brought-by=${name}>`).append(lines)),
    120,
  )
}

const brings = {
  country: (value) =>
    bring(
      'country',
      ...(provinces[value]
        ? [
            list(
              'representative',
              'province',
              'Province or state',
              Object.fromEntries(provinces[value].map((p) => [p, p])),
            ),
          ]
        : []),
    ),
  kind: (value) =>
    bring(
      'kind',
      ...(value === 'C' || value === 'L'
        ? [
            list('representative', 'body', 'Member of', bodies),
            text('representative', 'firm', 'Name of firm'),
          ]
        : []),
    ),
  body: (value) =>
    bring('body', ...(value ? [text('representative', 'memberNumber', 'Membership ID number')] : [])),
}

$('form')
  .append(
    group(
      'applicant',
      'Applicant',
      text('applicant', 'familyName', 'Family name'),
      text('applicant', 'email', 'Email'),
      list('applicant', 'country', 'Country', countries),
    ),
    group(
      'representative',
      'Representative',
      text('representative', 'familyName', 'Family name'),
      list('representative', 'country', 'Country', countries),
      list('representative', 'kind', 'Type of representative', kinds),
    ),
  )
  .on('input change', 'input, select', function () {
    const [part, name] = this.name.split('.')
    if (model[part][name] === this.value) return
    model[part][name] = this.value
    if (part === 'representative') brings[name]?.(this.value)
    show()
  })
function show() {
  $('#model').text(JSON.stringify(model, null, 2))
}
show()
