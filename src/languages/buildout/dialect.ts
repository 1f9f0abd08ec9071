import type { Platform } from "./platform.ts";
import { atLeast } from "./version.ts";

/** What the version of zc.buildout makes different. */
export interface Dialect {
  /** Undefined when nobody says it. */
  readonly version: string | undefined;
  readonly platform: Platform | undefined;
  /** 1.x: the parser of Python's own ini files. */
  readonly ancient: boolean;
  /**
   * What `+=` does in a section that no earlier layer has: up to 3.1.0 a useless option named `eggs +` is kept,
   * since 3.1.1 it is an assignment; either when the version is not known.
   */
  readonly firstAppend: "kept" | "assigned" | "either";
  /** Since 3.1.1 a repeated `+=` accumulates, and `=` after it discards it. */
  readonly accumulates: boolean;
  /** Whether `optional-extends` is read (since 3.2.0); when the version is not known it is. */
  readonly optionalExtends: boolean;
  /** Whether pins match by canonical name (since 4.1.8); when the version is not known they do. */
  readonly canonicalPins: boolean;
}

/** The dialect of a version. */
export function dialectOf(version: string | undefined, platform?: Platform): Dialect {
  const since = (least: string, unknown: boolean) => (version === undefined ? unknown : atLeast(version, least));
  return {
    version,
    platform,
    ancient: version !== undefined && !atLeast(version, "2.0"),
    firstAppend: version === undefined ? "either" : atLeast(version, "3.1.1") ? "assigned" : "kept",
    accumulates: since("3.1.1", false),
    optionalExtends: since("3.2.0", true),
    canonicalPins: since("4.1.8", true),
  };
}
