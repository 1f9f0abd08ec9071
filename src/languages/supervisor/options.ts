import { mapLocated, doubted, byDefault } from "../../model/index.ts";
import type { Located, Problem, Span, Setting } from "../../model/index.ts";
import type { Conversion } from "./convert.ts";

import { expand } from "./expand.ts";
import type { Expansions } from "./expand.ts";
import { Rewriting, textOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** The options of one section, read the way supervisord asks for them. */
export interface OptionSource {
  /** What to call the section in a message. */
  readonly section: string;
  readonly span: Span;
  readonly options: ReadonlyMap<string, Located<string>>;
  /** Why an absent option may stand in a file that was not seen. */
  readonly doubt?: Problem | undefined;
  /** What `%(here)s` is in a file, where that is not the main file's folder. */
  readonly here: (path: string) => string | undefined;
  /** Takes what supervisord refuses. */
  readonly report: (problem: Problem) => void;
}

/** The option with `%(…)s` expanded; undefined when no line gives it. */
export function optionText(source: OptionSource, name: string, expansions: Expansions): Text | undefined {
  const written = source.options.get(name);
  if (written === undefined) return undefined;
  return expandReporting(source, localised(source, textOf(written)), expansions);
}

/** The option before expansion, but for `%(here)s` of an included file. */
export function rawText(source: OptionSource, name: string): Text | undefined {
  const written = source.options.get(name);
  return written && localised(source, textOf(written));
}

/** Expands once more; supervisord does so with a few options. */
export function expandReporting(source: OptionSource, text: Text, expansions: Expansions): Text {
  const { text: expanded, fault } = expand(text, expansions);
  if (!fault) return expanded;
  if (text.doubt) return text;
  source.report(fault);
  return doubted(text, fault);
}

/** The option as its type. What supervisord refuses, or a template fills in, is the default with a doubt. */
export function setting<T>(
  source: OptionSource,
  name: string,
  conversion: Conversion<T>,
  fallback: T,
  expansions: Expansions,
): Setting<T> {
  return (
    optional(source, name, conversion, expansions, fallback) ??
    byDefault(fallback, `supervisor's default for ${name}`, source)
  );
}

/** The option as its type, for options that have no default. */
export function optional<T>(
  source: OptionSource,
  name: string,
  conversion: Conversion<T>,
  expansions: Expansions,
  fallback: T,
): Located<T> | undefined {
  const text = optionText(source, name, expansions);
  return text && converted(source, name, text, conversion, fallback);
}

/** A text as an option's type. */
export function converted<T>(
  source: OptionSource,
  name: string,
  text: Text,
  { read, accepted }: Conversion<T>,
  fallback: T,
): Located<T> {
  const value = read(text.value);
  const located = plain(text);
  if (value !== undefined) return mapLocated(located, () => value);
  const doubt =
    text.doubt ??
    refusal(
      source,
      text,
      `${name}=${shortened(text.value)} in [${source.section}] stops supervisord; write ${accepted}.`,
    );
  return doubted(
    mapLocated(located, () => fallback),
    doubt,
  );
}

/** A text without the memory of its characters. */
export function plain({ value, span, trail, doubt }: Located<string>): Located<string> {
  return doubted({ value, span, trail }, doubt);
}

/** Reports that an option is missing which supervisord insists on, unless a file that was not seen may give it. */
export function reportLack({ doubt, report }: OptionSource, span: Span, message: string): void {
  if (doubt === undefined) report({ kind: "refused", span, message });
}

/** A value shortened for a message. */
export function shortened(value: string): string {
  const line = value.split("\n", 1)[0] ?? "";
  return line.length > 40 || line.length < value.length ? `${line.slice(0, 40)}…` : line;
}

function refusal(source: OptionSource, { span }: Text, message: string): Problem {
  const problem: Problem = { kind: "refused", span, message };
  source.report(problem);
  return problem;
}

/** From supervisor 4 on, `%(here)s` in an included file is that file's folder. */
function localised(source: OptionSource, text: Text): Text {
  const here = source.here(text.span.file.path);
  if (here === undefined || !text.value.includes(PLACEHOLDER)) return text;
  const written = new Rewriting(text);
  let at = 0;
  for (let found = text.value.indexOf(PLACEHOLDER); found !== -1; found = text.value.indexOf(PLACEHOLDER, at)) {
    written.copy(at, found);
    at = found + PLACEHOLDER.length;
    written.replace(found, at, here);
  }
  written.copy(at, text.value.length);
  return written.done([]);
}

const PLACEHOLDER = "%(here)s";
