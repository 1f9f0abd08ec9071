import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { fileAt, lineSpan, lookAt, looking, type Problem, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { knownCommands, openAmong, type KnownCommand, type Word } from "./known-commands.ts";
import { optionValue } from "./option-value.ts";

/**
 * What starts the jobs of one application at their times. Address: `scheduler:celery-beat/tickets@/srv/tickets/bin/celery`,
 * by what tells its application from others.
 */
export interface Scheduler extends Subject {
  /** As a sentence names it: "celery beat". */
  readonly title: string;
  /** What happens where it runs more than once, to follow "so". */
  readonly twice: string;
  readonly runs: readonly [SchedulerRun, ...SchedulerRun[]];
  readonly count: number;
  /** Why there may be more of them. */
  readonly doubt: Problem | undefined;
}

/** A program, or a line of a crontab, that runs it. */
export interface SchedulerRun {
  /** As a sentence names it: "4 copies of worker", "etc/cron.d/shop". */
  readonly by: string;
  readonly copies: number;
  readonly word: Word;
}

/** The schedulers that one supervisord runs, each with all that runs it. */
export const schedulers = join("schedulers", ["supervisor"], (environment): readonly Scheduler[] => {
  const commands = knownCommands.in(environment);
  const doubt = openAmong(commands, SCRIPTS);
  const found = [
    ...groupBy(commands.flatMap(runOf), ({ kind, program, application }) =>
      [program.document.main.path, kind.name, ...application].join("\n"),
    ).values(),
  ];
  if (found.length === 0) lookAt(doubt);
  return found.map(([first, ...others]) => {
    const { kind, program } = first;
    const { name, title, twice } = kind;
    const runs = [first, ...others, ...fromCrontabs(first, environment)] as const;
    const count = runs.reduce((sum, { copies }) => sum + copies, 0);
    const address = `scheduler:${name}/${first.application.filter((part) => part !== "").join("@")}`;
    return { address, span: program.span, title, twice, runs, count, doubt };
  });
});

interface Kind {
  readonly name: string;
  readonly title: string;
  readonly twice: string;
  readonly scripts: readonly string[];
  readonly is: (script: string, args: readonly string[]) => boolean;
  /** Where a crontab may do the same. */
  readonly inCrontab?: RegExp;
}

const JOBS = "every job starts as often";

/** Schedulers that take no lock: two of them do everything twice. */
const KINDS: readonly Kind[] = [
  {
    name: "celery-beat",
    title: "celery beat",
    twice: JOBS,
    scripts: ["celery", "celerybeat", "celeryd", "manage.py", "django"],
    is: (script, args) =>
      (script === "celerybeat" || args.includes("beat") || (args.includes("worker") && embedsBeat(args))) &&
      !args.some((word) => /redbeat/i.test(word)),
  },
  {
    name: "clockwork",
    title: "clockwork",
    twice: JOBS,
    scripts: ["clockwork", "clockworkd"],
    is: () => true,
  },
  {
    name: "laravel-schedule",
    title: "Laravel's scheduler",
    twice: JOBS,
    scripts: ["artisan"],
    is: (_, [verb]) => verb === "schedule:work",
    inCrontab: /\bartisan["']?[ \t]+schedule:run\b/,
  },
  {
    name: "horizon",
    title: "Horizon",
    twice: "there are as many times the workers that config/horizon.php allows",
    scripts: ["artisan"],
    is: (_, [verb]) => verb === "horizon",
  },
];

const SCRIPTS: readonly string[] = KINDS.flatMap(({ scripts }) => scripts);

function embedsBeat(args: readonly string[]): boolean {
  return args.some((word) => word === "-B" || word === "--beat");
}

interface Run extends SchedulerRun {
  readonly kind: Kind;
  readonly program: KnownCommand;
  readonly application: readonly string[];
}

function runOf(program: KnownCommand): readonly Run[] {
  const [word] = program.started;
  const words = program.started.map(({ value }) => value);
  const { script = "" } = program;
  const kind = KINDS.find(({ scripts, is }) => scripts.includes(script) && is(script, words.slice(1)));
  if (!kind || !word) return [];
  const copies = looking(() => program.numprocs.value).result;
  const by = copies === 1 ? program.name : `${copies} copies of ${program.name}`;
  return copies > 0 ? [{ by, copies, word, kind, program, application: applicationOf(kind, words, program) }] : [];
}

/** Two applications on a host have a scheduler each: what is known of one, whichever program runs it. */
function applicationOf(
  { name }: Kind,
  words: readonly string[],
  { environment, processes: [process] }: KnownCommand,
): readonly string[] {
  const app = optionValue(words, ["-A", "--app"]) ?? words.find((word) => word.endsWith(".rb")) ?? "";
  const settings = environment.get("DJANGO_SETTINGS_MODULE")?.value ?? "";
  const program = words[0] ?? "";
  const folder = name === "celery-beat" || program.startsWith("/") ? "" : (process?.directory?.value ?? "");
  return [app, settings, program, folder];
}

/** Lines of the checkout's crontabs that start the same. */
function fromCrontabs({ kind, word }: Run, { files }: Environment): readonly SchedulerRun[] {
  const pattern = kind.inCrontab;
  if (!pattern) return [];
  return files.paths.filter(isCrontab).flatMap((path) => {
    const file = fileAt(files, path);
    if (!file) return [];
    return file.text.split("\n").flatMap((line, index) => {
      if (line.trimStart().startsWith("#") || !pattern.test(line) || !line.includes(word.value)) return [];
      return [{ by: path, copies: 1, word: { value: line, span: lineSpan(file, index + 1), trail: [] } }];
    });
  });
}

function isCrontab(path: string): boolean {
  return /(?:^|\/)(?:cron\.d\/[^/.]+|crontabs?(?:\/[^/.]+)?)$/.test(path);
}
