/** A page that draws itself anew after every change, so that each answer replaces all the nodes. */
const model = {
  applicant: { familyName: 'Lindqvist', givenName: '', email: '', language: '' },
  representative: {
    familyName: '',
    givenName: '',
    email: '',
    emailConfirm: '',
    province: '',
    language: '',
    firm: '',
  },
}
const text = (part, name, label) =>
  `<p><label for="${part}-${name}">${label}</label> <input id="${part}-${name}" name="${part}.${name}" value="${model[part][name]}"></p>`
const radio = (part, value, label) =>
  `<label class="beside"><input type="radio" name="${part}.language" value="${value}" ${model[part].language === value ? 'checked' : ''}> ${label}</label>`
const language = (part) =>
  `<fieldset><legend>Preferred language of correspondence</legend>${radio(part, 'F', 'French')}${radio(part, 'E', 'English')}</fieldset>`
const option = (value, label) =>
  `<option value="${value}" ${model.representative.province === value ? 'selected' : ''}>${label}</option>`

function draw() {
  document.querySelector('main').innerHTML = `<h1>Renewal – Application</h1><form>
    <fieldset><legend>Applicant</legend>${text('applicant', 'familyName', 'Family name')}${text('applicant', 'givenName', 'Given name')}
    ${text('applicant', 'email', 'Email')}${language('applicant')}</fieldset>
    <fieldset><legend>Representative</legend>${text('representative', 'familyName', 'Family name')}
    ${text('representative', 'givenName', 'Given name')}${text('representative', 'email', 'Email')}
    ${text('representative', 'emailConfirm', 'Confirm email')}
    <p><label for="province">Province</label> <select id="province" name="representative.province">
      ${option('', 'Select')}${option('AB', 'Alberta')}${option('ON', 'Ontario')}</select></p>
    ${language('representative')}${text('representative', 'firm', 'Firm name')}</fieldset></form>`
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
document.querySelector('main').addEventListener('change', ({ target }) => {
  const [part, name] = target.name.split('.')
  model[part][name] = target.value
  draw()
})
draw()
