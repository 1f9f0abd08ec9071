import type { Environment } from "../../environment/environment.ts";
import { readEnvironmentFile } from "../../languages/grammar/environment-file.ts";
import { shellWords } from "../../languages/grammar/shell-words.ts";
import { partOf, type Text } from "../../languages/grammar/text.ts";
import { fileAt, located, mapLocated, type Located, type SourceFile } from "../../model/index.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { daemonOf } from "./daemon-of.ts";

/**
 * The daemons that the package of Red Hat's systems starts with the variables of `varnish.params`, a variable or two for each option. A unit
 * in the checkout says itself what it takes of them.
 *
 * @see https://src.fedoraproject.org/rpms/varnish
 */
export function ofPackageParams(environment: Environment): readonly VarnishDaemon[] {
  if (environment.systemd.some(({ name }) => /varnish/i.test(name))) return [];
  return environment.files.paths
    .filter((path) => /(?:^|\/)varnish\.params$/.test(path))
    .flatMap((path) => fileAt(environment.files, path) ?? [])
    .flatMap((file) => daemonIn(file, environment));
}

function daemonIn(file: SourceFile, { hostOf }: Environment): readonly VarnishDaemon[] {
  const variables = readEnvironmentFile(file);
  const storage = variables.get("VARNISH_STORAGE");
  if (!storage) return [];
  const start = {
    address: `params:${file.path}/varnishd`,
    span: storage.span,
    name: "varnish",
    who: file.path,
    host: hostOf(file.path),
    startedBy: { kind: "package" } as const,
    program: located("varnishd", storage.span),
    command: undefined,
    open: undefined,
  };
  return [daemonOf(start, wordsOf(variables))];
}

function wordsOf(variables: ReadonlyMap<string, Text>): readonly Located<string>[] {
  const option = (letter: string, value: Located<string> | undefined): readonly Located<string>[] =>
    value === undefined || value.value === "" ? [] : [located(`-${letter}`, value.span), value];
  const address = (kind: string): Located<string> | undefined => {
    const [host, port] = ["ADDRESS", "PORT"].map((part) => variables.get(`VARNISH_${kind}_${part}`));
    return port && mapLocated(port, (text) => `${host?.value ?? ""}:${text}`);
  };
  const more = variables.get("DAEMON_OPTS");
  return [
    ...option("f", variables.get("VARNISH_VCL_CONF")),
    ...option("a", address("LISTEN")),
    ...option("T", address("ADMIN_LISTEN")),
    ...option("S", variables.get("VARNISH_SECRET_FILE")),
    ...option("s", variables.get("VARNISH_STORAGE")),
    ...(more ? shellWords(more.value).words.map(({ start, end, value }) => partOf(more, start, end, value)) : []),
  ];
}
