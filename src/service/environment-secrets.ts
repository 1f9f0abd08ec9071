import type { SupervisorDocument } from "../languages/supervisor/index.ts";
import { valueSecrets } from "../languages/grammar/environment-secrets.ts";
import { blotReferences } from "../languages/grammar/references.ts";
import { isPublic, namesSecret } from "../languages/grammar/secret-name.ts";
import { urlSecrets } from "../languages/grammar/url-secrets.ts";
import { join } from "../environment/join.ts";
import { lineSpan, looking, type Span, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";

/** The variables that a file sets for its programs, with those that hold a secret. Address: `environment:supervisord.conf`. */
export interface SetVariables extends Subject {
  readonly path: string;
  /** The lines that set variables. */
  readonly lines: readonly Span[];
  readonly secrets: readonly SecretVariable[];
}

/** A variable whose value is a secret; the value is never shown. */
export interface SecretVariable {
  readonly name: string;
  readonly line: Span;
}

/** The variables of `environment=`, by file. */
export const setVariables = join("setVariables", ["supervisor"], ({ supervisor }): readonly SetVariables[] => {
  const variables = supervisor.flatMap(variablesOf);
  return [...groupBy(variables, ({ line }) => line.file.path)].map(([path, set]) => {
    const secrets = withoutRepeats(set.filter(({ name, value }) => isSecret(name, value)));
    const { line: span } = set[0];
    return { address: `environment:${path}`, span, path, lines: withoutRepeats(set).map(({ line }) => line), secrets };
  });
});

/** What something fills in stands elsewhere, whatever it is: the line is judged by what stands in it. */
function variablesOf({ supervisord, programs, listeners }: SupervisorDocument): readonly (SecretVariable & Value)[] {
  return [supervisord, ...programs, ...listeners]
    .flatMap((section) => [...(section?.environment ?? [])])
    .map(([name, written]) => {
      const { file, start } = written.span;
      const { value } = looking(() => ({ value: written.value })).result;
      return { name, value, line: lineSpan(file, file.position(start).line) };
    });
}

interface Value {
  readonly value: string;
}

/** What `[supervisord]` sets is set for each program, too. */
function withoutRepeats<Each extends SecretVariable>(variables: readonly Each[]): readonly Each[] {
  return [...new Map(variables.map((each) => [`${each.line.start}:${each.name}`, each])).values()];
}

function isSecret(name: string, value: string): boolean {
  if (PLACEHOLDER.test(value)) return false;
  if (urlSecrets(blotReferences(value)).length > 0) return true;
  return namesSecret(name) && !isPublic(value) && !value.startsWith("/") && valueSecrets(name, value).length > 0;
}

/** What somebody or something fills in. */
const PLACEHOLDER =
  /^\s*$|%\(|\$\w|\$\{|\{\{|<%|^<.*>$|^__\w+__$|^@\w+@$|x{4}|\*{3}|\.{3}|^(?:change|replace|set|your)[-_ ]?(?:me|this|it)?\b/i;
