import type { SupervisorDocument } from "../languages/supervisor/index.ts";
import { valueSecrets } from "../languages/grammar/environment-secrets.ts";
import { blotReferences } from "../languages/grammar/references.ts";
import { isPublic, namesSecret } from "../languages/grammar/secret-name.ts";
import { urlSecrets } from "../languages/grammar/url-secrets.ts";
import { join } from "../environment/join.ts";
import { isLoopback, lineSpan, looking, type Located, type Span, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { isGuessable } from "./guessable.ts";

/** What a file gives its programs, with what of it is a secret. Address: `environment:supervisord.conf`. */
export interface SetVariables extends Subject {
  readonly path: string;
  /** The lines that set variables, or say a password. */
  readonly lines: readonly Span[];
  readonly secrets: readonly SecretVariable[];
}

/** A variable, or an option, whose value is a secret; the value is never shown. */
export interface SecretVariable {
  readonly name: string;
  readonly line: Span;
}

/** The variables of `environment=`, the passwords of open control ports and those on command lines, by file. */
export const setVariables = join("setVariables", ["supervisor"], ({ supervisor }): readonly SetVariables[] => {
  const variables = supervisor.flatMap((document) => [
    ...variablesOf(document),
    ...portPasswords(document),
    ...commandPasswords(document),
  ]);
  return [...groupBy(variables, ({ line }) => line.file.path)].map(([path, set]) => {
    const secrets = withoutRepeats(set.filter((each) => each.isPassword ?? isSecret(each.name, each.value)));
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
  /** Whether what is said to be a password is one; absent for variables, which their names and values tell. */
  readonly isPassword?: boolean;
}

/** Of ports that other hosts reach; one that everybody guesses is no secret, and of a hash nobody reads it. */
function portPasswords({ servers }: SupervisorDocument): readonly (SecretVariable & Value)[] {
  return servers.flatMap(({ address, family, host, username, password }) => {
    const given = looking(() => ({
      local: family === "unix" || (host !== undefined && isLoopback(host.value)),
      user: username?.value ?? "",
      value: password?.value ?? "",
    })).result;
    if (!password || given.local || isGuessable(given.user, given.value)) return [];
    if (given.value.startsWith("{SHA}")) return [];
    return [saidPassword(`password of [${address}]`, password, given.value)];
  });
}

/** Flower's, which lets everybody in who knows it, wherever Flower listens. */
function commandPasswords({ programs }: SupervisorDocument): readonly (SecretVariable & Value)[] {
  return programs.flatMap(({ command }) => {
    const text = command && looking(() => ({ value: command.value })).result.value;
    const [, option, value] = /(--basic[-_]auth)[= ]["']?([^\s"']+)/.exec(text ?? "") ?? [];
    return command && option !== undefined && value !== undefined ? [saidPassword(option, command, value)] : [];
  });
}

function saidPassword(
  name: string,
  { span: { file, start } }: Located<unknown>,
  value: string,
): SecretVariable & Value {
  const line = lineSpan(file, file.position(start).line);
  return { name, value, line, isPassword: !PLACEHOLDER.test(value) };
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
