/** Lit: custom elements with open shadow roots, one inside another, that speak in events of their own. */
import { css, html, LitElement } from 'lit'

type Changed = CustomEvent<{ name: string; value: string }>

class TextLine extends LitElement {
  static properties = { label: {}, name: {}, value: {}, type: {} }
  static styles = css`
    label { display: block; margin-top: 0.5rem; }
  `
  declare label: string
  declare name: string
  declare value: string
  declare type: string
  constructor() {
    super()
    this.value = ''
    this.type = 'text'
  }
  render() {
    return html`<label for="control">${this.label}</label>
      <input id="control" type=${this.type} .value=${this.value} @input=${this.tell} />`
  }
  private tell({ target }: Event) {
    this.value = (target as HTMLInputElement).value
    const detail = { name: this.name, value: this.value }
    this.dispatchEvent(new CustomEvent('line-changed', { detail, bubbles: true, composed: true }))
  }
}
customElements.define('text-line', TextLine)

class ChoiceLine extends LitElement {
  static properties = { label: {}, name: {}, options: { type: Object }, value: {} }
  declare label: string
  declare name: string
  declare options: Record<string, string>
  declare value: string
  render() {
    return html`<label>${this.label}
      <select @change=${this.tell}>
        <option value="">Select</option>
        ${Object.entries(this.options).map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select></label>`
  }
  private tell({ target }: Event) {
    const detail = { name: this.name, value: (target as HTMLSelectElement).value }
    this.dispatchEvent(new CustomEvent('line-changed', { detail, bubbles: true, composed: true }))
  }
}
customElements.define('choice-line', ChoiceLine)

const provinces = { 1: 'Newfoundland and Labrador', 7: 'Ontario', 10: 'British Columbia' }

class PersonPart extends LitElement {
  static properties = { heading: {}, model: { type: Object } }
  declare heading: string
  declare model: Record<string, string>
  render() {
    const line = (name: string, label: string, type = 'text') =>
      html`<text-line name=${name} label=${label} type=${type} .value=${this.model[name] ?? ''}></text-line>`
    return html`<section>
      <h2>${this.heading}</h2>
      ${line('surname', 'Surname')} ${line('given', 'Given names')} ${line('email', 'E-mail', 'email')}
      ${line('fax', 'Fax number', 'tel')} ${line('city', 'City or town')}
      <choice-line name="province" label="Province" .options=${provinces}></choice-line>
    </section>`
  }
}
customElements.define('person-part', PersonPart)

class ContactInformation extends LitElement {
  static properties = { model: { state: true } }
  declare model: Record<'claimant' | 'representative', Record<string, string>>
  constructor() {
    super()
    const nobody = { surname: '', given: '', email: '', fax: '', city: '', province: '' }
    this.model = { claimant: { ...nobody, surname: 'Abebe' }, representative: nobody }
  }
  render() {
    const part = (who: keyof typeof this.model, heading: string) =>
      html`<person-part
        heading=${heading}
        .model=${this.model[who]}
        @line-changed=${({ detail }: Changed) => {
          this.model = { ...this.model, [who]: { ...this.model[who], [detail.name]: detail.value } }
        }}
      ></person-part>`
    return html`<h1>Refugee claim – Contact information</h1>
      ${part('claimant', 'Claimant')} ${part('representative', 'Counsel (representative)')}`
  }
  updated() {
    const shown = document.getElementById('model')
    if (shown) shown.textContent = JSON.stringify(this.model, null, 2)
  }
}
customElements.define('contact-information', ContactInformation)
