import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Located } from "../model/index.ts";
import type { Between } from "./command-line.ts";
import { services } from "./services.ts";

/** A program of which more than one process hears of a stop, or should. Address: `program:search`. */
export interface ProgramStop extends Program {
  /** What stands between supervisord and the program; undefined where nothing does. */
  readonly between: Between | undefined;
  /** What stood between them and became the program. */
  readonly became: Located<string> | undefined;
  /** The service whose workers must not get the signal of the one that leads them. */
  readonly pool: { readonly service: string; readonly loses: string } | undefined;
}

/** The programs that a shell, a package manager or a script starts, and those whose workers a signal to the group hits. */
export const programStops = join("programStops", ["supervisor"], (environment): readonly ProgramStop[] =>
  environment.supervisor
    .flatMap(({ programs }) => programs)
    .filter((program) => !isJob(program, environment))
    .flatMap((program) => {
      const { between, became } = services.in(environment).command(program);
      const pool = poolOf(program, environment);
      return between || became || pool ? [{ ...program, between, became, pool }] : [];
    }),
);

/** What may end at once and stays down then is nobody's to stop, unless it is known to be a service. */
function isJob(program: Program, environment: Environment): boolean {
  const { autorestart, startsecs } = program;
  if (autorestart.value === "always" || startsecs.value > 0) return false;
  return autorestart.value === "never" || services.in(environment).of(program).value === undefined;
}

function poolOf(program: Program, environment: Environment): ProgramStop["pool"] {
  const known = services.in(environment);
  const service = known.of(program).value;
  const words = known.command(program).words.map(({ value }) => value);
  if (!service?.group || service.group.unless.some((word) => words.includes(word))) return undefined;
  return { service: service.title, loses: service.group.loses };
}
