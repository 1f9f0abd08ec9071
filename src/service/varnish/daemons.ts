import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { isVarnishd } from "../../languages/grammar/varnishd-options.ts";
import { isOpen } from "../../languages/grammar/open-path.ts";
import { baseName } from "../../model/base-name.ts";
import { lookAt, looking, type Located } from "../../model/index.ts";
import { knownCommands } from "../known-commands.ts";
import { services } from "../services.ts";
import { daemonOf } from "./daemon-of.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { recipeCommand, startsVarnish } from "./recipe-command.ts";

/** Every command line of an environment that starts varnishd: of systemd's services, of supervisord's programs, and of buildout's parts. */
export const varnishDaemons = join(
  "varnishDaemons",
  ["systemd", "supervisor", "buildout"],
  (environment): readonly VarnishDaemon[] => [
    ...ofUnits(environment),
    ...ofPrograms(environment),
    ...ofParts(environment),
  ],
);

function ofUnits({ systemd, hostOf }: Environment): readonly VarnishDaemon[] {
  return systemd.flatMap(({ name, commands, type, address }) =>
    commands.items.flatMap(({ words: [program, ...args], span, open }) => {
      if (!program || !isVarnishd(plain(program))) {
        if (program && /varnish/i.test(name) && isOpen(baseName(plain(program)))) lookAt(program.doubt);
        return [];
      }
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

/** A word that is only asked for its end: what something fills in before it does not matter. */
function plain(word: Located<string>): string {
  return looking(() => word.value).result;
}
