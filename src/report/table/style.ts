import picocolors from "picocolors";
import type { Severity, Verdict } from "../../model/index.ts";

/** How a terminal report looks, decided once from the options. */
export interface Style {
  /** Columns of the terminal. */
  readonly width: number;
  /** Columns that sentences are wrapped to: lines longer than this tire the eye. */
  readonly prose: number;
  readonly verbose: boolean;
  readonly all: boolean;
  /** `YYYY-MM-DD`: the day that the ends of waivers are counted from. */
  readonly today: string;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

export type Paint = ReturnType<typeof picocolors.createColors>;

/** The characters that are drawn with, so that plain ASCII terminals get their own. */
export interface Glyphs {
  readonly marks: Readonly<Record<Verdict, string>>;
  readonly problem: string;
  readonly rule: string;
  readonly bar: string;
  readonly dash: string;
  readonly ellipsis: string;
  readonly arrow: string;
  readonly dot: string;
  readonly leads: string;
  readonly times: string;
}

/** What `tableReport` is asked for. */
export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Every finding in full: passes, and what is otherwise folded. */
  readonly verbose: boolean;
  /** What is for reading only, and the items that nobody can answer here. */
  readonly all: boolean;
  /** False draws with ASCII characters only. */
  readonly unicode: boolean;
}

/** The style that the options ask for, on the day of the report. */
export function tableStyle({ width, colour, verbose, all, unicode }: TableOptions, today: string): Style {
  const usable = Math.max(width, NARROWEST);
  const paint = picocolors.createColors(colour);
  return {
    width: usable,
    prose: Math.min(usable, WIDEST_PROSE),
    verbose,
    all,
    today,
    paint,
    glyphs: unicode ? UNICODE : ASCII,
  };
}

const NARROWEST = 20;
const WIDEST_PROSE = 110;

const UNICODE: Glyphs = {
  marks: { pass: "✓", fail: "✗", unknown: "?", "not-applicable": "–", waived: "~" },
  problem: "!",
  rule: "─",
  bar: "│",
  dash: "–",
  ellipsis: "…",
  arrow: "←",
  dot: "·",
  leads: "→",
  times: "×",
};

const ASCII: Glyphs = {
  marks: { pass: "+", fail: "x", unknown: "?", "not-applicable": "-", waived: "~" },
  problem: "!",
  rule: "-",
  bar: "|",
  dash: "-",
  ellipsis: "...",
  arrow: "<-",
  dot: ".",
  leads: "->",
  times: "x",
};

/** What a verdict is called in a report for people; an unknown item stands open. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: "pass",
  fail: "FAIL",
  unknown: "unknown",
  "not-applicable": "n/a",
  waived: "waived",
};

/** Colours a text by the verdict it states; failures by how much they matter. */
export function paintVerdict(text: string, verdict: Verdict, severity: Severity, { paint }: Style): string {
  if (verdict === "fail") return paint.bold(severity === "error" ? paint.red(text) : paint.yellow(text));
  if (verdict === "pass") return paint.green(text);
  return verdict === "unknown" ? paint.cyan(text) : paint.dim(text);
}

/** `✗ error  `, as wide as the widest severity, so that what follows stands in a column. */
export function severityMark(severity: Severity, { glyphs, paint }: Style): string {
  const word = severity.padEnd("warning".length);
  if (severity === "error") return paint.bold(paint.red(`${glyphs.marks.fail} ${word}`));
  return severity === "warning"
    ? paint.bold(paint.yellow(`${glyphs.problem} ${word}`))
    : paint.dim(`${glyphs.dash} ${word}`);
}
