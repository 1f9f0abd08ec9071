import { patternSecrets } from "../languages/grammar/secret-spans.ts";
import type { Located, Reader, Secret, SourceFile } from "../model/index.ts";
import { usedElsewhere } from "./used-elsewhere.ts";

/** What no output may say of the files that a format read. */
export interface SecretsOfFiles {
  readonly files: readonly SourceFile[];
  readonly secrets: readonly Located<string>[];
}

/** The files that one format was read from, and those that it was only looked for in. */
export interface Sought {
  readonly reader: Reader<unknown>;
  readonly own: readonly SourceFile[];
  readonly looked: readonly SourceFile[];
}

/**
 * The secrets of each format's files: where its grammar has them, and what looks like one in any format. Of what another format reads,
 * that format's grammar tells, and not the one that only looked around.
 */
export function secretsOf(formats: readonly Sought[]): readonly SecretsOfFiles[] {
  const taken = new Set(formats.flatMap(({ own }) => own));
  return formats.map(({ reader, own, looked }) => {
    const files = [...new Set([...own, ...looked])];
    const read = [...new Set([...own, ...looked.filter((file) => !taken.has(file))])];
    return { files, secrets: [...(reader.secrets?.(read) ?? []), ...files.flatMap(patternSecrets)] };
  });
}

/** The secrets of all formats. A plain word that the files use for something else as well (`admin`, `8080`) is one at its place alone. */
export function joinSecrets(all: readonly SecretsOfFiles[]): readonly Secret[] {
  const secrets = all.flatMap((each) => each.secrets);
  const common = usedElsewhere(secrets, new Set(all.flatMap(({ files }) => files)));
  return secrets.map(({ span, value }) => ({ span, value: common.has(value) ? undefined : value }));
}
