import type { ShortKey, Written } from "../plan/input/short-keys.ts";
import { emptyMap, Scalar, Tree, type Place, type TreeValue } from "./tree.ts";

/** What a short key sets, a tree for each of its keys; all of it stands where the value was written. Undefined for a value that says nothing. */
export function shortTrees(short: ShortKey, { text, span }: Scalar): readonly Tree[] | undefined {
  const sets = short.read(text);
  return (
    sets &&
    Object.entries(sets).map(([key, written]) => {
      const places = new WeakMap<object, Place>();
      const keys = key.split(".").map((step) => new Scalar(step, span));
      return new Tree(
        span.file,
        valueOf(written, (value) => places.set(value, { span, keys: new Map() }), span),
        places,
      ).under(keys);
    })
  );
}

function valueOf(written: Written, place: (value: object) => void, span: Scalar["span"]): TreeValue {
  if (typeof written === "string") return new Scalar(written, span);
  const entries = written.map((group) => {
    const map = emptyMap();
    for (const [key, text] of Object.entries(group)) map[key] = new Scalar(text, span);
    place(map);
    return map;
  });
  place(entries);
  return entries;
}
