import { join } from "../environment/join.ts";
import { lineSpan, type SourceFile, type Span } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";
import { commandsAmong, type KnownCommand, type Word } from "./known-commands.ts";
import { optionValue } from "./option-value.ts";

/** A worker of Laravel's queue. Address: `program:queue`. */
export interface LaravelQueue extends KnownCommand {
  readonly verb: Word;
  /** The word with `--sleep`, and what it says. */
  readonly sleep: { readonly word: Word; readonly seconds: string } | undefined;
  /** After how many seconds it ends a job; 60 by default. */
  readonly timeout: { readonly word: Word; readonly seconds: number };
  /** The lines of the application's config/queue.php after how many seconds a job is given to another worker. */
  readonly retries: readonly RetryAfter[];
  /** Undefined where it is not in the checkout. */
  readonly config: SourceFile | undefined;
  /** Horizon of the same application, where it starts as well and nothing says that it takes other jobs. */
  readonly horizon: Pick<KnownCommand, "name" | "span"> | undefined;
}

/** A line that says after how many seconds a job counts as lost. */
export interface RetryAfter {
  readonly seconds: number;
  readonly span: Span;
  /** Whether .env may say something else. */
  readonly isDefault: boolean;
}

/** The workers of Laravel's queue. */
export const laravelQueues = join("laravelQueues", ["supervisor"], (environment): readonly LaravelQueue[] => {
  const commands = commandsAmong(environment, ["artisan"]);
  return commands.flatMap((program) => {
    const [artisan, verb, ...args] = program.started;
    if (program.service?.name !== "laravel-queue" || !artisan || !verb) return [];
    const values = args.map(({ value }) => value);
    const sleep = optionValue(values, ["--sleep"]);
    const timeout = Number(optionValue(values, ["--timeout"]) ?? "60");
    const config = checkoutFile(artisan.value.replace(/artisan$/, "config/queue.php"), environment);
    const others = isNarrowed(values) ? [] : commands.filter((other) => isHorizonOf(artisan, program, other));
    return [
      {
        ...program,
        verb,
        sleep: sleep === undefined ? undefined : { word: wordOf(args, "--sleep") ?? verb, seconds: sleep },
        timeout: { word: wordOf(args, "--timeout") ?? verb, seconds: Number.isFinite(timeout) ? timeout : 0 },
        config,
        retries: config ? retriesIn(config, connectionOf(args)) : [],
        horizon: others[0],
      },
    ];
  });
});

function wordOf(args: readonly Word[], option: string): Word | undefined {
  return args.find(({ value }) => value === option || value.startsWith(`${option}=`));
}

/** A connection or a queue of its own. */
function isNarrowed(values: readonly string[]): boolean {
  return values.some((value) => /^--queue\b/.test(value)) || (values[0] !== undefined && !values[0].startsWith("-"));
}

function isHorizonOf(artisan: Word, { document }: KnownCommand, other: KnownCommand): boolean {
  return other.document === document && other.service?.name === "horizon" && other.started[0]?.value === artisan.value;
}

function connectionOf([first]: readonly Word[]): string | undefined {
  return first && !first.value.startsWith("-") ? first.value : undefined;
}

/** Of the connection that a command names, else of all. */
function retriesIn(file: SourceFile, connection: string | undefined): readonly RetryAfter[] {
  let current: string | undefined;
  return file.text.split("\n").flatMap((line, at) => {
    if (/^\s*(?:\/\/|#|\*|\/\*)/.test(line)) return [];
    current = /^\s*['"](\w+)['"]\s*=>\s*\[/.exec(line)?.[1] ?? current;
    const [, plain, byEnvironment] = RETRY_AFTER.exec(line) ?? [];
    const seconds = plain ?? byEnvironment;
    if (seconds === undefined || (connection !== undefined && current !== connection)) return [];
    return [{ seconds: Number(seconds), span: lineSpan(file, at + 1), isDefault: plain === undefined }];
  });
}

const RETRY_AFTER =
  /['"]retry_after['"]\s*=>\s*(?:\(int\)\s*)?(?:(\d{1,7})\b|env\(\s*['"]\w+['"]\s*,\s*['"]?(\d{1,7})['"]?\s*\))/;
