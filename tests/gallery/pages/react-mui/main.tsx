/** React with MUI: TextField, Select, Autocomplete, RadioGroup and Checkbox, all controlled. */
import {
  Autocomplete,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  InputLabel,
  MenuItem,
  Paper,
  Radio,
  RadioGroup,
  Select,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useId, useState } from 'react'
import { createRoot } from 'react-dom/client'

const countries = ['Brazil', 'Canada', 'France', 'India', 'Philippines', 'United States']
const provinces = { 1: 'Alberta', 2: 'British Columbia', 3: 'Ontario', 4: 'Quebec' }
const nobody = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  country: null as string | null,
  province: '',
}
const start = {
  sponsor: { ...nobody, firstName: 'Jonas', lastName: 'Weber', preferred: '' },
  representative: {
    ...nobody,
    kind: '',
    membershipNumber: '',
    extension: '',
    preferred: '',
    hasDeclared: false,
  },
}
type Model = typeof start
type Person = Model['sponsor'] & Partial<Model['representative']>
type Change = (change: Partial<Person>) => void

function PersonFields({ person, change }: { person: Person; change: Change }) {
  const id = useId()
  return (
    <>
      <TextField
        label="First name"
        value={person.firstName}
        onChange={(event) => change({ firstName: event.target.value })}
        required
      />
      <TextField
        label="Last name"
        value={person.lastName}
        onChange={(event) => change({ lastName: event.target.value })}
        required
      />
      <TextField
        label="Email"
        type="email"
        variant="filled"
        value={person.email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <TextField
        label="Phone number"
        variant="standard"
        value={person.phone}
        onChange={(event) => change({ phone: event.target.value })}
      />
      <Autocomplete
        options={countries}
        value={person.country}
        onChange={(_, country) => change({ country })}
        renderInput={(params) => <TextField {...params} label="Country" />}
      />
      <FormControl>
        <InputLabel id={`${id}-province`}>Province</InputLabel>
        <Select
          labelId={`${id}-province`}
          label="Province"
          value={person.province}
          onChange={(event) => change({ province: String(event.target.value) })}
        >
          {Object.entries(provinces).map(([value, name]) => (
            <MenuItem key={value} value={value}>
              {name}
            </MenuItem>
          ))}
        </Select>
      </FormControl>
      <FormControl>
        <FormLabel id={`${id}-preferred`}>Preferred language of service</FormLabel>
        <RadioGroup
          row
          aria-labelledby={`${id}-preferred`}
          name={`${id}-preferred`}
          value={person.preferred}
          onChange={(_, preferred) => change({ preferred })}
        >
          <FormControlLabel value="fr-CA" control={<Radio />} label="French" />
          <FormControlLabel value="en-CA" control={<Radio />} label="English" />
        </RadioGroup>
      </FormControl>
    </>
  )
}

function Application() {
  const [model, setModel] = useState(start)
  const changeOf = (part: keyof Model) => (change: Partial<Person>) =>
    setModel((now) => ({ ...now, [part]: { ...now[part], ...change } }))
  const { representative } = model
  const changeRepresentative = changeOf('representative')
  return (
    <main>
      <Typography variant="h4" component="h1">
        Sponsorship – Application
      </Typography>
      <Paper component="section" sx={{ p: 2, my: 2 }}>
        <Stack spacing={2}>
          <Typography variant="h6" component="h2">
            Sponsor
          </Typography>
          <PersonFields person={model.sponsor} change={changeOf('sponsor')} />
        </Stack>
      </Paper>
      <Paper component="section" sx={{ p: 2, my: 2 }}>
        <Stack spacing={2}>
          <Typography variant="h6" component="h2">
            Representative
          </Typography>
          <PersonFields person={representative} change={changeRepresentative} />
          <TextField
            label="Extension"
            value={representative.extension}
            onChange={(event) => changeRepresentative({ extension: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 6, inputMode: 'numeric' } }}
          />
          <TextField
            select
            label="Type of representative"
            value={representative.kind}
            onChange={(event) => changeRepresentative({ kind: event.target.value })}
          >
            <MenuItem value="law">Lawyer</MenuItem>
            <MenuItem value="con">Immigration consultant</MenuItem>
            <MenuItem value="fam">Family member or friend</MenuItem>
          </TextField>
          <TextField
            label="Membership number"
            value={representative.membershipNumber}
            onChange={(event) => changeRepresentative({ membershipNumber: event.target.value })}
          />
          <FormControlLabel
            label="I declare that I am a member in good standing"
            control={
              <Checkbox
                checked={representative.hasDeclared}
                onChange={(event) => changeRepresentative({ hasDeclared: event.target.checked })}
              />
            }
          />
        </Stack>
      </Paper>
      <pre id="model">{JSON.stringify(model, null, 2)}</pre>
    </main>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(<Application />)
