/** The portal's style sheet: one file, light and dark, from phone to desk; and what conditions hide. */
import { createHash } from 'node:crypto'
import { accountSection } from '../accounts/account-form.ts'
import { formSteps } from '../enrolment/steps.ts'
import { feeSection } from '../fees/fee-questions.ts'
import { conditionStyle } from '../forms/condition-style.ts'
import { temporaryResidentVisa } from '../temporary-resident-visa/definition.ts'

const base = `
:root {
  --ink: #1d2429; --soft: #4c565e; --paper: #fff; --tint: #f2f5f4; --line: #8a949b; --faint: #d5dbdd;
  --brand: #14524a; --brand-ink: #fff; --link: #0b5d86; --focus: #b4540a;
  --good: #1c6b34; --good-tint: #e8f4eb; --bad: #a8211a; --bad-tint: #fbecea; --mark: #f5c84c; --mark-ink: #2b2100;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ecee; --soft: #b4bec4; --paper: #14191c; --tint: #1d2428; --line: #7d8990; --faint: #343d42;
    --brand: #1d6a5f; --brand-ink: #fff; --link: #7cc4ec; --focus: #f0a35e;
    --good: #86d69a; --good-tint: #16291c; --bad: #ff9d94; --bad-tint: #33191a; --mark: #d8ab2c; --mark-ink: #1e1700;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
.wide { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; padding: .5rem 1rem; background: var(--paper); }
.watermark { margin: 0; font-size: .9375rem; padding: .4rem 1rem; text-align: center; background: var(--mark); color: var(--mark-ink); }
.watermark strong { margin-inline-end: .5rem; }
header.site { background: var(--brand); color: var(--brand-ink); }
header.site .wide { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding-block: .75rem; }
header.site a { color: inherit; }
header.site .name { flex: 1 1 auto; font-size: 1.25rem; font-weight: 600; text-decoration: none; }
.language { padding: .35rem 0; }
.signed-in { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
.signed-in p { margin: 0; }
.signed-in .kind { padding: 0 .5rem; border: 1px solid; border-radius: 1rem; font-size: .875rem; }
nav.main { background: var(--tint); border-bottom: 1px solid var(--faint); }
nav.main ul, .crumbs ol, .pages ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; padding-block: 0; margin-block: 0; }
nav.main a { display: block; padding: .65rem 0; }
nav.main a[aria-current] { font-weight: 600; box-shadow: inset 0 -3px var(--brand); color: inherit; text-decoration: none; }
.crumbs { margin-top: 1rem; font-size: .9375rem; }
.crumbs ol { padding: 0; gap: 0 .5rem; }
.crumbs li + li::before { content: "›"; margin-inline-end: .5rem; color: var(--soft); }
main { padding-bottom: 2rem; overflow-wrap: break-word; }
h1 { margin: 1.25rem 0 .75rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.25rem; }
footer { border-top: 1px solid var(--faint); color: var(--soft); font-size: .9375rem; }
.lead, .letter { max-width: 42rem; }
.notice { max-width: 48rem; margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start-width: 6px; background: var(--tint); }
.notice.good { border-color: var(--good); background: var(--good-tint); }
.notice.bad { border-color: var(--bad); background: var(--bad-tint); }
.notice > :first-child { margin-top: 0; } .notice > :last-child { margin-bottom: 0; }
.notice h2 { font-size: 1.125rem; }
fieldset { max-width: 48rem; margin: 1.5rem 0; padding: .25rem 1.25rem 1.25rem; border: 1px solid var(--faint); border-radius: .25rem; min-width: 0; }
fieldset fieldset { margin: 1.25rem 0 0; padding: 0; border: 0; }
legend { padding: 0 .35rem; margin-inline-start: -.35rem; font-weight: 600; }
fieldset fieldset legend { padding: 0; margin: 0; }
legend h2 { margin: 0; }
.field { margin-top: 1.25rem; }
.field > label { display: block; font-weight: 600; }
.required, .hint { font-weight: 400; color: var(--soft); }
.hint, .fault { margin: .15rem 0; font-size: .9375rem; }
.fault { color: var(--bad); font-weight: 600; }
.has-fault { border-inline-start: 4px solid var(--bad); padding-inline-start: .75rem; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=radio], [type=checkbox]), select, textarea {
  display: block; width: 100%; max-width: 32rem; min-height: 2.5rem; margin-top: .25rem; padding: .4rem .5rem;
  background: var(--paper); border: 1px solid var(--line); border-radius: .2rem;
}
input.short { max-width: 12rem !important; }
textarea { min-height: 7rem; }
[aria-invalid=true] { border: 2px solid var(--bad) !important; }
.choice { display: flex; gap: .6rem; align-items: baseline; padding: .3rem 0; }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; transform: translateY(.2rem); accent-color: var(--brand); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center; margin: 1.5rem 0; }
button, .button { display: inline-block; min-height: 2.5rem; padding: .45rem 1rem; border: 1px solid var(--brand); border-radius: .2rem; background: var(--brand); color: var(--brand-ink); text-decoration: none; cursor: pointer; }
button.second { background: transparent; color: var(--ink); border-color: var(--line); }
button.quiet { min-height: 2rem; padding: .2rem .75rem; background: transparent; border-color: currentColor; color: inherit; }
table { margin: 1rem 0; border-collapse: collapse; width: 100%; }
caption { padding: .5rem 0; text-align: start; font-weight: 600; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--faint); text-align: start; vertical-align: top; }
thead th { background: var(--tint); border-bottom: 2px solid var(--line); white-space: nowrap; }
tbody th { font-weight: 400; }
time, .whole, tbody th a { white-space: nowrap; }
.unread { font-weight: 700; }
.unread::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-inline-end: .4em; border-radius: 50%; background: currentColor; color: var(--focus); }
.filters { padding: .25rem 1.25rem; background: var(--tint); border: 1px solid var(--faint); border-radius: .25rem; }
.filters summary { padding: .5rem 0; font-weight: 600; cursor: pointer; }
.filters .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1.25rem; }
.filters .actions { margin-block: 1rem .75rem; }
dl.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .4rem 1.5rem; max-width: 48rem; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; }
.steps { padding: 0; max-width: 48rem; list-style: none; border-top: 1px solid var(--faint); }
.steps li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--faint); }
.verbatim { white-space: pre-wrap; overflow-wrap: anywhere; }
.pages ul { padding: 0; gap: .5rem; align-items: center; }
.pages a, .pages [aria-current] { display: block; min-width: 2.5rem; padding: .4rem .6rem; border: 1px solid var(--faint); text-align: center; }
.pages [aria-current] { background: var(--brand); color: var(--brand-ink); border-color: var(--brand); }
.letter { margin: 1rem 0; padding: .5rem 1.5rem 1rem; border: 1px solid var(--faint); }
.checklist { max-width: 42rem; padding-inline-start: 1.75rem; list-style: "☐  "; } .checklist li { margin: .5rem 0; }
.quoted { max-width: 42rem; margin: .75rem 0; padding: .25rem 1rem; border-inline-start: 4px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
.piece { margin: 1rem 0; } .piece img { display: block; max-width: min(24rem, 100%); max-height: 20rem; border: 1px solid var(--line); }
.piece figcaption { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-top: .5rem; overflow-wrap: anywhere; }
p.total { font-size: 1.125rem; }
.filters + .filters { margin-top: 1rem; }
.filters > .steps, .filters nav .steps { border: 0; margin: 0; }
@media print {
  header.site .wide, nav, .skip, footer a, .actions { display: none !important; }
  body { font-size: 11pt; } h2 { break-after: avoid; } li, p { break-inside: avoid; }
}
@media (max-width: 40rem) {
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .6rem; }
  .stacked thead { position: absolute; left: -999rem; }
  .stacked tr { display: block; padding: .6rem 0; border-bottom: 2px solid var(--line); }
  .stacked th, .stacked td { overflow-wrap: anywhere; display: grid; grid-template-columns: 8.5rem 1fr; gap: .5rem; padding: .15rem 0; border: 0; }
  .stacked th a, .stacked time { white-space: normal; }
  .stacked [data-label]::before { content: attr(data-label); font-weight: 600; }
  .letter { padding-inline: 1rem; }
}
`

const everySection = [
  ...temporaryResidentVisa,
  feeSection,
  ...formSteps.map((step) => step.section),
  accountSection('representative'),
  accountSection('client'),
]
export const style = base + conditionStyle(everySection)
/** Named for its contents, so that it can be kept for good. */
export const styleAddress = `/style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
