/** Angular 21 with Material: inputs, select, autocomplete, radio buttons and a checkbox over a reactive form. */
import '@angular/compiler'
import '@angular/material/prebuilt-themes/azure-blue.css'
import { JsonPipe } from '@angular/common'
import { Component, inject, provideZonelessChangeDetection } from '@angular/core'
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms'
import { MatAutocompleteModule } from '@angular/material/autocomplete'
import { MatCheckboxModule } from '@angular/material/checkbox'
import { MatInputModule } from '@angular/material/input'
import { MatRadioModule } from '@angular/material/radio'
import { MatSelectModule } from '@angular/material/select'
import { bootstrapApplication } from '@angular/platform-browser'
import template from './form.template.html'

const countries = ['Brazil', 'Canada', 'Mexico', 'Romania', 'United Kingdom']
const parts = ['applicant', 'representative'] as const

@Component({
  selector: '#app',
  imports: [
    JsonPipe,
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatCheckboxModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
  ],
  template,
})
class Application {
  private readonly build = inject(FormBuilder).nonNullable
  readonly parts = parts
  readonly provinces = [
    { id: 'p-01', name: 'Alberta' },
    { id: 'p-05', name: 'Ontario' },
    { id: 'p-06', name: 'Québec' },
  ]
  readonly form = this.build.group({
    applicant: this.person('Popescu'),
    representative: this.person('', { kind: '', memberNumber: '', isPaid: '' }),
  })

  private person(familyName: string, more = {}) {
    return this.build.group({
      familyName: [familyName, Validators.required],
      email: ['', Validators.email],
      phone: '',
      country: '',
      province: '',
      language: '',
      agrees: false,
      ...more,
    })
  }

  /** What mat-autocomplete offers for what has been typed. */
  countriesLike(part: (typeof parts)[number]): string[] {
    const typed = this.form.controls[part].controls.country.value.toLowerCase()
    return countries.filter((country) => country.toLowerCase().includes(typed))
  }
}

bootstrapApplication(Application, { providers: [provideZonelessChangeDetection()] })
