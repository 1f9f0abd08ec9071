import type { Located, SourceFile } from "../../model/index.ts";
import { commandSecrets } from "../grammar/command-secrets.ts";
import { environmentSecrets } from "../grammar/environment-secrets.ts";
import { secretsAt } from "../grammar/secret-spans.ts";
import { placeOf } from "./unit-place.ts";

/** Variables of services and of the files that they name, and what command lines carry. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap((file) => {
    const { text, path } = file;
    const variables = environmentSecrets(
      text.replaceAll(/^([ \t]*Environment=)(?=.)/gm, (all) => " ".repeat(all.length)),
    );
    return secretsAt(file, placeOf(path) ? [...variables, ...commandSecrets(text)] : variables);
  });
}
