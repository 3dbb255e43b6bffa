/** React with react-select: lists that are no selects, one of them searched by typing, one that follows another. */
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import Select from 'react-select'

type Option = { value: string; label: string }
type Person = { familyName: string; country: string; province: string; language: string; body?: string }
type Part = 'student' | 'representative'

const options = (table: Record<string, string>): Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }))
const countries = options({
  '022': 'Côte d’Ivoire',
  '511': 'Canada',
  '521': 'France',
  '461': 'United States',
})
const provinces: Record<string, Option[]> = {
  '511': options({ AB: 'Alberta', ON: 'Ontario', QC: 'Quebec', SK: 'Saskatchewan' }),
  '461': options({ NY: 'New York', OH: 'Ohio' }),
}
const languages = options({ '01': 'English', '02': 'French' })
const bodies = options({
  LSO: 'Law Society of Ontario',
  CICC: 'College of Immigration and Citizenship Consultants',
  CNQ: 'Chambre des notaires du Québec',
})

const start: Record<Part, Person> = {
  student: { familyName: 'Kouassi', country: '022', province: '', language: '' },
  representative: { familyName: '', country: '', province: '', language: '', body: '' },
}

function Application() {
  const [model, setModel] = useState(start)
  const set = (part: Part, change: Partial<Person>) =>
    setModel((now) => ({ ...now, [part]: { ...now[part], ...change } }))
  const line = (id: string, label: string, control: ReactNode) => (
    <div>
      <label htmlFor={id}>{label}</label>
      {control}
    </div>
  )
  const list = (part: Part, key: keyof Person, label: string, from: Option[], more = {}) =>
    line(
      `${part}-${key}`,
      label,
      <Select
        inputId={`${part}-${key}`}
        options={from}
        value={from.find((option) => option.value === model[part][key]) ?? null}
        onChange={(option) =>
          set(part, { [key]: option?.value ?? '', ...(key === 'country' ? { province: '' } : {}) })
        }
        {...more}
      />,
    )
  const person = (part: Part) => (
    <>
      {line(
        `${part}-family`,
        'Family name',
        <input
          id={`${part}-family`}
          value={model[part].familyName}
          onChange={(event) => set(part, { familyName: event.target.value })}
        />,
      )}
      {list(part, 'country', 'Country of mailing address', countries)}
      {list(part, 'province', 'Province or state', provinces[model[part].country] ?? [])}
      {list(part, 'language', 'Language of correspondence', languages, { isSearchable: false })}
    </>
  )
  return (
    <main>
      <h1>Study permit – Application</h1>
      <form>
        <section className="part">
          <h2>Student</h2>
          {person('student')}
        </section>
        <section className="part">
          <h2>Immigration representative</h2>
          {person('representative')}
          {list('representative', 'body', 'Regulatory body', bodies, { isClearable: true })}
        </section>
      </form>
      <pre id="model">{JSON.stringify(model, null, 2)}</pre>
    </main>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(<Application />)
