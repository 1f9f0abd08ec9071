import { join } from "../environment/join.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import type { Problem } from "../model/index.ts";
import { commandsAmong, doubtOf, type KnownCommand, type Word } from "./known-commands.ts";

/** A program whose command says after how long it ends what hangs. Address: `program:web`. */
export interface HungWork extends KnownCommand {
  readonly option: Word;
  /** As written; 0 for never. */
  readonly seconds: string;
  /** Why it may say something else. */
  readonly unsure: Problem | undefined;
  /** What hangs: "a worker", "a job". */
  readonly what: string;
  /** It answers on the port that its platform gives it, which may end what hangs by itself. */
  readonly onPlatform: boolean;
}

/** The programs that are told after how long to end a worker or a job that hangs. */
export const hungWork = join("hungWork", ["supervisor"], (environment): readonly HungWork[] =>
  commandsAmong(environment, ["gunicorn", "artisan"]).flatMap((program) =>
    endsAfter(program).map((end) => ({
      ...program,
      ...end,
      unsure: isOpen(end.seconds) ? doubtOf(program) : undefined,
      onPlatform: program.started.some(({ value }) => PLATFORM_PORT.test(value)),
    })),
  ),
);

/** Cloud Run, Heroku and their like say in PORT where they send requests. */
const PLATFORM_PORT = /:(?:\$\{?PORT\b|%\(ENV_PORT\)s)/;

/** The options of a command that say after how long it ends what hangs. */
export function endsAfter({
  service,
  started,
}: Pick<KnownCommand, "service" | "started">): readonly Pick<HungWork, "option" | "seconds" | "what">[] {
  const kind = KINDS.find((each) => each.service === service?.name);
  if (!kind || started.some(({ value }) => kind.unless?.test(value))) return [];
  return started.flatMap((option, at) => {
    const name = kind.options.find((each) => option.value === each || option.value.startsWith(`${each}=`));
    if (name === undefined) return [];
    const seconds = option.value === name ? started[at + 1]?.value : option.value.slice(name.length + 1);
    return seconds === undefined ? [] : [{ option, seconds, what: kind.what }];
  });
}

interface Kind {
  readonly service: string;
  readonly options: readonly string[];
  readonly what: string;
  /** With one of these the option means something else. */
  readonly unless?: RegExp;
}

/** With asynchronous workers Gunicorn's time-out is no bound for a request. */
const KINDS: readonly Kind[] = [
  {
    service: "gunicorn",
    options: ["--timeout", "-t"],
    what: "a worker",
    unless: /uvicorn|gevent|eventlet|tornado|aiohttp/i,
  },
  { service: "laravel-queue", options: ["--timeout"], what: "a job" },
];
