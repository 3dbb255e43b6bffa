/** How a mark looks. It stands in a closed shadow root, so the page's style cannot reach inside it. */

/** A mark that is not renewed for this long hides itself: the browser ended its script without a word. */
export const vanishAfterMs = 4000

/** `all: initial` would forget the page's colour scheme, so only what the page could spoil is set back. */
export const markStyle = `
:host {
  display: inline; margin: 0; padding: 0; border: 0; float: none; position: static;
  vertical-align: baseline; pointer-events: none; user-select: none; -webkit-user-select: none;
  font: 600 clamp(12px, .8em, 14px)/1.3 system-ui, sans-serif; font-variant-numeric: tabular-nums;
  letter-spacing: normal; text-transform: none; text-decoration: none; text-indent: 0; white-space: normal;
  opacity: 1; filter: none; transform: none;
}
/* A space that goes when the mark stands at the start of a line. */
:host::before { content: ' '; }
@keyframes vanish { to { visibility: hidden; } }
.mark {
  animation: vanish 1ms step-end ${vanishAfterMs}ms forwards;
  display: inline-block; white-space: nowrap; padding: 0 .5em; border-radius: 4px; border: 1px solid #b26a00;
  background: #fff6e0; color: #5c3600;
  border-color: light-dark(#b26a00, #d99a2b); background: light-dark(#fff6e0, #3a2a08);
  color: light-dark(#5c3600, #ffdf9e);
}
.dot { color: light-dark(#b26a00, #ffb938); }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { :host { display: none; } }
`
