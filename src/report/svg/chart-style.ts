/**
 * What charts look like, for the style sheet of a page. Colours are custom properties, those of the dark in a rule of their own; each
 * series differs in stroke and shape as well.
 */
export const CHART_STYLE = `
:root {
  --chart-paper: #fff; --chart-ink: #1f2328; --chart-soft: #59636e; --chart-grid: #e4e8ec;
  --chart-0: #0b62c4; --chart-1: #c2410c; --chart-2: #0f766e; --chart-3: #7c3aed; --chart-4: #8a6100; --chart-5: #64748b;
  --heat-0: #eaf1f8; --heat-1: #cfe0f1; --heat-2: #a8c9e6; --heat-3: #77abd6; --heat-4: #4588bf; --heat-5: #1f659f; --heat-6: #0b4073;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --chart-paper: #12161b; --chart-ink: #e6edf3; --chart-soft: #9ba7b4; --chart-grid: #2a313a;
    --chart-0: #6cb0ff; --chart-1: #ff9b6a; --chart-2: #4fd1c0; --chart-3: #b79cff; --chart-4: #e3b341; --chart-5: #9aa7b6;
    --heat-0: #16222f; --heat-1: #1a3149; --heat-2: #204768; --heat-3: #2a618b; --heat-4: #3f81b0; --heat-5: #68a7d0; --heat-6: #b4dcf5;
  }
}
.chart { margin: 0 0 1.5rem; break-inside: avoid; }
.chart figcaption { font-weight: 600; margin-bottom: .5rem; }
.chart svg { display: block; overflow: visible; }
.chart text { font: 13px system-ui, sans-serif; fill: var(--chart-ink); }
.chart .tick, .chart .label, .chart .note { font-size: 12px; fill: var(--chart-soft); }
.chart .value { font-variant-numeric: tabular-nums; }
.chart .halo { paint-order: stroke; stroke: var(--chart-paper); stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: var(--chart-grid); }
.chart .axis { stroke: var(--chart-soft); }
.chart .target, .chart .limit { stroke: var(--chart-ink); stroke-width: 1.5; }
.chart .target { stroke-dasharray: 6 4; }
.chart .mark { overflow: visible; }
.chart .mark path { fill-rule: evenodd; }
.chart .curves { overflow: hidden; }
.chart .curves path { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
.chart .part { stroke: var(--chart-paper); stroke-width: 1; }
.fill0 { fill: var(--chart-0); } .fill1 { fill: var(--chart-1); } .fill2 { fill: var(--chart-2); }
.fill3 { fill: var(--chart-3); } .fill4 { fill: var(--chart-4); } .fill5 { fill: var(--chart-5); }
.line0 { stroke: var(--chart-0); } .line1 { stroke: var(--chart-1); stroke-dasharray: 8 3; }
.line2 { stroke: var(--chart-2); stroke-dasharray: 3 3; } .line3 { stroke: var(--chart-3); stroke-dasharray: 12 3 3 3; }
.line4 { stroke: var(--chart-4); stroke-dasharray: 1 3; } .line5 { stroke: var(--chart-5); }
.heat0 { fill: var(--heat-0); } .heat1 { fill: var(--heat-1); } .heat2 { fill: var(--heat-2); } .heat3 { fill: var(--heat-3); }
.heat4 { fill: var(--heat-4); } .heat5 { fill: var(--heat-5); } .heat6 { fill: var(--heat-6); }
.chart .option circle { fill: var(--chart-paper); stroke: var(--chart-0); stroke-width: 2; }
.chart .option text { font-size: 12px; font-weight: 600; }
.chart .option .whisker { stroke: var(--chart-0); stroke-width: 1.5; opacity: .6; }
.chart .option.best circle { fill: var(--chart-0); }
.chart .option.best text { fill: var(--chart-paper); }
.chart .option.worse circle { stroke: var(--chart-5); stroke-dasharray: 3 2; }
.chart .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--chart-soft); }
.chart .legend li { display: inline-flex; align-items: center; gap: .4rem; }
.chart .legend svg { flex: none; display: inline-block; stroke-width: 2; }
.chart p.legend { align-items: center; gap: .5rem; }
.chart .option-key { margin: .5rem 0 0; padding-left: 1.6rem; font-size: .875rem; }
.chart .numbers { margin-top: .5rem; font-size: .8125rem; }
.chart .numbers summary { color: var(--chart-soft); cursor: pointer; width: max-content; }
.chart .numbers .scroll { overflow-x: auto; max-height: 22rem; }
.chart .numbers table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.chart .numbers th, .chart .numbers td { padding: .15rem .75rem .15rem 0; text-align: right; font-weight: 400; white-space: nowrap; }
.chart .numbers th[scope=row], .chart .numbers th:first-child { text-align: left; }
.chart .numbers thead th { color: var(--chart-soft); border-bottom: 1px solid var(--chart-grid); }
@media print { .chart .numbers:not([open]) { display: none; } }
`;
