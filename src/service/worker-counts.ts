import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { baseName } from "../model/base-name.ts";
import { looking, type Located } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { commandsAmong, type KnownCommand, type Word } from "./known-commands.ts";
import { optionValue } from "./option-value.ts";

/** A program that may run several workers. Address: `program:web`. */
export interface WorkerCount extends KnownCommand {
  /** What says how many, or the program that does not say it. */
  readonly place: Word;
  readonly count: WorkersBy;
  /** How many processes of other programs run beside it. */
  readonly others: number;
  /** How many of them leave their number of workers to the processors, too. */
  readonly alike: number;
}

/** What decides how many workers a program runs. */
export type WorkersBy =
  | "its command"
  /** Gunicorn's default: one, which answers one request at a time. */
  | "one by default"
  /** Celery's default. */
  | "processors by default"
  /** `-i max`. */
  | "processors on purpose";

/** The programs whose number of workers shows, or shows to be a default. */
export const workerCounts = join("workerCounts", ["supervisor"], (environment): readonly WorkerCount[] =>
  [...groupBy(commandsAmong(environment, SCRIPTS), ({ document }) => document).values()].flatMap((programs) => {
    const counted = programs.flatMap((program) => {
      const found = gunicorn(program, environment) ?? celery(program) ?? pm2(program);
      return found ? [{ ...program, ...found }] : [];
    });
    const byProcessors = counted.filter(({ count }) => count === "processors by default");
    return counted.map((program) => ({
      ...program,
      others: sumOf(programs) - copiesOf(program),
      alike: sumOf(byProcessors) - copiesOf(program),
    }));
  }),
);

function sumOf(programs: readonly KnownCommand[]): number {
  return programs.reduce((sum, program) => sum + copiesOf(program), 0);
}

function copiesOf({ numprocs }: KnownCommand): number {
  return looking(() => numprocs.value).result;
}

const SCRIPTS: readonly string[] = ["gunicorn", "celery", "celeryd", "pm2", "pm2-runtime", "pm2-docker"];

type Found = Pick<WorkerCount, "place" | "count">;

function gunicorn({ service, started, words, environment, ...program }: KnownCommand, { files }: Environment) {
  const [place, ...args] = started;
  if (service?.name !== "gunicorn" || !place || baseName(place.value) !== "gunicorn") return undefined;
  const said =
    stated(args, ["-w", "--workers", "--threads"], /^-w\d/) ??
    VARIABLES.map((name) => environment.get(name)).find(Boolean);
  if (said) return asSaid(said);
  const values = args.map(({ value }) => value);
  const isOther =
    values.some((value) => /^(?:-c|--config|--paste|-k|--worker-class)\b/.test(value)) ||
    looking(() => words.some(({ value }) => /\bWEB_CONCURRENCY=|\bGUNICORN_CMD_ARGS=/.test(value))).result ||
    files.paths.some((path) => baseName(path) === "gunicorn.conf.py") ||
    looking(() => program.numprocs.value).result > 1;
  return isOther ? undefined : { place, count: "one by default" as const };
}

/** What Gunicorn takes for options. */
const VARIABLES: readonly string[] = ["WEB_CONCURRENCY", "GUNICORN_CMD_ARGS"];

function celery({ service, started }: KnownCommand): Found | undefined {
  const [place, ...args] = started;
  if (service?.name !== "celery" || !place) return undefined;
  const values = args.map(({ value }) => value);
  if (values.includes("multi") || !/^(?:prefork|processes)?$/.test(optionValue(values, ["-P", "--pool"]) ?? ""))
    return undefined;
  const said = stated(args, ["-c", "--concurrency", "--autoscale"], /^-c\d/);
  return said ? asSaid(said) : { place, count: "processors by default" };
}

function pm2({ script = "", started: [, ...args] }: KnownCommand): Found | undefined {
  if (!/^pm2(?:-runtime|-docker)?$/.test(script)) return undefined;
  const said = stated(args, ["-i", "--instances"]);
  if (!said) return undefined;
  const value = args[args.indexOf(said) + 1]?.value ?? said.value;
  return /(?:^|=)(?:max|0|-1)$/.test(value) ? { place: said, count: "processors on purpose" } : asSaid(said);
}

function stated(args: readonly Word[], names: readonly string[], joined?: RegExp): Word | undefined {
  return args.find(
    ({ value }) => names.some((name) => value === name || value.startsWith(`${name}=`)) || joined?.test(value),
  );
}

function asSaid(place: Word | Located<string>): Found {
  return { place, count: "its command" };
}
