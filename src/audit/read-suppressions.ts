import { formats } from "../languages/index.ts";
import type { Found } from "./read-environment.ts";
import type { AuditSetting } from "./setting.ts";
import { suppressionsIn, type Suppression, type SuppressionError } from "./suppressions.ts";

/** What comments in the files that are judged allow, and those that are not understood. */
export function readSuppressions(
  { discovery, claimed }: Found,
  rules: readonly string[],
  { locked = [], today, vendored }: AuditSetting,
): { readonly suppressions: readonly Suppression[]; readonly misread: readonly SuppressionError[] } {
  const comments = new Map<string, RegExp | undefined>(formats.map(({ name, comment }: Commented) => [name, comment]));
  const read = claimed.list
    .filter(
      ({ path, setAside, sameAs }) =>
        setAside === undefined && sameAs === undefined && discovery.within(path) && !vendored(path),
    )
    .flatMap(({ path, language }) => {
      const standing = discovery.files.get(path);
      const comment = comments.get(language);
      return standing && "file" in standing && comment
        ? [suppressionsIn(standing.file, comment, { rules, locked, today })]
        : [];
    });
  return { suppressions: read.flatMap(({ found }) => found), misread: read.flatMap(({ errors }) => errors) };
}

interface Commented {
  readonly name: string;
  readonly comment?: RegExp;
}
