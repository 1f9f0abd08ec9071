/** Who says so. The first three are the user's own words; the rest are defaults that nobody has confirmed. */
export type SourceTag = "your configuration" | "declared" | "--set" | "vendor default" | "study" | "assumption";

/** Where a value comes from. */
export interface Source {
  /** Who says so; the first three are the user's own words, the rest are defaults that nobody has confirmed. */
  readonly tag: SourceTag;
  /** A place (`haproxy.cfg:12`, `punchlist.yaml:3`, `--set cost.base=800`), or what a default rests on in a few words. */
  readonly where: string;
}

/** A value with its origin; plain JSON. */
export interface Sourced<T> {
  /** The value. */
  readonly value: T;
  /** Where it comes from. */
  readonly source: Source;
  /** What the user holds possible, where it was said. */
  readonly range?: Ends<T>;
}

/** Both ends of what is held possible. */
export interface Ends<T> {
  /** The least. */
  readonly low: T;
  /** The most. */
  readonly high: T;
}

/** A value with its origin. */
export function sourced<T>(value: T, tag: SourceTag, where: string): Sourced<T> {
  return { value, source: { tag, where } };
}

/** Whether nobody has confirmed a value: a default stands in for it. */
export function isDefault({ tag }: Source): boolean {
  return tag === "vendor default" || tag === "study" || tag === "assumption";
}

/** `your configuration, haproxy.cfg:12`, as it is printed beside a number. */
export function sourceText({ tag, where }: Source): string {
  return tag === "--set" ? where : `${tag}, ${where}`;
}
