/** React 19: every input is controlled, its value held by useState. */
import { type ChangeEvent, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const nobody = {
  familyName: '',
  givenName: '',
  email: '',
  emailConfirm: '',
  phone: '',
  city: '',
  province: '',
}
const start = {
  applicant: { ...nobody, familyName: 'Diallo', givenName: 'Amara', sex: '' },
  representative: {
    ...nobody,
    isPaid: '',
    membershipId: '',
    firm: '',
    street: '',
    postalCode: '',
    notes: '',
  },
}
type Model = typeof start
type Part = keyof Model

const provinces = { AB: 'Alberta', BC: 'British Columbia', ON: 'Ontario', QC: 'Quebec' }

function Line({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      {children}
    </p>
  )
}

function Application() {
  const [model, setModel] = useState(start)
  const bind = (part: Part, key: string) => ({
    id: `${part}-${key}`,
    name: `${part}.${key}`,
    value: (model[part] as Record<string, string>)[key],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => {
      const { value } = event.target
      setModel((now) => ({ ...now, [part]: { ...now[part], [key]: value } }))
    },
  })
  const text = (part: Part, key: string, label: string, type = 'text') => (
    <Line label={label} id={`${part}-${key}`}>
      <input type={type} {...bind(part, key)} />
    </Line>
  )
  const radio = (part: Part, key: string, value: string, label: string) => (
    <label className="beside">
      <input
        type="radio"
        {...bind(part, key)}
        id={undefined}
        value={value}
        checked={(model[part] as Record<string, string>)[key] === value}
      />
      {label}
    </label>
  )
  const contact = (part: Part) => (
    <>
      {text(part, 'familyName', 'Family name')}
      {text(part, 'givenName', 'Given name(s)')}
      {text(part, 'email', 'Email address', 'email')}
      {text(part, 'emailConfirm', 'Confirm email address', 'email')}
      {text(part, 'phone', 'Telephone number', 'tel')}
      {text(part, 'city', 'City / Town')}
      <Line label="Province" id={`${part}-province`}>
        <select {...bind(part, 'province')}>
          <option value="">Please select</option>
          {Object.entries(provinces).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Line>
    </>
  )
  return (
    <main>
      <h1>Visitor visa – Application</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <section className="part">
          <h2>Applicant</h2>
          {contact('applicant')}
          <fieldset>
            <legend>Sex</legend>
            {radio('applicant', 'sex', 'F', 'Female')}
            {radio('applicant', 'sex', 'M', 'Male')}
          </fieldset>
        </section>
        <section className="part">
          <h2>Your representative</h2>
          {contact('representative')}
          {text('representative', 'firm', 'Name of firm or organization')}
          {text('representative', 'street', 'Street address')}
          {text('representative', 'postalCode', 'Postal code')}
          {text('representative', 'membershipId', 'Membership ID number')}
          <fieldset>
            <legend>Is the representative paid for this application?</legend>
            {radio('representative', 'isPaid', 'no', 'No, unpaid')}
            {radio('representative', 'isPaid', 'yes', 'Yes, paid')}
          </fieldset>
          <Line label="Other remarks" id="representative-notes">
            <textarea {...bind('representative', 'notes')} />
          </Line>
        </section>
        <button type="submit">Continue</button>
      </form>
      <pre id="model">{JSON.stringify(model, null, 2)}</pre>
    </main>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(<Application />)
