import type { Span } from "../model/span.ts";
import type { SourceFile } from "../model/source-file.ts";

/** A scalar as it was written, without its quotes; what it means is for its reader to say. */
export class Scalar {
  readonly text: string;
  readonly span: Span;

  constructor(text: string, span: Span) {
    this.text = text;
    this.span = span;
  }
}

/** A value of the file: a scalar, a list, or a map without prototype, so that no key can reach one. */
export type TreeValue = Scalar | readonly TreeValue[] | TreeMap;

export interface TreeMap {
  readonly [key: string]: TreeValue | undefined;
}

/** Keys and indexes that lead to a value. */
export type TreePath = readonly PropertyKey[];

/** Tree is the content of the file and where each part of it stands. */
export class Tree {
  readonly file: SourceFile;
  readonly root: TreeValue;
  readonly #places: Places;

  constructor(file: SourceFile, root: TreeValue, places: Places) {
    this.file = file;
    this.root = root;
    this.#places = places;
  }

  /** The value at a path, if there is one. */
  at(path: TreePath): TreeValue | undefined {
    let value: TreeValue | undefined = this.root;
    for (const step of path) value = value === undefined ? undefined : child(value, step);
    return value;
  }

  /** Where the value at a path stands; for one that is absent, the closest key that leads there. */
  valueSpan(path: TreePath): Span {
    const value = this.at(path);
    if (value === undefined) return this.#absent(path);
    return value instanceof Scalar ? value.span : (this.#places.get(value)?.span ?? this.#start());
  }

  /** Where the last key of a path stands; a list's entry has none and stands for itself. */
  keySpan(path: TreePath): Span {
    return this.#keyOf(path) ?? this.valueSpan(path);
  }

  /** The same content as the value of keys that lead to it. */
  under(keys: readonly Scalar[]): Tree {
    const root = keys.reduceRight<TreeValue>((value, { text, span }) => {
      const map = emptyMap();
      map[text] = value;
      this.#places.set(map, { span, keys: new Map([[text, span]]) });
      return map;
    }, this.root);
    return new Tree(this.file, root, this.#places);
  }

  #absent(path: TreePath): Span {
    return this.#keyOf(path) ?? (path.length === 0 ? this.#start() : this.keySpan(path.slice(0, -1)));
  }

  #keyOf(path: TreePath): Span | undefined {
    const map = this.at(path.slice(0, -1));
    return map && !(map instanceof Scalar) ? this.#places.get(map)?.keys.get(String(path.at(-1))) : undefined;
  }

  #start(): Span {
    return { file: this.file, ...this.file.line(1) };
  }
}

/** Where lists and maps stand, with the keys of maps. */
export type Places = WeakMap<object, Place>;

export interface Place {
  readonly span: Span;
  readonly keys: ReadonlyMap<string, Span>;
}

/** A map that has nothing but what is put into it. */
export function emptyMap(): Record<string, TreeValue | undefined> {
  return Object.create(null) as Record<string, TreeValue | undefined>;
}

function child(value: TreeValue, step: PropertyKey): TreeValue | undefined {
  if (value instanceof Scalar || typeof step === "symbol") return undefined;
  if (isList(value)) return typeof step === "number" ? value[step] : undefined;
  return value[String(step)];
}

/** `Array.isArray` that narrows a readonly list. */
export function isList(value: TreeValue): value is readonly TreeValue[] {
  return Array.isArray(value);
}
