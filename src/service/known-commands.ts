import type { Environment } from "../environment/environment.ts";
import type { Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import { isOpen, isWhollyOpen } from "../languages/grammar/open-path.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import { lookAt, looking, type Located, type Problem } from "../model/index.ts";
import { services, type KnownService } from "./services.ts";

/** A program with what its command starts, as far as that shows. Address: `program:web`. */
export interface KnownCommand extends Program {
  readonly document: SupervisorDocument;
  readonly service: KnownService | undefined;
  /** What its command starts, without the helpers in front of it; a path that something fills in has its name all the same. */
  readonly started: readonly Word[];
  /** The base name of what it starts; undefined where that does not show. */
  readonly script: string | undefined;
  /** Why it may start something else, or with more words. */
  readonly open: Problem | undefined;
}

/** A word as written: whoever reads it asks for no more than what stands there. */
export type Word = Pick<Located<string>, "value" | "span" | "trail">;

/** The programs that start with supervisord, as far as their commands show. */
export const knownCommands = join("knownCommands", ["supervisor"], (environment): readonly KnownCommand[] =>
  environment.supervisor.flatMap((document) =>
    document.programs.flatMap((program) => {
      const known = services.in(environment);
      const { result, doubts } = looking(() => ({
        starts: program.autostart.value,
        service: known.of(program).value,
        started: known.command(program).words.map(({ value, span, trail }) => ({ value, span, trail })),
      }));
      const [first, ...args] = result.started.map(({ value }) => value);
      const script = first === undefined || isOpen(baseName(first)) ? undefined : baseName(first);
      const hides = script === undefined || args.some((word, at) => isWhollyOpen(word) && !isOption(args[at - 1]));
      const open = hides ? doubts[0] : undefined;
      return result.starts ? [{ ...program, document, ...result, script, open }] : [];
    }),
  ),
);

/** The programs, for whoever looks for those of these names among them: it is told what else may be one. */
export function commandsAmong(environment: Environment, scripts: readonly string[]): readonly KnownCommand[] {
  const commands = knownCommands.in(environment);
  lookAt(openAmong(commands, scripts));
  return commands;
}

/** Why a command may hold other words than were seen. */
export function doubtOf({ words }: KnownCommand): Problem | undefined {
  return looking(() => words.map(({ value }) => value)).doubts[0];
}

/** What of commands may be more than shows, for programs of these names, and for those whose names do not show. */
export function openAmong(commands: readonly KnownCommand[], scripts: readonly string[]): Problem | undefined {
  return commands.find(({ script, open }) => open && (script === undefined || scripts.includes(script)))?.open;
}

/** What follows an option is its value. */
function isOption(word: string | undefined): boolean {
  return word !== undefined && /^--?\w[^=]*$/.test(word);
}
