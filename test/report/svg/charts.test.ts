import { expect } from "chai";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { IncidentLanes } from "../../../src/report/svg/incident-lanes.tsx";
import { Lines } from "../../../src/report/svg/lines.tsx";
import { MonthBars } from "../../../src/report/svg/month-bars.tsx";
import { OptionCurve } from "../../../src/report/svg/option-curve.tsx";
import { StackedBars } from "../../../src/report/svg/stacked-bars.tsx";
import { TornadoBars } from "../../../src/report/svg/tornado-bars.tsx";
import { WeekMap } from "../../../src/report/svg/week-map.tsx";

const hours = (value: number): string => `${value} h`;
const euro = (value: number): string => `${value} EUR`;

describe("a chart of a page", () => {
  it("names itself to a screen reader and says what it shows", () => {
    const html = drawnBars([1, 3]);
    expect(html).to.contain('<svg role="img" aria-labelledby="incident-title incident-desc"');
    expect(html).to.contain('<title id="incident-title">Where the time goes</title>');
    expect(html).to.contain('<desc id="incident-desc">Most of it is waiting.</desc>');
  });

  it("has its numbers as a table", () => {
    expect(rows(drawnBars([1, 3]))).to.deep.equal(["Bar|detect|repair|together", "incident|1 h|3 h|4 h"]);
  });

  it("places bars in percent of the width, so that texts keep their size on a phone", () => {
    const html = drawnBars([1, 3]);
    expect(html).to.match(/<rect class="fill0 part" x="0%" [^>]*width="25%"/);
    expect(html).to.match(/<rect class="fill1 part" x="25%" [^>]*width="75%"/);
    expect(html).not.to.contain("style=");
  });

  it("shows hostile labels as text", () => {
    const data = { phases: ["<b>"], bars: [{ label: '"><script>', values: [1] }], write: hours };
    expect(render(h(StackedBars, { id: "x", title: "<i>", summary: "&", data }))).not.to.match(/<(?:script|b|i)>/);
  });

  it("marks a limit on the scale of the bars", () => {
    const data = {
      phases: ["processes"],
      bars: [{ label: "app1", values: [8] }],
      write: (gib: number) => `${gib} GiB`,
    };
    const html = render(h(StackedBars, { ...words("ram"), data, limit: { label: "has", value: 4 } }));
    expect(html).to.contain('<line class="limit" x1="50%" x2="50%"');
    expect(html).to.contain("has 4 GiB");
  });

  it("joins hours of the week that look alike", () => {
    const day = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 1000 : 100));
    const html = render(h(WeekMap, { ...words("week"), data: { days: [{ label: "Mon", values: day }], write: euro } }));
    expect(
      html.match(/<rect class="heat\d" [^>]*><title>[^<]*/g)?.map((text) => text.replace(/.*>/, "")),
    ).to.deep.equal(["Mon 00–08: 100 EUR", "Mon 08–18: 1000 EUR", "Mon 18–24: 100 EUR"]);
    expect(rows(html)).to.deep.equal(["Hours|Value", "Mon 00–08|100 EUR", "Mon 08–18|1000 EUR", "Mon 18–24|100 EUR"]);
  });

  it("says of a week of one value that all hours are alike", () => {
    const data = { days: [{ label: "Mon", values: Array.from({ length: 24 }, () => 7) }], write: euro };
    expect(render(h(WeekMap, { ...words("week"), data }))).to.contain("7 EUR at any hour");
  });

  it("puts the input that moves a result most on top, its shorter bar in front", () => {
    const inputs = [
      { label: "detection", low: 90, high: 110 },
      { label: "incidents", low: 110, high: 200 },
    ];
    const html = render(h(TornadoBars, { ...words("tornado"), data: { base: 100, inputs, write: euro } }));
    expect(html.indexOf("incidents")).to.be.lessThan(html.indexOf("detection"));
    expect(html.indexOf("fill1 part")).to.be.lessThan(html.indexOf("fill2 part"));
    expect(html).to.contain("110 EUR – 200 EUR");
  });

  it("prints the chance of a breach under each month, and how far a bad one exceeds the budget", () => {
    const months = [
      { label: "Jan", budget: 1, p50: 0, p95: 2, breach: 0.07 },
      { label: "Feb", budget: 1, p50: 0, p95: 0.5, breach: 0.001 },
    ];
    const html = render(h(MonthBars, { ...words("months"), months }));
    expect(html).to.contain(">7 %<").and.to.contain(">&lt;1 %<");
    expect(html.match(/<g><title>.*?<\/g>/g)?.map((month) => month.includes("fill1"))).to.deep.equal([true, false]);
  });

  it("draws curves, leaves out what is beyond all limits, and marks what a budget allows", () => {
    const data = {
      x: { label: "requests/s", write: String },
      y: { label: "p95", write: (value: number) => `${value} s` },
      series: [
        {
          label: "5 servers",
          points: [
            { x: 0, y: 1 },
            { x: 10, y: 2 },
            { x: 20, y: Infinity },
          ],
        },
      ],
    };
    const html = render(h(Lines, { ...words("latency"), data, marks: [{ label: "now", x: 5 }] }));
    expect(html).to.contain('d="M20,').and.to.contain(">now<").and.not.to.contain("NaN");
    expect(rows(html)).to.deep.equal([
      "Curve|requests/s|p95",
      "5 servers|0|1 s",
      "5 servers|10|2 s",
      "5 servers|20|beyond all limits",
    ]);
  });

  it("names the cheapest option and those that another beats", () => {
    const html = render(h(OptionCurve, { ...words("pays"), options: OPTIONS, hours, money: euro }));
    expect(html).to.contain("failover: 2 h and 900 EUR a year<strong> – the cheapest</strong>");
    expect(html).to.contain("on-call: 5 h and 1500 EUR a year – worse than another");
  });

  it("draws a single option, and one that is never down", () => {
    const one = { ...OPTIONS[0], hours: 0 };
    expect(render(h(OptionCurve, { ...words("pays"), options: [one], hours, money: euro }))).not.to.match(
      /NaN|Infinity/,
    );
  });

  it("lays the phases of an incident on one clock", () => {
    const lanes = [
      { label: "at best: Tue 10:00", phases: [0, 1] },
      { label: "one in twenty: Fri 19:00", phases: [3, 1] },
    ];
    const html = render(h(IncidentLanes, { ...words("lanes"), names: ["wait", "repair"], lanes, write: hours }));
    expect(html).to.match(/<rect class="fill1 part" x="75%" [^>]*width="25%"/);
    expect(rows(html).at(-1)).to.equal("one in twenty: Fri 19:00|3 h|1 h|4 h");
  });

  it("draws nothing where there is nothing", () => {
    const none = { x: { label: "", write: String }, y: { label: "", write: String }, series: [] };
    expect(render(h(Lines, { ...words("none"), data: none }))).to.equal("");
    expect(render(h(MonthBars, { ...words("none"), months: [] }))).to.equal("");
    expect(render(h(TornadoBars, { ...words("none"), data: { base: 1, inputs: [], write: String } }))).to.equal("");
  });
});

const OPTIONS = [
  { name: "as it is", hours: 20, loss: 1000, price: 0, badYear: 2000, cheapest: false, dominated: false },
  { name: "failover", hours: 2, loss: 100, price: 800, badYear: undefined, cheapest: true, dominated: false },
  { name: "on-call", hours: 5, loss: 300, price: 1200, badYear: undefined, cheapest: false, dominated: true },
] as const;

function words(id: string): { readonly id: string; readonly title: string; readonly summary: string } {
  return { id, title: "What is shown", summary: "What it says." };
}

function drawnBars(values: readonly number[]): string {
  const data = { phases: ["detect", "repair"], bars: [{ label: "incident", values }], write: hours };
  return render(
    h(StackedBars, { id: "incident", title: "Where the time goes", summary: "Most of it is waiting.", data }),
  );
}

/** The rows of a chart's table, cells parted by a bar. */
function rows(html: string): readonly string[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell).join("|"),
  );
}
