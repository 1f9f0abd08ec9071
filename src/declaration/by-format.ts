import { formats } from "../languages/index.ts";

type Format = (typeof formats)[number];
type Versioned = Extract<Format, { readonly versioned: true }>;

/** A value for every format. */
export function byFormat<T>(make: (format: Format) => T): Readonly<Record<Format["name"], T>> {
  return keyed(formats.map((format) => [format.name, make(format)]));
}

/** A value for every format that is read otherwise by each release of its program. */
export function byVersionedFormat<T>(make: (format: Versioned) => T): Readonly<Record<Versioned["name"], T>> {
  return keyed(formats.filter((format) => format.versioned).map((format) => [format.name, make(format)]));
}

/** `Object.fromEntries` forgets the names of the keys. */
function keyed<Name extends string, T>(entries: readonly (readonly [Name, T])[]): Readonly<Record<Name, T>> {
  return Object.fromEntries(entries) as Record<Name, T>;
}
