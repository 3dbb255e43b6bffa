/** Plain custom elements with open shadow roots, three deep; labels stand in another root than their group's heading. */
const model = { appellant: { email: 'ines@example.ca' }, representative: {} }
const lines = {
  family: 'Family name',
  given: 'Given name',
  email: 'E-mail',
  phone: 'Telephone',
  city: 'City',
}

class PartyForm extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' })
    root.innerHTML = '<fieldset><legend></legend><div></div></fieldset>'
    root.querySelector('legend').textContent = this.getAttribute('heading')
    for (const name of Object.keys(lines)) {
      const line = document.createElement('party-line')
      line.setAttribute('name', name)
      line.addEventListener('taken', ({ detail }) => take(this.dataset.part, name, detail))
      root.querySelector('div').append(line)
      line.value = model[this.dataset.part][name] ?? ''
    }
  }
}

class PartyLine extends HTMLElement {
  #box = document.createElement('text-box')
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' })
    const label = document.createElement('label')
    label.append(lines[this.getAttribute('name')], ' ', this.#box)
    root.append(label)
  }
  set value(value) {
    this.#box.value = value
  }
}

class TextBox extends HTMLElement {
  #input = document.createElement('input')
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).append(this.#input)
    this.#input.addEventListener('input', () => {
      this.dispatchEvent(
        new CustomEvent('taken', { detail: this.#input.value, bubbles: true, composed: true }),
      )
    })
  }
  set value(value) {
    this.#input.value = value
  }
}

function take(part, name, value) {
  model[part][name] = value
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}

customElements.define('text-box', TextBox)
customElements.define('party-line', PartyLine)
customElements.define('party-form', PartyForm)
for (const name of Object.keys(lines)) take('representative', name, '')
