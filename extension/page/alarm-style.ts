/** How the alarm's line looks. It stands in a closed shadow root; what is important there no page can overrule. */
import { vanishAfterMs } from './mark-style.ts'

export const alarmStyle = `
:host {
  all: revert !important; display: block !important; position: relative !important; box-sizing: border-box !important;
  clear: both !important; float: none !important; flex: 0 0 100% !important; grid-column: 1 / -1 !important;
  width: auto !important; max-width: 56em !important; height: auto !important; margin: 4px 0 8px !important;
  padding: 0 !important; border: 0 !important; opacity: 1 !important; visibility: visible !important;
  transform: none !important; filter: none !important; clip-path: none !important; mask: none !important;
  mix-blend-mode: normal !important; pointer-events: auto !important;
  font: 400 14px/1.4 system-ui, sans-serif !important; letter-spacing: normal !important; text-align: start !important;
  text-transform: none !important; text-indent: 0 !important; white-space: normal !important;
}
@keyframes vanish { to { visibility: hidden; } }
.line {
  animation: vanish 1ms step-end ${vanishAfterMs}ms forwards;
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 12px; border-radius: 4px;
  border: 1px solid light-dark(#b26a00, #d99a2b); border-inline-start-width: 4px;
  background: light-dark(#fff6e0, #3a2a08); color: light-dark(#5c3600, #ffdf9e);
}
.said { flex: 1 1 18em; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; }
button {
  all: unset; box-sizing: border-box; min-height: 28px; padding: 2px 12px; border-radius: 4px; cursor: pointer;
  border: 1px solid currentColor; font-weight: 600; line-height: 1.4;
}
button:hover { background: light-dark(#ffe7b3, #54400f); }
button:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
@media (forced-colors: active) { button:focus-visible { outline-color: Highlight; } }
@media print { :host { display: none !important; } }
`
