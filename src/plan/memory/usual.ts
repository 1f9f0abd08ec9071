import type { ByteRange } from "../capacity/inputs.ts";

const MIB = 1024 ** 2;

/** A Zope with Plone after its first requests, before its object cache fills; an estimate from field experience. */
export const ZOPE_BASE: Readonly<Record<"zserver" | "wsgi" | "unknown", ByteRange>> = {
  zserver: { low: 150 * MIB, high: 300 * MIB },
  wsgi: { low: 250 * MIB, high: 450 * MIB },
  unknown: { low: 150 * MIB, high: 450 * MIB },
};

/** Memory of one cached object in a mixed Plone cache; an estimate between measured extremes (pickle sizes times 2 to 4). */
export const OBJECT_BYTES: ByteRange = { low: 1200, high: 8000 };

/** Python's base of a ZEO server with an index of 10 million objects and room for its invalidation queue; an estimate. */
export const ZEO_SERVER: ByteRange = { low: 40 * MIB, high: 240 * MIB };

/** What plone.recipe.zope2instance sets up where it is told nothing else. */
export const USUAL_INSTANCE = { threads: 4, objects: 30_000, recipe: "plone.recipe.zope2instance default" } as const;

/** What the terms of a Zope rest on. */
export const ZOPE_GROUNDS = {
  base: "field experience; measure one instance after a day",
  objectBytes: "pickle sizes times 2 to 4, our measurement",
} as const;

/** What a ZEO server's range is made of, in words. */
export const ZEO_BASIS = "base 40–80 MiB + index of 0–160 MiB, up to 10 million objects of 16 B";
