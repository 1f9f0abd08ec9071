/** How the parts of the audit report look. */
export const REPORT = `.environment { counter-reset: part; padding-bottom: var(--space-7); }
.environment + .environment { border-top: 0.5rem solid var(--panel); }
header.cover { padding-top: var(--space-7); padding-bottom: var(--space-5); }
.eyebrow { margin: 0 0 var(--space-2); font-size: var(--size-s); font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); }
.customer { margin: var(--space-1) 0 0; font-size: var(--size-l); color: var(--ink-soft); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: var(--space-4) var(--space-5); margin: var(--space-5) 0 0; padding-top: var(--space-4); border-top: 2px solid var(--ink); }
.facts dt { font-size: var(--size-s); color: var(--ink-faint); }
.facts dd { margin: 0; font-weight: 550; overflow-wrap: anywhere; }
.facts dd code { font-weight: 400; }
.clean { font-weight: 400; color: var(--pass); }
.dirty { font-weight: 400; color: var(--warn); }

.mark { display: inline-flex; flex: none; align-items: center; justify-content: center; width: 1.25em; height: 1.25em; border-radius: 0.25em; font-size: 0.8125em; font-weight: 700; line-height: 1; vertical-align: -0.2em; color: var(--on-solid); }
.mark.pass { background: var(--pass); }
.mark.fail { background: var(--fail); }
.mark.warn { background: var(--warn); }
.mark.unknown { background: var(--open-soft); color: var(--open); box-shadow: inset 0 0 0 1px var(--line-strong); }
.mark.waived { background: var(--waived); }
.mark.not-applicable { background: none; color: var(--ink-faint); }

.verdict { display: flex; gap: var(--space-4); align-items: center; padding: var(--space-4) var(--space-5); border-radius: var(--radius); color: #ffffff; background: var(--bar-open); }
.verdict.fail { background: var(--bar-fail); }
.verdict.warn { background: var(--bar-warn); }
.verdict.pass { background: var(--bar-pass); }
.verdict .mark { font-size: 1.375rem; color: inherit; background: none; box-shadow: inset 0 0 0 2px currentColor; border-radius: 50%; width: 1.6em; height: 1.6em; }
.verdict p { margin: 0; max-width: none; }
.verdict strong { display: block; font-size: var(--size-xl); line-height: 1.2; letter-spacing: -0.011em; font-weight: 650; }

.four { margin: var(--space-5) 0 var(--space-6); }
.four > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: var(--space-4); padding: var(--space-3) 0; border-bottom: 1px solid var(--line); }
.four dt { font-weight: 650; }
.four dd { margin: 0; max-width: 50rem; text-wrap: pretty; }

.strip { margin: 0 0 var(--space-6); }
.strip figcaption { font-weight: 600; margin-bottom: var(--space-3); }
.sections { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.75rem, 1fr)); gap: var(--space-4) var(--space-5); }
.strip-title { display: block; margin-bottom: var(--space-1); font-size: var(--size-s); color: var(--ink-soft); }
.strip ul { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0; list-style: none; }
.box { display: block; line-height: 1; text-decoration: none; border-radius: 0.25em; }
.box .mark { width: 1.5rem; height: 1.5rem; vertical-align: top; }
.strip .legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); margin: var(--space-4) 0 0; font-size: var(--size-s); color: var(--ink-soft); max-width: none; }

.picture svg { max-width: none; }
.on-host rect { fill: var(--panel); stroke: var(--line); }
.on-host text { font-size: 12px; font-weight: 600; fill: var(--ink-soft); }
.service > rect { fill: var(--raised); stroke: var(--line-strong); }
.service.proxy > rect { fill: var(--accent-soft); stroke: var(--accent); }
.service.database > rect { stroke-width: 2; stroke: var(--ink-soft); }
.service.worker > rect { fill: var(--panel); }
.service.elsewhere > rect { fill: none; stroke-dasharray: 4 3; }
.service.fails > rect { stroke: var(--fail); stroke-width: 2; }
.service .name { font-size: 13px; font-weight: 600; fill: var(--ink); }
.service .what { font-size: 12px; fill: var(--ink-soft); }
.badge rect { fill: var(--fail); }
.badge text { font-size: 11px; font-weight: 700; fill: var(--on-solid); }
.way path { fill: none; stroke: var(--axis); stroke-width: 1.5; }
.way text { font-size: 11px; }
.way rect { fill: var(--paper); }
.way.fails path { stroke: var(--fail); }
.way.fails text { fill: var(--fail); font-weight: 600; }
path.arrow { fill: var(--axis); }

.figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: var(--space-5); margin: 0 0 var(--space-6); padding: 0; list-style: none; }
.figures li { border-top: 2px solid var(--line-strong); padding-top: var(--space-2); }
.figures li.fail { border-color: var(--fail); }
.figures li.pass { border-color: var(--pass); }
.figures strong { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.022em; }
.figures li.fail strong { color: var(--fail); }
.figures span { font-size: var(--size-s); color: var(--ink-soft); }

section.part { margin-top: 3.5rem; counter-increment: part; }
section.part > h2 { text-wrap: wrap; padding-bottom: var(--space-2); border-bottom: 2px solid var(--ink); margin-bottom: var(--space-3); }
section.part > h2::before { content: counter(part); color: var(--ink-faint); font-weight: 400; margin-right: 0.6em; }
.lead { font-size: 1rem; color: var(--ink-soft); margin-bottom: var(--space-4); }
section.part h3 { margin: var(--space-5) 0 var(--space-3); }
small { display: block; font-size: var(--size-s); color: var(--ink-soft); }

.form td.blank { border-left: 1px dashed var(--line-strong); min-width: 5.5rem; padding-left: var(--space-3); }
.causes td { padding-top: var(--space-3); padding-bottom: var(--space-3); }
.causes td.rank { white-space: nowrap; overflow-wrap: normal; width: 2rem; color: var(--ink-faint); font-size: var(--size-l); line-height: 1.3; }
.causes p { margin: 0 0 var(--space-1); max-width: none; }
.fault { display: flex; gap: var(--space-2); align-items: baseline; }
.fault > span:last-child, .proof > p > span:last-child { min-width: 0; overflow-wrap: anywhere; }
.fault .mark { position: relative; top: 0.1em; }
.harm { margin-left: var(--space-2); font-size: var(--size-s); color: var(--ink-soft); white-space: nowrap; }
.harm::before { content: "→ "; }
.source { font-size: var(--size-s); color: var(--ink-faint); }
.places { margin: var(--space-2) 0; padding: 0; list-style: none; }
.places li { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); font-size: var(--size-s); padding: 1px 0; }
code.place { color: var(--ink-soft); }
code.text { white-space: pre-wrap; }
.advice { color: var(--accent); font-weight: 550; }
.advice::before { content: "→ "; }

.allowed { fill: var(--pass-soft); stroke: var(--pass); }
.expected { fill: var(--chart-1); }
.expected.over { fill: var(--fail); }
.track { fill: var(--panel); }
.whisker line { stroke: var(--ink); stroke-width: 1.5; }
.sentences { margin: 0 0 var(--space-5); padding-left: 1.2em; }
.sentences li { margin-bottom: var(--space-2); max-width: 50rem; }
.data { margin: 0 0 var(--space-5); font-size: var(--size-s); }
.data th[scope="row"] { font-weight: 550; }
.data caption { font-weight: 600; color: var(--ink); font-size: var(--size-m); }
section.part .chart { margin: var(--space-5) 0 var(--space-6); }
.host, .load { margin-bottom: var(--space-5); }

.ticks { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-3); font-size: var(--size-s); color: var(--ink-soft); }
.tick-box { white-space: nowrap; }
.tick-box i { display: inline-block; width: 0.8em; height: 0.8em; border: 1px solid var(--line-strong); border-radius: 2px; vertical-align: -0.05em; }
.form td { overflow-wrap: anywhere; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-6); margin-top: var(--space-7); break-inside: avoid; }
.signature .line { border-bottom: 1px solid var(--ink); }
.signature p { margin: var(--space-2) 0 0; }
.signature span { display: block; font-size: var(--size-s); color: var(--ink-faint); }

.checklist .item { border-bottom: 1px solid var(--line); scroll-margin-top: var(--space-4); }
.checklist .head { display: grid; grid-template-columns: 1.5rem 2.25rem minmax(0, 1fr) auto; gap: var(--space-2); align-items: baseline; margin: 0; padding: var(--space-2) 0; max-width: none; }
.checklist summary { cursor: pointer; list-style: none; }
.checklist summary::-webkit-details-marker { display: none; }
.checklist summary:hover .title { text-decoration: underline; text-underline-offset: 0.2em; }
.checklist .id { font-size: var(--size-s); color: var(--ink-faint); }
.checklist .said { font-size: var(--size-s); color: var(--ink-soft); text-align: right; }
.checklist summary .said::after { content: "+"; display: inline-block; width: 1.2em; color: var(--ink-faint); text-align: right; }
.checklist details[open] summary .said::after { content: "−"; }
.checklist div.item .said { padding-right: 1.2em; }
.checklist .not-applicable .title { color: var(--ink-faint); }
.item .open { margin: 0 0 var(--space-3) 4.75rem; font-size: var(--size-s); color: var(--ink-soft); }
.item:target { background: var(--panel); box-shadow: 0 0 0 var(--space-2) var(--panel); }
.proofs { margin: 0 0 var(--space-4) 4.75rem; padding: 0; list-style: none; }
.proof { padding: var(--space-2) 0; }
.proof > p { display: flex; gap: var(--space-2); align-items: baseline; margin: 0 0 var(--space-1); max-width: 48rem; }
.rule { font-size: var(--size-s); color: var(--ink-faint); white-space: nowrap; }
.excerpts { margin: 0 0 0 1.75rem; }
.excerpt { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); margin: 0; max-width: none; font-size: var(--size-s); }
.excerpt .place { min-width: 16rem; }
mark { background: var(--mark); color: inherit; padding: 0 0.2em; border-radius: 2px; }
.more { margin: 0; font-size: var(--size-s); color: var(--ink-faint); }
.proof .trail { margin: var(--space-1) 0 0 1.75rem; font-size: var(--size-s); color: var(--ink-soft); display: block; }
.edits { margin: var(--space-1) 0 0 1.75rem; padding: 0; list-style: none; font-size: var(--size-s); }
.edits pre { margin: var(--space-1) 0; padding: var(--space-2) var(--space-3); background: var(--panel); border-radius: var(--radius); white-space: pre-wrap; overflow-wrap: anywhere; }
.fold { border-bottom: 1px solid var(--line); padding: var(--space-2) 0; }
.fold > summary { cursor: pointer; font-weight: 550; }
.small { font-size: var(--size-s); }
.plain { margin: var(--space-2) 0; padding-left: 1.2em; font-size: var(--size-s); }
.plain li { margin-bottom: var(--space-1); max-width: 52rem; }
@media (max-width: 40rem) {
  header.cover { padding-top: var(--space-6); }
  .facts { grid-template-columns: 1fr 1fr; gap: var(--space-3) var(--space-4); }
  .verdict { padding: var(--space-4); align-items: flex-start; }
  .verdict strong { font-size: 1.25rem; }
  .four > div { grid-template-columns: 1fr; gap: 0; }
  .figures { grid-template-columns: 1fr 1fr; gap: var(--space-4); }
  .sections { grid-template-columns: 1fr; gap: var(--space-3); }
  .form thead { position: absolute; clip-path: inset(50%); }
  .form tr { display: block; border-bottom: 1px solid var(--line-strong); padding: var(--space-2) 0; }
  .form td, .form th[scope="row"] { display: block; border: 0; padding: var(--space-1) 0; width: auto; }
  .form td.blank { border: 0; padding: 0; min-height: 0; }
  .causes td.rank { float: left; width: 1.75rem; line-height: 1.6; }
  .checklist .head { grid-template-columns: 1.5rem 2.25rem minmax(0, 1fr); }
  .checklist .said { grid-column: 3; text-align: left; }
  .checklist div.item .said { display: none; }
  .proofs, .item .open { margin-left: 0; }
  .excerpt .place { min-width: 0; }
  .form td { overflow-wrap: anywhere; }
.signatures { grid-template-columns: 1fr; }
}
@media print {
  .environment + .environment { break-before: page; border: 0; }
  header.cover { padding-top: 0; }
  section.part { margin-top: var(--space-6); }
  .figures strong { font-size: 1.5rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .checklist summary .said::after { content: none; }
  .item .head, .proof > p { break-inside: avoid; break-after: avoid; }
  .excerpt, .four > div, .verdict, .figures, .strip { break-inside: avoid; }
  .form td.blank { min-width: 7rem; }
  .proofs, .item .open { margin-left: 2.5rem; }
}`;
