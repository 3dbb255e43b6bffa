/** Angular 21: a reactive form with validators, as the federal portals are made. */
import '@angular/compiler'
import { JsonPipe } from '@angular/common'
import { Component, inject, provideZonelessChangeDetection } from '@angular/core'
import { type AbstractControl, FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import template from './form.template.html'

const sameEmail = (group: AbstractControl) =>
  group.value.email === group.value.emailConfirm ? null : { emailsDiffer: true }

@Component({ selector: '#app', imports: [ReactiveFormsModule, JsonPipe], template })
class Application {
  private readonly build = inject(FormBuilder).nonNullable
  readonly provinces = ['Alberta', 'British Columbia', 'Ontario', 'Quebec'].map((name, i) => ({
    id: 9 + i,
    name,
  }))
  readonly form = this.build.group({
    applicant: this.contact({ familyName: 'Diallo', givenName: 'Amara' }),
    representative: this.contact({}, { membershipId: ['', Validators.pattern(/^R\d{6}$/)], kind: [''] }),
  })

  private contact(known: { familyName?: string; givenName?: string }, more = {}) {
    return this.build.group(
      {
        familyName: [known.familyName ?? '', Validators.required],
        givenName: [known.givenName ?? '', Validators.required],
        email: ['', [Validators.required, Validators.email]],
        emailConfirm: ['', Validators.required],
        phone: ['', Validators.pattern(/^[\d\s()-]{10,15}$/)],
        provinceId: [null as number | null],
        postalCode: ['', Validators.maxLength(7)],
        language: [''],
        ...more,
      },
      { validators: sameEmail },
    )
  }

  /** The values, and whether Angular holds each part valid. */
  get model() {
    const { applicant, representative } = this.form.controls
    return {
      applicant: { ...applicant.getRawValue(), valid: applicant.valid },
      representative: { ...representative.getRawValue(), valid: representative.valid },
    }
  }
}

bootstrapApplication(Application, { providers: [provideZonelessChangeDetection()] })
