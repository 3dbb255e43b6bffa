/** Angular 21: a template-driven form, in French. */
import '@angular/compiler'
import { JsonPipe } from '@angular/common'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { FormsModule } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import template from './form.template.html'

const person = (familyName: string, givenName: string) => ({
  familyName,
  givenName,
  email: '',
  phone: '',
  country: '',
  language: '',
})

@Component({ selector: '#app', imports: [FormsModule, JsonPipe], template })
class Application {
  readonly countries = [
    { code: 'BE', name: 'Belgique' },
    { code: 'CA', name: 'Canada' },
    { code: 'FR', name: 'France' },
  ]
  readonly model = {
    applicant: { ...person('Nguyen', 'Linh'), uci: '00-0000-0001' },
    representative: { ...person('', ''), kind: '', memberNumber: '', firm: '', acts: false },
  }
}

bootstrapApplication(Application, { providers: [provideZonelessChangeDetection()] })
