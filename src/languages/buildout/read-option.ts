import { doubted } from "../../model/index.ts";
import type { Located, SourceFile, Step } from "../../model/index.ts";
import type { Option } from "./document.ts";
import type { MergedOption } from "./merge.ts";
import { locatedLines, locatedWords, textOf, type SegmentLines } from "./segment.ts";
import type { Resolved } from "./substitute.ts";

/** An option with its places. Most are never asked for, so each reading is made when it is. */
export function readOption(
  section: string,
  option: MergedOption,
  resolved: Resolved | undefined,
  chains: ReadonlyMap<SourceFile, readonly Step[]>,
): Option {
  const lines = resolved?.lines ?? [];
  const { key, keySpan, span } = option;
  const trail = () => [...(chains.get(span.file) ?? []), ...option.steps, ...option.macros];
  const doubt = option.doubt ?? option.open;
  const raw = once(
    (): Located<string> =>
      doubted({ value: option.lines.map(({ text }) => text).join("\n"), span, trail: trail() }, doubt),
  );
  const value = once(
    (): Located<string> =>
      doubted({ value: textOf(lines), span, trail: [...trail(), ...brought(lines)] }, resolved?.doubt),
  );
  const valueLines = once(() => locatedLines(lines));
  const words = once(() => locatedWords(lines));
  return {
    address: `section:${section}/${key}`,
    span: {
      file: keySpan.file,
      start: keySpan.start,
      end: Math.max(keySpan.end, keySpan.file === span.file ? span.end : 0),
    },
    name: key,
    key: keySpan,
    get raw() {
      return raw();
    },
    get value() {
      return value();
    },
    get lines() {
      return valueLines();
    },
    get words() {
      return words();
    },
    otherwise: option.conditional ? [] : option.otherwise,
  };
}

const MOST_BROUGHT = 10;

/** Where the references of a value lead. */
function brought(lines: SegmentLines): readonly Step[] {
  const steps: Step[] = [];
  for (const segments of lines) {
    for (const { outer, span } of segments) {
      if (outer !== span && steps.length < MOST_BROUGHT) steps.push({ span, why: "what it refers to" });
    }
  }
  return steps;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
