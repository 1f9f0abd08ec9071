import { expect } from "chai";
import { lineChart, lineChartCsv } from "../../../src/report/chart/line-chart.ts";
import { latency } from "../samples/charts.ts";

describe("a line chart", () => {
  it("draws latency against load and says where each curve exceeds the target", () => {
    expect(lineChart(latency, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "p95 in seconds",
      "6.0 │                                            ▲              ○             ●",
      "    │                                            ▲             ○              ●",
      "    │                                           ▲              ○             ●",
      "    │                                           ▲             ○             ●",
      "    │                                          ▲             ○             ●",
      "3.0 │                                         ▲             ○            ●●",
      "    │                                        ▲            ○○           ●●",
      "2.0 │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌▲▲╌╌╌╌╌╌╌╌╌╌○○○╌╌╌╌╌╌╌╌╌●●●●╌╌╌╌╌╌╌╌╌",
      "    │                                  ▲▲▲▲       ○○○○○      ●●●●●●",
      "    │                         ▲▲▲▲▲▲▲▲○○○○○○○○●●●●●●●●●●●●●●●",
      "    │●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●",
      "0.0 │",
      "    └───────────────────────────────────────────────────────────────────────────",
      "     0                                   59                            118 req/s",
      "╌ target 2 s   ● 5 servers, above from 100   ○ 4 servers, above from 80",
      "▲ 3 servers, above from 60",
    ]);
  });

  it("draws with ASCII characters on a plain terminal", () => {
    expect(lineChart(latency, { width: 50, unicode: false, colour: false })).to.deep.equal([
      "p95 in seconds",
      "6.0 |                          +        x        o",
      "    |                          +        x       o",
      "    |                          +        x       o",
      "    |                          +       x        o",
      "    |                         +        x       o",
      "3.0 |                         +       x       o",
      "    |                        +       x      oo",
      "2.0 |-----------------------+------xx-----oo------",
      "    |                    +++    xxx   oooo",
      "    |               +++++xxxxooooooooo",
      "    |oooooooooooooooooooooooo",
      "0.0 |",
      "    +---------------------------------------------",
      "     0                    59             118 req/s",
      "- target 2 s   o 5 servers, above from 100",
      "x 4 servers, above from 80",
      "+ 3 servers, above from 60",
    ]);
  });

  it("draws nothing when no point is finite", () => {
    expect(
      lineChart(
        { ...latency, series: [{ label: "0 servers", points: [{ x: 0, y: Infinity }] }] },
        { width: 80, unicode: true, colour: false },
      ),
    ).to.deep.equal([]);
  });

  it("has a CSV twin, in which an infinite value is empty", () => {
    const points = [
      { x: 70, y: 6 },
      { x: 76, y: Infinity },
    ];
    expect(lineChartCsv({ ...latency, series: [{ label: "3 servers", points }] })).to.equal(
      "series,req/s,p95 in seconds\n3 servers,70,6\n3 servers,76,\n",
    );
  });
});
