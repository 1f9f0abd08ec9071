import { patternSecrets } from "../languages/grammar/secret-spans.ts";
import type { Located, Reader, SourceFile } from "../model/index.ts";

/** The secrets of files that a format read: where its grammar has them, and what looks like one in any format. */
export function secretsIn(reader: Reader<unknown>, files: Iterable<SourceFile>): readonly Located<string>[] {
  const read = [...files];
  return [...(reader.secrets?.(read) ?? []), ...read.flatMap(patternSecrets)];
}
