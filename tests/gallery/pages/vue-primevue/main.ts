/** Vue 3 with PrimeVue: text, masked text, lists by Select and AutoComplete, radio buttons. */
import Aura from '@primeuix/themes/aura'
import PrimeVue from 'primevue/config'
import { createApp } from 'vue'
import Application from './application.vue'

createApp(Application)
  .use(PrimeVue, { theme: { preset: Aura } })
  .mount('#app')
