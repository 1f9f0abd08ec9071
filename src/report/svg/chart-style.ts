/** What charts look like, by the names that a page's style gives to colours and sizes; each series differs in stroke and shape as well. */
export const CHART_STYLE = `.chart { margin: 0 0 1.5rem; break-inside: avoid; }
.chart figcaption { font-weight: 600; margin-bottom: .5rem; }
.chart svg { display: block; overflow: visible; }
.chart text { font: 13px var(--sans); fill: var(--ink); }
.chart .tick, .chart .label, .chart .note { font-size: 12px; fill: var(--ink-soft); }
.chart .value { font-variant-numeric: tabular-nums; }
.chart .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: var(--grid); }
.chart .axis { stroke: var(--axis); }
.chart .target, .chart .limit { stroke: var(--ink); stroke-width: 1.5; }
.chart .target { stroke-dasharray: 6 4; }
.chart .mark { overflow: visible; }
.chart .mark path { fill-rule: evenodd; }
.chart .curves { overflow: hidden; }
.chart .curves path { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
.chart .room { fill: var(--grid); }
.chart .part { stroke: var(--paper); stroke-width: 1; }
.fill0 { fill: var(--chart-1); } .fill1 { fill: var(--chart-2); } .fill2 { fill: var(--chart-3); }
.fill3 { fill: var(--chart-4); } .fill4 { fill: var(--chart-5); } .fill5 { fill: var(--axis); }
.line0 { stroke: var(--chart-1); } .line1 { stroke: var(--chart-2); stroke-dasharray: 8 3; }
.line2 { stroke: var(--chart-3); stroke-dasharray: 3 3; } .line3 { stroke: var(--chart-4); stroke-dasharray: 12 3 3 3; }
.line4 { stroke: var(--chart-5); stroke-dasharray: 1 3; } .line5 { stroke: var(--axis); }
.heat0 { fill: var(--heat-0); } .heat1 { fill: var(--heat-1); } .heat2 { fill: var(--heat-2); } .heat3 { fill: var(--heat-3); }
.heat4 { fill: var(--heat-4); }
.chart .option circle { fill: var(--paper); stroke: var(--chart-1); stroke-width: 2; }
.chart .option text { font-size: 12px; font-weight: 600; }
.chart .option .whisker { stroke: var(--chart-1); stroke-width: 1.5; opacity: .6; }
.chart .option.best circle { fill: var(--chart-1); }
.chart .option.best text { fill: var(--paper); }
.chart .option.worse circle { stroke: var(--axis); stroke-dasharray: 3 2; }
.chart .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: var(--size-s); color: var(--ink-soft); }
.chart .legend li { display: inline-flex; align-items: center; gap: .4rem; }
.chart .legend svg { flex: none; display: inline-block; stroke-width: 2; }
.chart p.legend { align-items: center; gap: .5rem; }
.chart .option-key { margin: .5rem 0 0; padding-left: 1.6rem; font-size: var(--size-m); }
.chart .numbers { margin-top: .5rem; font-size: var(--size-s); }
.chart .numbers summary { color: var(--ink-soft); cursor: pointer; width: max-content; }
.chart .numbers .scroll { overflow-x: auto; max-height: 22rem; }
.chart .numbers table { width: auto; font-variant-numeric: tabular-nums; }
.chart .numbers th, .chart .numbers td { padding: .15rem 1rem .15rem 0; text-align: right; font-weight: 400; font-size: var(--size-s); white-space: nowrap; }
.chart .numbers th[scope=row], .chart .numbers th:first-child { text-align: left; }
.chart .numbers thead th { color: var(--ink-soft); border-bottom: 1px solid var(--grid); }
@media print { .chart .numbers:not([open]) { display: none; } }`;
