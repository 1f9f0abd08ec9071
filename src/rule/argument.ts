import { doubted, looking, type Located } from "../model/index.ts";

/** The argument of a parameter at its own place: of `maxconn 2k` the `2k`. */
export function argumentOf(given: Located<readonly string[]>): Located<string> {
  const { file, start, end } = given.span;
  const written = file.text.slice(start, end);
  const blank = Math.max(written.lastIndexOf(" "), written.lastIndexOf("\t"));
  const span = { file, start: start + blank + 1, end };
  const { result: value } = looking(() => given.value.at(-1) ?? "");
  return doubted({ value, span, trail: given.trail }, given.doubt);
}
