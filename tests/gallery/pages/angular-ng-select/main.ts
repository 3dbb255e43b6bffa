/** Angular 21 with ng-select: lists that are searched by typing, one that cannot be searched. */
import '@angular/compiler'
import '@ng-select/ng-select/themes/default.theme.css'
import { JsonPipe } from '@angular/common'
import { Component, inject, provideZonelessChangeDetection } from '@angular/core'
import { FormBuilder, ReactiveFormsModule } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import { NgSelectComponent } from '@ng-select/ng-select'
import template from './form.template.html'

const named = (names: string[]) => names.map((name, i) => ({ id: 100 + i, name }))

@Component({ selector: '#app', imports: [ReactiveFormsModule, NgSelectComponent, JsonPipe], template })
class Registration {
  private readonly build = inject(FormBuilder)
  readonly countries = named(['Brazil', 'Canada', 'Morocco', 'Portugal'])
  readonly provinces = named(['Alberta', 'Manitoba', 'Nova Scotia', 'Ontario'])
  readonly languages = named(['English', 'French'])
  readonly form = this.build.group({
    nominee: this.person('Benali', 'Youssef'),
    representative: this.person('', ''),
  })

  private person(last: string, first: string) {
    return this.build.nonNullable.group({
      lastName: last,
      firstName: first,
      country: null as number | null,
      province: null as number | null,
      language: null as number | null,
    })
  }
}

bootstrapApplication(Registration, { providers: [provideZonelessChangeDetection()] })
