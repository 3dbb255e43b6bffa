/** Fields that nobody can see, each under a heading that would have it filled; by what hides them. */
import { field } from './hostile-page.ts'

const label = 'Family name'
const input = (name: string, more = '') => field(name, label, more)
const within = (style: string) => (name: string) => `<div style="${style}">${input(name)}</div>`
const itself = (style: string) => (name: string) => input(name, `style="${style}"`)

/** Name of a way to hide → the HTML that hides a field of a name. */
export const decoys: Record<string, (name: string) => string> = {
  // First, so that it stands where the window shows it: only there can it be told what lies over what.
  covered: (name) =>
    `<div style="position:relative;height:60px">${input(name)}<div style="position:absolute;inset:0;background:#fff;z-index:9">Nothing here</div></div>`,
  'display-none': within('display:none'),
  'display-none-itself': itself('display:none'),
  invisible: within('visibility:hidden'),
  'hidden-attribute': (name) => `<div hidden>${input(name)}</div>`,
  'type-hidden': (name) => input(name, 'type="hidden"'),
  'opacity-zero': within('opacity:0'),
  'opacity-low': within('opacity:0.001'),
  'opacity-twice': (name) => `<div style="opacity:.2"><div style="opacity:.2">${input(name)}</div></div>`,
  'filter-opacity': within('filter:opacity(0)'),
  'one-pixel': itself('width:1px;height:1px;padding:0;border:0'),
  'one-pixel-box': within('width:1px;height:1px;overflow:hidden;position:absolute'),
  'no-height': within('height:0;overflow:hidden'),
  'off-left': within('position:absolute;left:-9999px'),
  'off-top': within('position:absolute;top:-9999px'),
  'off-right-fixed': within('position:fixed;left:200vw;top:10px'),
  'off-bottom-fixed': within('position:fixed;top:300vh;left:10px'),
  'off-in-a-box': (name) =>
    `<div style="position:relative;overflow:hidden;width:300px;height:60px"><div style="position:absolute;left:400px">${input(name)}</div></div>`,
  'off-in-a-scroller': (name) =>
    `<div style="position:relative;overflow:auto;width:300px;height:60px"><div style="position:absolute;left:-400px">${input(name)}</div></div>`,
  indented: within('text-indent:-9999px'),
  'scaled-away': within('transform:scale(0)'),
  'moved-away': within('transform:translateX(-9999px)'),
  clip: within('position:absolute;clip:rect(0,0,0,0)'),
  'clip-path': within('clip-path:inset(100%)'),
  'clip-path-half': within('clip-path:inset(50%)'),
  'clip-path-circle': within('clip-path:circle(0)'),
  'clip-path-polygon': within('clip-path:polygon(0 0,0 0,0 0)'),
  'closed-details': (name) => `<details><summary>More</summary>${input(name)}</details>`,
  'aria-hidden': (name) => `<div aria-hidden="true">${input(name)}</div>`,
  inert: (name) => `<div inert>${input(name)}</div>`,
  'content-visibility': within('content-visibility:hidden'),
  template: (name) => `<template>${input(name)}</template>`,
  dialog: (name) => `<dialog>${input(name)}</dialog>`,
  'closed-dialog-popover': (name) => `<div popover>${input(name)}</div>`,
  'shadow-hidden': (name) =>
    `<x-box style="opacity:0"><template shadowrootmode="open">${input(name)}</template></x-box>`,
  'slotted-hidden': (name) =>
    `<x-box><template shadowrootmode="open"><div style="height:0;overflow:hidden"><slot></slot></div></template>${input(name)}</x-box>`,
  'read-only': (name) => input(name, 'readonly'),
  disabled: (name) => input(name, 'disabled'),
  'disabled-fieldset': (name) => `<fieldset disabled>${input(name)}</fieldset>`,
}

/** The same form around each: whatever is hidden, its heading says that it is the representative's. */
const around = (html: string) =>
  `<form method="post"><fieldset><legend>Immigration representative</legend>${html}</fieldset></form>`

export const letters = (index: number) =>
  `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`

/** A page of all of them, with the same form in plain sight first and last. */
export const decoyPage = `<h1>Application for a permit</h1>
  ${around(input('seen.first'))}
  ${Object.values(decoys)
    .map((hide, index) => around(hide(`decoy.${letters(index)}`)))
    .join('\n')}
  <form><input type="hidden" name="rep.family_name" autocomplete="family-name"><input type="hidden" name="email.primary">
  <input name="email.primary" autocomplete="email" style="position:absolute;opacity:0;width:200px" tabindex="-1"></form>
  ${around(input('seen.last'))}`
