import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { isVarnishd, startsVarnish } from "../../languages/grammar/varnishd-options.ts";
import { isOpen } from "../../languages/grammar/open-path.ts";
import { baseName } from "../../model/base-name.ts";
import { located, lookAt, looking, mapLocated, type Located, type Problem } from "../../model/index.ts";
import { knownCommands } from "../known-commands.ts";
import { services } from "../services.ts";
import { composeServices } from "./compose.ts";
import { daemonOf } from "./daemon-of.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { ofPackageParams } from "./package-params.ts";
import { recipeCommand } from "./recipe-command.ts";

/** Every command line of an environment that starts varnishd: of systemd's services, of supervisord's programs, of buildout's parts, of compose files, and of a package's variables. */
export const varnishDaemons = join(
  "varnishDaemons",
  ["systemd", "supervisor", "buildout", "varnish"],
  (environment): readonly VarnishDaemon[] => {
    // What is in doubt keeps it: a word that is filled in says nothing of the other daemons.
    const { result } = looking(() => [
      ...ofUnits(environment),
      ...ofPrograms(environment),
      ...ofParts(environment),
      ...ofImages(environment),
      ...ofPackageParams(environment),
    ]);
    lookAt(hiddenProgram(environment));
    return result;
  },
);

/** Why a unit that is named for Varnish may start it, although its program does not show. */
function hiddenProgram({ systemd }: Environment): Problem | undefined {
  const words = systemd
    .filter(({ name }) => /varnish/i.test(name))
    .flatMap(({ commands }) => commands.items.flatMap(({ words: [program] }) => program ?? []));
  return words.find((word) => isOpen(baseName(plain(word))))?.doubt;
}

function ofUnits({ systemd, hostOf }: Environment): readonly VarnishDaemon[] {
  return systemd.flatMap(({ name, commands, type, address }) =>
    commands.items.flatMap(({ words: [program, ...args], span, open }) => {
      if (!program || !isVarnishd(plain(program))) return [];
      const start = {
        address: `${address}/varnishd`,
        span,
        name: name.replace(/\.service$/, ""),
        who: name,
        host: hostOf(span.file.path),
        startedBy: { kind: "systemd", type } as const,
        program,
        command: span,
        open: open ?? commands.doubt,
      };
      return [daemonOf(start, args)];
    }),
  );
}

function ofPrograms(environment: Environment): readonly VarnishDaemon[] {
  const known = services.in(environment);
  return knownCommands
    .in(environment)
    .filter(({ script }) => script === "varnishd")
    .flatMap((program) => {
      const [first, ...args] = known.command(program).words;
      if (!first) return [];
      const { name, span, command, address, document, open } = program;
      const start = {
        address: `${address}/varnishd`,
        span,
        name,
        who: `program ${name}`,
        host: environment.hostOf(document.main.path) ?? environment.hostOf(span.file.path),
        startedBy: { kind: "supervisor" } as const,
        program: first,
        command: command?.span,
        open,
      };
      return [daemonOf(start, args)];
    });
}

function ofParts({ buildout, hostOf }: Environment): readonly VarnishDaemon[] {
  return buildout
    .filter(({ production }) => production)
    .flatMap((document) =>
      document.parts.items.filter(startsVarnish).map((part) => {
        const { program, words, open } = recipeCommand(part, document);
        const start = {
          address: `part:${part.name}/varnishd`,
          span: part.span,
          name: part.name,
          who: `part ${part.name}`,
          host: hostOf(document.root.path),
          startedBy: { kind: "recipe" } as const,
          program,
          command: undefined,
          open,
        };
        return daemonOf(start, words);
      }),
    );
}

/**
 * The image starts varnishd itself where its command is none or begins with an option; VARNISH_SIZE bounds what it keeps, and
 * VARNISH_HTTP_PORT is where it listens.
 *
 * @see https://hub.docker.com/_/varnish
 */
function ofImages(environment: Environment): readonly VarnishDaemon[] {
  return composeServices(environment).flatMap(({ file, image, command, variables }) => {
    const [first] = command;
    const isWhole = first !== undefined && isVarnishd(first.value);
    if (first && !isWhole && !first.value.startsWith("-")) return [];
    const [size, port] = ["VARNISH_SIZE", "VARNISH_HTTP_PORT"].map((name) => variables.get(name));
    const word = (value: string): Located<string> => located(value, image.span);
    const usual = [
      ...["-F", "-f", "/etc/varnish/default.vcl", "-a"].map(word),
      port ? mapLocated(port, (number) => `:${number}`) : word(":80"),
      ...(size ? [word("-s"), mapLocated(size, (bytes) => `malloc,${bytes}`)] : []),
    ];
    const start = {
      address: `image:${file.path}/varnishd`,
      span: image.span,
      name: "varnish",
      who: `${image.value} of ${file.path}`,
      host: environment.hostOf(file.path),
      startedBy: { kind: "image" } as const,
      program: isWhole ? first : word("varnishd"),
      command: undefined,
      open: undefined,
    };
    return [daemonOf(start, isWhole ? command.slice(1) : [...usual, ...command])];
  });
}

/** A word that is only asked for its end: what something fills in before it does not matter. */
function plain(word: Located<string>): string {
  return looking(() => word.value).result;
}
