import { patternSecrets } from "../languages/grammar/secret-spans.ts";
import type { Located, Reader, Secret, SourceFile } from "../model/index.ts";
import { usedElsewhere } from "./used-elsewhere.ts";

/** What no output may say of the files that a format read. */
export interface SecretsOfFiles {
  readonly files: readonly SourceFile[];
  readonly secrets: readonly Located<string>[];
}

/** The secrets of files that a format read: where its grammar has them, and what looks like one in any format. */
export function secretsIn(reader: Reader<unknown>, files: readonly SourceFile[]): SecretsOfFiles {
  return { files, secrets: [...(reader.secrets?.(files) ?? []), ...files.flatMap(patternSecrets)] };
}

/** The secrets of all formats. A plain word that the files use for something else as well (`admin`, `8080`) is one at its place alone. */
export function joinSecrets(all: readonly SecretsOfFiles[]): readonly Secret[] {
  const secrets = all.flatMap((each) => each.secrets);
  const common = usedElsewhere(secrets, new Set(all.flatMap(({ files }) => files)));
  return secrets.map(({ span, value }) => ({ span, value: common.has(value) ? undefined : value }));
}
