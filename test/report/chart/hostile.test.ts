import { expect } from "chai";
import fc from "fast-check";
import { columnTable } from "../../../src/report/chart/column-table.ts";
import { heatMap } from "../../../src/report/chart/heat-map.ts";
import { lineChart } from "../../../src/report/chart/line-chart.ts";
import { monthStrip } from "../../../src/report/chart/month-strip.ts";
import { stackedBar } from "../../../src/report/chart/stacked-bar.ts";
import { tornado } from "../../../src/report/chart/tornado.ts";

const number = fc.double({ min: 0, max: 1e9, noNaN: true });

describe("charts of hostile labels on terminals of any width", () => {
  it("never send a control character, a line feed or a trailing space", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(number, { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 0, max: 220 }),
        fc.boolean(),
        (label, values, width, unicode) => {
          for (const line of everyChart(label, values, { width, unicode, colour: false })) {
            expect(line).not.to.match(/[\p{Cc}\p{Cf}\p{Cs}]|[\u2028\u2029]/u);
            expect(line).to.equal(line.trimEnd());
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

function everyChart(
  label: string,
  values: readonly number[],
  options: Parameters<typeof tornado>[1],
): readonly string[] {
  const write = (value: number): string => value.toPrecision(3);
  const [first = 0, second = 0] = values;
  return [
    ...stackedBar({ phases: values.map(() => label), bars: [{ label, values }], write }, options),
    ...monthStrip([{ label, budget: first, p50: second, p95: first, breach: 0.3 }], options),
    ...heatMap({ days: [{ label, values }], write }, options),
    ...tornado({ base: first, inputs: values.map((low) => ({ label, low, high: second })), write }, options),
    ...lineChart(
      {
        x: { label, write },
        y: { label, write },
        series: [{ label, points: values.map((y, x) => ({ x, y })) }],
        target: { label, y: second },
      },
      options,
    ),
    ...columnTable(
      {
        columns: [
          { title: label, align: "left" },
          { title: label, align: "right" },
        ],
        rows: [[label, { value: first, text: label }]],
      },
      options,
    ),
  ];
}
