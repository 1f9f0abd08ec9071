/** The what-if page: inputs beside results where there is room, else above them. */
export const WHAT_IF = `.what-if-page { max-width: 88rem; padding-bottom: var(--space-7); }
.what-if-page > header { padding: var(--space-6) 0 var(--space-4); }
.what-if-page .subtitle { color: var(--ink-soft); margin: var(--space-2) 0 0; }
.what-if button { font: inherit; font-size: var(--size-s); color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius); padding: .3rem .7rem; cursor: pointer; }
.what-if button:hover { border-color: var(--accent); color: var(--accent); }
.what-if input[type=text], .what-if select { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius); padding: .3rem .5rem; width: 100%; min-width: 0; }
.what-if input[aria-invalid=true] { border-color: var(--fail); }
.what-if input[type=range] { width: 100%; min-width: 0; margin: 0; accent-color: var(--accent); }
.what-if .refused { color: var(--fail); font-size: var(--size-s); margin: .25rem 0 0; }
.what-if .refused.whole { background: var(--fail-soft); padding: var(--space-3); border-radius: var(--radius); max-width: none; margin-bottom: var(--space-3); }
.what-if .scenarios { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); padding: var(--space-2) 0; margin-bottom: var(--space-4); display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: center; }
.what-if .choices { display: flex; flex-wrap: wrap; gap: var(--space-2); }
.what-if .choices label { display: inline-flex; gap: .4rem; align-items: center; font-size: var(--size-s); border: 1px solid var(--line-strong); border-radius: 999px; padding: .25rem .75rem; cursor: pointer; }
.what-if .choices label.chosen { background: var(--accent-soft); border-color: var(--accent); font-weight: 600; }
.what-if .choices label:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
.what-if .choices input { margin: 0; accent-color: var(--accent); }
.what-if .choices button { border-radius: 999px; }
.what-if .scenario { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-3); align-items: end; font-size: var(--size-s); }
.what-if .scenario label { display: flex; align-items: center; gap: .5rem; white-space: nowrap; }
.what-if .scenario input { width: 8rem; }
.what-if .sides { display: grid; grid-template: "panel summary" auto "panel results" 1fr / minmax(17rem, 21rem) minmax(0, 1fr); column-gap: var(--space-6); align-items: start; }
.what-if .summary { grid-area: summary; }
.what-if .results { grid-area: results; }
.what-if .brief { display: none; }
.what-if .stale { opacity: .55; }
.what-if .panel { grid-area: panel; position: sticky; top: 6rem; max-height: calc(100vh - 6.5rem); overflow-y: auto; padding-right: var(--space-3); scrollbar-width: thin; }
.what-if .group { border-top: 1px solid var(--line); padding: var(--space-3) 0; }
.what-if .group:first-child { border-top: 0; padding-top: 0; }
.what-if .group > summary { font-weight: 650; cursor: pointer; list-style-position: outside; margin-left: 1rem; }
.what-if .group .scope { display: block; font-weight: 400; font-size: var(--size-s); color: var(--ink-faint); }
.what-if .field { padding: var(--space-3) 0 0 .75rem; border-left: 2px solid transparent; margin-left: .25rem; }
.what-if .field.changed { border-left-color: var(--accent); }
.what-if .field > label { font-size: var(--size-s); font-weight: 600; display: block; margin-bottom: .2rem; }
.what-if .turned { display: grid; grid-template-columns: 6.25rem 1fr; gap: var(--space-3); align-items: center; }
.what-if .from { font-size: .75rem; color: var(--ink-faint); margin: .2rem 0 0; line-height: 1.35; display: flex; gap: .5rem; align-items: baseline; overflow-wrap: anywhere; }
.what-if .from button { font-size: .75rem; padding: 0 .4rem; }
.what-if .band { display: grid; grid-template-columns: 1fr 5rem auto; gap: .4rem; margin-top: .4rem; }
.what-if .bands .add { margin-top: .4rem; }
.what-if .results > section { padding-top: var(--space-5); }
.what-if .results h3 { margin-bottom: var(--space-3); }
.what-if .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.25rem, 1fr)); gap: var(--space-3); margin: 0 0 var(--space-4); }
.what-if .tile { background: var(--panel); border-radius: var(--radius); padding: var(--space-3) var(--space-4); display: flex; flex-direction: column; }
.what-if .tile dt { order: 2; font-size: var(--size-s); font-weight: 600; }
.what-if .tile dd { order: 3; margin: .15rem 0 0; font-size: var(--size-s); color: var(--ink-soft); }
.what-if .tile .figure { order: 1; margin: 0; font-size: var(--size-xl); font-weight: 650; letter-spacing: -.02em; color: var(--ink); }
.what-if .lead { font-size: var(--size-l); max-width: 46rem; }
.what-if .compare th, .what-if .compare td, .what-if .budgets th, .what-if .budgets td { white-space: nowrap; }
.what-if .scrolls + .chart { margin-top: var(--space-5); }
.what-if .compare tr.shown { background: var(--accent-soft); }
.what-if .compare th, .what-if .compare td { padding-left: var(--space-2); }
.what-if .readings { padding-left: 1.2rem; max-width: 46rem; }
.what-if .readings li { margin-bottom: .4rem; }
.what-if .waits { color: var(--ink-soft); padding-top: var(--space-4); }
.what-if .share { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; border-top: 1px solid var(--line); margin-top: var(--space-5); padding-top: var(--space-4); }
.what-if .share p { margin: 0; font-size: var(--size-s); color: var(--ink-soft); }
@media (max-width: 56rem) {
  .what-if .sides { grid-template: "summary" "panel" "results" / minmax(0, 1fr); }
  .what-if .panel { position: static; max-height: none; padding: 0; border-bottom: 1px solid var(--line); }
  .what-if .scenarios { padding-bottom: 0; }
  .what-if .choices { flex-wrap: nowrap; overflow-x: auto; width: 100%; padding: .2rem; scrollbar-width: none; }
  .what-if .choices > * { flex: none; }
  .what-if .brief { display: block; width: 100%; margin: 0; padding: .35rem 0; font-weight: 650; font-size: var(--size-s); }
  .what-if .lead { font-size: var(--size-m); }
  .what-if .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .what-if .tile { padding: var(--space-3); }
}
@media print { .what-if .panel, .what-if .share, .what-if .scenarios { display: none; } .what-if .sides { display: block; } }`;
