/** How plain elements look on every page. */
export const BASE = `*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 var(--size-m)/1.55 var(--sans);
  font-variant-numeric: tabular-nums;
  -webkit-font-smoothing: antialiased;
}
main, header.page, footer.page { max-width: 66rem; margin: 0 auto; padding: 0 var(--space-5); }
h1, h2, h3, h4 { line-height: 1.2; margin: 0; text-wrap: balance; font-weight: 650; letter-spacing: -0.011em; }
h1 { font-size: var(--size-xxl); letter-spacing: -0.022em; overflow-wrap: anywhere; }
h2 { font-size: var(--size-xl); }
h3 { font-size: var(--size-l); }
h4 { font-size: var(--size-m); }
p { margin: 0 0 var(--space-3); max-width: var(--measure); text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: 0.15em; }
code, pre, kbd { font-family: var(--mono); font-size: 0.92em; }
code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: var(--size-m); }
caption { text-align: left; color: var(--ink-soft); padding-bottom: var(--space-2); }
th, td { text-align: left; vertical-align: top; padding: var(--space-2) var(--space-3) var(--space-2) 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { font-size: var(--size-s); color: var(--ink-soft); border-bottom-color: var(--line-strong); }
.number { text-align: right; white-space: nowrap; }
svg { display: block; max-width: 100%; }
:not(svg) > svg[viewBox] { height: auto; }
svg text { font-family: var(--sans); fill: var(--ink-soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.out-of-sight { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scrolls { overflow-x: auto; }
@media (max-width: 40rem) {
  main, header.page, footer.page { padding: 0 var(--space-4); }
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.3125rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }`;
