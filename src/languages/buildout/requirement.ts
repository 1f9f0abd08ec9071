import type { Located } from "../../model/index.ts";

/** A requirement as setuptools reads it: `name [extras] specifier ; marker`. */
export interface Requirement {
  readonly text: Located<string>;
  /** As written. */
  readonly name: string;
  readonly canonicalName: string;
  readonly extras: readonly string[];
  /** `==1.0`, `>=2,<3`; empty when none. */
  readonly specifier: string;
  /** The version when the requirement itself pins one by `==`. */
  readonly exact: string | undefined;
}
