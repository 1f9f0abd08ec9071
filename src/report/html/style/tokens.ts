/**
 * Colours, sizes and fonts by name; all else of the style and the charts use these alone. Text on its ground has a contrast of 4.5 at least, lines of a
 * chart 3. Paper is always light.
 */
export const TOKENS = `:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --panel: #f5f6f8;
  --raised: #ffffff;
  --ink: #16202c;
  --ink-soft: #4a5768;
  --ink-faint: #647184;
  --line: #dde2e9;
  --line-strong: #b4bdc9;
  --accent: #1f5f8b;
  --accent-soft: #e3eef6;
  --fail: #b3261e;
  --fail-soft: #fbe9e7;
  --warn: #8a5a00;
  --warn-soft: #fdf1d8;
  --pass: #1d6f42;
  --pass-soft: #e2f3e8;
  --open: #5b6675;
  --open-soft: #edf0f4;
  --waived: #6b4fa0;
  --waived-soft: #efeaf8;
  --on-solid: #ffffff;
  --chart-1: #1f6fa8;
  --chart-2: #c2571a;
  --chart-3: #2e8b57;
  --chart-4: #7a5bb5;
  --chart-5: #a67c00;
  --grid: #e4e8ee;
  --axis: #7d8896;
  --heat-0: #eef3f8;
  --heat-1: #c9dcec;
  --heat-2: #8fb8d8;
  --heat-3: #4a89b8;
  --heat-4: #1c4f7a;
  --mark: #fff3c4;
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 0.75rem;
  --space-4: 1rem;
  --space-5: 1.5rem;
  --space-6: 2.5rem;
  --space-7: 4rem;
  --size-s: 0.8125rem;
  --size-m: 0.9375rem;
  --size-l: 1.125rem;
  --size-xl: 1.5rem;
  --size-xxl: 2.25rem;
  --radius: 0.375rem;
  --measure: 42rem;
  --sans: "Inter", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: "SF Mono", "Cascadia Mono", Consolas, "Roboto Mono", "Noto Sans Mono", "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #11161d;
    --panel: #19212b;
    --raised: #1e2733;
    --ink: #e8edf3;
    --ink-soft: #b3bfcd;
    --ink-faint: #93a1b2;
    --line: #2c3744;
    --line-strong: #4a586a;
    --accent: #7fbce6;
    --accent-soft: #1c3447;
    --fail: #ff8a80;
    --fail-soft: #3a1c1b;
    --warn: #f2bd5a;
    --warn-soft: #35290f;
    --pass: #74cf98;
    --pass-soft: #15301f;
    --open: #a9b5c4;
    --open-soft: #252f3b;
    --waived: #bda6ee;
    --waived-soft: #2a2340;
    --on-solid: #11161d;
    --chart-1: #6db3e3;
    --chart-2: #f0955c;
    --chart-3: #6fcf97;
    --chart-4: #b79df0;
    --chart-5: #e0ba4d;
    --grid: #29333f;
    --axis: #8795a6;
    --heat-0: #1a2430;
    --heat-1: #234058;
    --heat-2: #2f6690;
    --heat-3: #4d97cb;
    --heat-4: #a5d3f3;
    --mark: #4a3f12;
  }
}`;
