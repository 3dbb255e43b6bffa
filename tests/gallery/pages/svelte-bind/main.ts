/** Svelte 5: bind:value and bind:group over runes. */
import { mount } from 'svelte'
import Application from './application.svelte'

mount(Application, { target: document.getElementById('app') as HTMLElement })
