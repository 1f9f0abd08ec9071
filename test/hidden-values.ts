import type { Judged } from "../src/audit/judge.ts";

/** A failing case with one of the values that it blames hidden, and what is said then. */
export interface HiddenValue {
  /** The line that was blamed, with the value in brackets. */
  readonly blamed: string;
  /** The address of what failed. */
  readonly subject: string;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The files of a failing case with a placeholder in the place of each value that the failure blames, one after the other.
 * What nobody can read decides nothing: where it still passes, or where nothing is said any more, a rule trusted what it did not see.
 */
export function hiddenValues(
  texts: Readonly<Record<string, string>>,
  judged: readonly Judged[],
): readonly HiddenValue[] {
  const found = new Map<string, HiddenValue>();
  for (const { verdict, places, subject } of judged) {
    if (verdict !== "fail") continue;
    for (const { span } of places) {
      const { file, start, end } = span;
      const text = texts[file.path];
      if (text === undefined || !isValue(text, start, end)) continue;
      const line = text.slice(
        text.lastIndexOf("\n", start - 1) + 1,
        (text.indexOf("\n", end) + text.length + 1) % (text.length + 1),
      );
      const blamed = `${file.path}: ${line.trim()} [${text.slice(start, end)}]`;
      found.set(`${subject.address} ${blamed}`, {
        blamed,
        subject: subject.address,
        texts: { ...texts, [file.path]: `${text.slice(0, start)}{{ value }}${text.slice(end)}` },
      });
    }
  }
  return [...found.values()];
}

const LONGEST_VALUE = 60;

/** A header, a keyword in the first column or a whole script is the thing itself; hiding it leaves another file. */
function isValue(text: string, start: number, end: number): boolean {
  const blamed = text.slice(start, end);
  if (blamed === "" || blamed.length > LONGEST_VALUE || blamed.includes("\n")) return false;
  if (/^\[|^(?:backend|frontend|listen|defaults|global)\b/.test(blamed)) return false;
  const opensLine = start === 0 || text[start - 1] === "\n";
  return !opensLine || blamed.startsWith("/");
}

/**
 * What is wrong with the verdicts that a hidden value gives: the subject that failed passes,
 * or every other subject does and nothing says that one may be missing, or nothing is said at all.
 */
export function trustsHidden(
  title: string,
  { blamed, subject }: HiddenValue,
  after: readonly Judged[],
): string | undefined {
  const passing = after.filter(({ verdict }) => verdict === "pass").map(({ subject: { address } }) => address);
  const open = after.some(({ verdict }) => verdict === "unknown" || verdict === "fail");
  if (passing.includes(subject)) return `${title} | ${blamed}: ${subject} passes all the same`;
  if (open) return undefined;
  return `${title} | ${blamed}: ${passing.length > 0 ? `only ${passing.join(" and ")} is judged, and passes` : "says nothing any more"}`;
}
