/** React: a wizard whose steps take each other's place in the same nodes, with only a heading to tell them apart. */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const steps = ['applicant', 'representative', 'review'] as const
const titles = { applicant: 'Applicant', representative: 'Representative', review: 'Review' }
const questions = {
  familyName: 'Family name',
  givenName: 'Given name',
  email: 'Email address',
  phone: 'Telephone',
}
const start = {
  applicant: { familyName: 'Okafor', givenName: '', email: '', phone: '' },
  representative: { familyName: '', givenName: '', email: '', phone: '' },
}

function Wizard() {
  const [at, setAt] = useState(0)
  const [model, setModel] = useState(start)
  const step = steps[at] ?? 'review'
  return (
    <main>
      <h1>Citizenship – Application</h1>
      <ol>
        {steps.map((name) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {titles[name]}
          </li>
        ))}
      </ol>
      <h2>{titles[step]}</h2>
      {step === 'review' ? (
        <p>Check your answers before you submit.</p>
      ) : (
        <form>
          {Object.entries(questions).map(([key, label]) => (
            <p key={key}>
              <label htmlFor={key}>{label}</label>
              <input
                id={key}
                name={key}
                value={model[step][key as keyof typeof questions]}
                onChange={(event) =>
                  setModel((now) => ({ ...now, [step]: { ...now[step], [key]: event.target.value } }))
                }
              />
            </p>
          ))}
        </form>
      )}
      <button type="button" onClick={() => setAt(at - 1)} disabled={at === 0}>
        Back
      </button>
      <button type="button" id="next" onClick={() => setAt(at + 1)} disabled={at === steps.length - 1}>
        Next
      </button>
      <pre id="model">{JSON.stringify(model, null, 2)}</pre>
    </main>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(<Wizard />)
