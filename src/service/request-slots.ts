import { byDefault, located, type Located, type Setting } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { checkoutFile } from "./checkout-files.ts";
import type { KnownCommand } from "./known-commands.ts";
import type { Listener } from "./listening.ts";
import { optionValue } from "./option-value.ts";

/** How many requests a program works on at a time, where its command, or the file that it names, says it; an event loop takes any number. */
export function requestSlots(program: Served, environment: Environment): Located<number> | undefined {
  const form = FORMS.get(program.service?.name ?? "");
  if (!form || tellsElsewhere(program, environment)) return undefined;
  const [, ...args] = program.started;
  return (form.ini && saidByIni(args, environment)) ?? saidByOptions(args, form);
}

/** The threads of the Zope that listens there, or what the program that does works on at a time. */
export function listenerSlots(
  { by, program, unit }: Listener,
  environment: Environment,
  ofProgram: typeof usualSlots,
): Setting<number> | undefined {
  if (by) return environment.facts.zope.find(({ span }) => span === by.span)?.threads;
  const behind = program ?? unit;
  return behind && ofProgram(behind, environment);
}

/** A program of supervisord, or a service of systemd. */
interface Served extends Pick<KnownCommand, "service" | "started"> {
  readonly environment?: ReadonlyMap<string, unknown>;
}

/** Whether it takes any number of requests, or something else than its command may tell how many. */
function tellsElsewhere({ service, started, environment: variables }: Served, { files }: Environment): boolean {
  const form = FORMS.get(service?.name ?? "");
  return (
    form === undefined ||
    started.slice(1).some(({ value }) => form.otherwise.test(value)) ||
    form.variables.some((name) => variables?.has(name)) ||
    (form.file !== undefined && files.paths.some((path) => form.file?.test(path)))
  );
}

/** The same, and where nothing says a number that of Gunicorn, which has one worker of one thread. */
export function usualSlots(program: Served, environment: Environment): Setting<number> | undefined {
  const said = requestSlots(program, environment);
  const [place] = program.started;
  if (said || !place || program.service?.name !== "gunicorn" || tellsElsewhere(program, environment)) return said;
  const isSaid = program.started.some(({ value }) => /^(?:-w|--workers|--threads)/.test(value));
  return isSaid || program.environment?.has("WEB_CONCURRENCY") ? undefined : byDefault(1, "Gunicorn's default", place);
}

/** How a server says how many requests it takes at a time: workers times the threads of one. */
interface SlotForm {
  readonly workers: readonly string[];
  readonly threads: readonly string[];
  /** Words of the command with which it takes any number, or is told elsewhere how many. */
  readonly otherwise: RegExp;
  /** Variables that tell it as well. */
  readonly variables: readonly string[];
  /** A file that it reads by itself. */
  readonly file?: RegExp;
  /** Whether its command may name an ini file that says the same. */
  readonly ini?: true;
}

/**
 * By the names of services. A thread of each has one request at a time.
 *
 * @see https://docs.gunicorn.org/en/stable/settings.html#workers https://puma.io/puma/ https://docs.pylonsproject.org/projects/waitress/en/stable/runner.html
 */
const FORMS: ReadonlyMap<string, SlotForm> = new Map<string, SlotForm>([
  [
    "gunicorn",
    {
      workers: ["-w", "--workers"],
      threads: ["--threads"],
      otherwise: /^(?:-c|--config|--paste|-k|--worker-class)\b|uvicorn|gevent|eventlet|tornado|aiohttp/i,
      variables: ["GUNICORN_CMD_ARGS"],
      file: /(?:^|\/)gunicorn\.conf\.py$/,
    },
  ],
  [
    "uwsgi",
    {
      workers: ["-p", "--processes", "--workers"],
      threads: ["--threads"],
      otherwise: /^--?(?:gevent|async|asyncio|ugreen|tornado|cheaper|emperor|xml|yaml|yml|json|ldap)\b/,
      variables: [],
      ini: true,
    },
  ],
  [
    "puma",
    {
      workers: ["-w", "--workers"],
      threads: ["-t", "--threads"],
      otherwise: /^(?:-C|--config)\b/,
      variables: ["WEB_CONCURRENCY", "RAILS_MAX_THREADS", "PUMA_MAX_THREADS", "MAX_THREADS"],
      file: /(?:^|\/)config\/puma(?:\/\w+)?\.rb$/,
    },
  ],
  ["waitress", { workers: [], threads: ["--threads"], otherwise: /^--app\b/, variables: [] }],
]);

function saidByOptions(args: KnownCommand["started"], { workers, threads }: SlotForm): Located<number> | undefined {
  const values = args.map(({ value }) => value);
  const names = [...workers, ...threads];
  const place = args.find(({ value }) => names.some((name) => value === name || value.startsWith(`${name}=`)));
  const slots = product([optionValue(values, workers), optionValue(values, threads)]);
  return place && slots !== undefined ? { value: slots, span: place.span, trail: place.trail } : undefined;
}

/** `uwsgi --ini etc/uwsgi.ini`, or the file alone. */
function saidByIni(args: KnownCommand["started"], environment: Environment): Located<number> | undefined {
  const path = args.map(({ value }) => value).findLast((value) => value.endsWith(".ini"));
  const file = path === undefined ? undefined : checkoutFile(path.replace(/^--ini=/, ""), environment);
  if (!file || /^[ \t]*(?:gevent|async|asyncio|ugreen|cheaper|emperor|include|ini)\b/m.test(file.text))
    return undefined;
  const workers = /^[ \t]*(?:processes|workers)[ \t]*=[ \t]*(\S+)/m.exec(file.text);
  const threads = /^[ \t]*threads[ \t]*=[ \t]*(\S+)/m.exec(file.text);
  const slots = product([workers?.[1], threads?.[1]]);
  const line = workers ?? threads;
  if (!line || slots === undefined) return undefined;
  return located(slots, { file, start: line.index, end: line.index + line[0].length });
}

/** Of numbers that are plain, with 1 for each that is left out; of `2:8` the most. */
function product(said: readonly (string | undefined)[]): number | undefined {
  const counts = said.map((count = "1") => Number(count.split(":").at(-1)));
  if (said.every((count) => count === undefined)) return undefined;
  return counts.every((count) => Number.isInteger(count) && count > 0)
    ? counts.reduce((all, count) => all * count, 1)
    : undefined;
}
