/** Dates in three boxes, every way round: three lists, list and texts, one box with slashes, and type="date". */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const two = (number) => String(number).padStart(2, '0')
const options = (pairs) =>
  ['<option value="">–</option>', ...pairs.map(([v, t]) => `<option value="${v}">${t}</option>`)].join('')
const lists = {
  Year: options(numbers(1940, 2035).map((year) => [year, year])),
  Month: options(months.map((month, i) => [i + 1, month])),
  Day: options(numbers(1, 31).map((day) => [day, two(day)])),
}
const list = (name, piece) =>
  `<label class="beside">${piece} <select name="${name}${piece}">${lists[piece]}</select></label>`
const box = (name, piece, length) =>
  `<label class="beside">${piece} <input name="${name}${piece}" size="${length}" maxlength="${length}" inputmode="numeric"></label>`

document.querySelector('form').innerHTML = `
  <fieldset data-part="applicant"><legend>Applicant</legend>
    <p><label>Family name <input name="familyName" value="Santos"></label></p>
    <fieldset><legend>Date of birth</legend>${list('birth', 'Year')}${list('birth', 'Month')}${list('birth', 'Day')}</fieldset>
    <fieldset><legend>Passport expiry date</legend>${box('expiry', 'Day', 2)}${box('expiry', 'Month', 2)}${box('expiry', 'Year', 4)}</fieldset>
  </fieldset>
  <fieldset data-part="representative"><legend>Representative</legend>
    <p><label>Family name <input name="familyName"></label></p>
    <fieldset><legend>Licence expiry date</legend>${list('licence', 'Year')}${list('licence', 'Month')}${list('licence', 'Day')}</fieldset>
    <fieldset><legend>Québec recognition expiry date</legend>${box('quebec', 'Day', 2)}${box('quebec', 'Month', 2)}${box('quebec', 'Year', 4)}</fieldset>
    <p><label>Expiry date of licence (again, as on the card) <input type="date" name="card"></label></p>
  </fieldset>`

const model = { applicant: {}, representative: {} }
const show = () => {
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
for (const field of document.querySelectorAll('input, select')) {
  const take = () => {
    model[field.closest('[data-part]').dataset.part][field.name] = field.value
    show()
  }
  field.addEventListener('change', take)
  take()
}
