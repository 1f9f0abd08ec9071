import type { Problem, Span } from "../../model/index.ts";
import type { Dialect } from "./dialect.ts";
import type { RawFile, RawOption } from "./raw.ts";

/** A word of `extends`, or of `optional-extends`. */
export interface Extended {
  readonly name: Word;
  readonly optional: boolean;
}

interface Word {
  readonly text: string;
  readonly span: Span;
}

/** The files that a file extends, as written, in the order of the merge. */
export function extendsOf(raw: RawFile, dialect: Dialect): readonly Extended[] {
  const options = raw.sections.get("buildout")?.options;
  const words = (option: RawOption | undefined, optional: boolean) =>
    option ? wordsOf(option).map((name) => ({ name, optional })) : [];
  return [
    ...words(options?.get("extends"), false),
    ...(dialect.optionalExtends ? words(options?.get("optional-extends"), true) : []),
  ];
}

function wordsOf({ lines }: RawOption): readonly Word[] {
  return lines.flatMap(({ text, span }) =>
    [...text.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      span: { file: span.file, start: span.start + match.index, end: span.start + match.index + match[0].length },
    })),
  );
}

/** A file without its `extends`, which is taken out before the merge: it is no option of the result. */
export function withoutExtends(raw: RawFile): RawFile {
  const buildout = raw.sections.get("buildout");
  if (!buildout?.options.has("extends")) return raw;
  const options = new Map(buildout.options);
  options.delete("extends");
  return { ...raw, sections: new Map(raw.sections).set("buildout", { ...buildout, options }) };
}

/** What buildout 2 and later stop at: an option that once named who extends the file. */
export function noLongerRead(raw: RawFile, { ancient }: Dialect): readonly Problem[] {
  const option = raw.sections.get("buildout")?.options.get("extended-by");
  if (!option || ancient) return [];
  const message =
    "buildout stops at extended-by, which it no longer reads; name this file under extends in the other one.";
  return [{ kind: "refused", span: option.keySpan, message }];
}
