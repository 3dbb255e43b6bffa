/** Vue 3: v-model on native controls, with the modifiers that people use. */
import { createApp } from 'vue'
import Application from './application.vue'

createApp(Application).mount('#app')
