import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { varnishdOptions, type VarnishdOption } from "../../languages/grammar/varnishd-options.ts";
import { partOf, type Text } from "../../languages/grammar/text.ts";
import { shellWords } from "../../languages/grammar/shell-words.ts";
import { readEnvironmentFile } from "../../languages/grammar/environment-file.ts";
import { fileAt, looking, type Located, type Subject } from "../../model/index.ts";
import { mayShareHost } from "../share-host.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { varnishDaemons } from "./daemons.ts";

/** Options of varnishd in a file for init scripts. Address: `DAEMON_OPTS:etc/default/varnish`. */
export interface DaemonOpts extends Subject {
  readonly value: Located<string>;
  /** The service that starts varnishd on this host; undefined where it is not in the checkout. */
  readonly unit: VarnishDaemon | undefined;
  /** Where the service takes its options from this file. */
  readonly used: Located<string> | undefined;
  /** The first option that the service does not have; undefined where it says the same. */
  readonly differs: VarnishdOption | undefined;
}

/** What files for init scripts say of varnishd, which systemd reads only where a unit says so. */
export const daemonOpts = join(
  "daemonOpts",
  ["systemd", "supervisor", "buildout", "varnish"],
  (environment): readonly DaemonOpts[] =>
    environment.files.paths.filter((path) => FILE.test(path)).flatMap((path) => optsIn(path, environment)),
);

const FILE = /(?:^|\/)(?:(?:default|sysconfig)\/varnish|varnish\.params)$/;

function optsIn(path: string, environment: Environment): readonly DaemonOpts[] {
  const file = fileAt(environment.files, path);
  const text = file && readEnvironmentFile(file).get("DAEMON_OPTS");
  if (!file || !text) return [];
  const host = environment.hostOf(path);
  const units = varnishDaemons
    .in(environment)
    .filter((daemon) => daemon.startedBy.kind === "systemd" && mayShareHost(daemon, { host }));
  // Several may run; the file is named for the one that the package brings.
  const unit = units.find(({ name }) => name === "varnish") ?? units[0];
  const used = units.flatMap(wordsOf).find(({ span }) => span.file === file);
  return [
    {
      address: `DAEMON_OPTS:${path}`,
      span: text.span,
      value: text,
      unit,
      used,
      differs: unit && optionsOf(text).find((option) => !has(unit, option)),
    },
  ];
}

function wordsOf({ options, program }: VarnishDaemon): readonly Located<string>[] {
  return [program, ...options.flatMap(({ word, value }) => (value ? [word, value] : [word]))];
}

function optionsOf(text: Text): readonly VarnishdOption[] {
  const { words } = shellWords(text.value);
  return varnishdOptions(words.map(({ start, end, value }) => partOf(text, start, end, value))).options;
}

/** Whether the service has the same; what follows only from a file that is not here may be the same as well. */
function has({ options }: VarnishDaemon, { letter, value }: VarnishdOption): boolean {
  const { result } = looking(() =>
    options.some((own) => own.letter === letter && own.value?.value.toLowerCase() === value?.value.toLowerCase()),
  );
  return result;
}
