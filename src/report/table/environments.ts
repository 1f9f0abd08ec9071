import type { Report } from "../../model/index.ts";
import { displayWidth, padTo } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { causesOf } from "./causes.ts";
import { readinessOf } from "./readiness.ts";
import { paintVerdict, tableStyle, type Style, type TableOptions } from "./style.ts";
import { visibleReport } from "./visible-report.ts";

/** The answers of several environments, a line each, above their reports. */
export function environmentsText(reports: readonly Report[], options: TableOptions): string {
  const visible = reports.map(visibleReport);
  const style = tableStyle(options, visible[0]?.today ?? "");
  const names = visible.map(({ environment }) => environment.name);
  const widest = Math.min(Math.max(0, ...names.map(displayWidth)), Math.floor(style.width / 2));
  const lines = visible.flatMap((report) => answerOf(report, widest, style));
  return `${[style.paint.bold(`${visible.length} environments`), ...lines].join("\n")}\n`;
}

function answerOf(report: Report, widest: number, style: Style): readonly string[] {
  const { verdict, sentence } = readinessOf(report, causesOf(report));
  const room = style.width - 2 * GAP.length - widest;
  return wrapText(sentence, room).map((line, index) => {
    const name = padTo(index === 0 ? report.environment.name : "", widest);
    return GAP + name + GAP + paintVerdict(line, verdict, "error", style);
  });
}

const GAP = "  ";
