import { join } from "../environment/join.ts";
import { looking, type Problem, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { commandsAmong, openAmong, type KnownCommand, type Word } from "./known-commands.ts";
import { optionValue } from "./option-value.ts";

/** Workers of one application on one host by the name that Celery knows them by. Address: `celery:tickets/celery@%h`. */
export interface CeleryNode extends Subject {
  readonly node: string;
  readonly runs: readonly [NodeRun, ...NodeRun[]];
  readonly count: number;
  /** Why there may be more. */
  readonly unsure: Problem | undefined;
}

interface NodeRun {
  readonly name: string;
  readonly word: Word;
  readonly copies: number;
}

/** The names of Celery's workers, for each supervisord and application. */
export const celeryNodes = join("celeryNodes", ["supervisor"], (environment): readonly CeleryNode[] => {
  const commands = commandsAmong(environment, SCRIPTS);
  const unsure = openAmong(commands, SCRIPTS);
  const workers = commands.flatMap(workerOf);
  return [...groupBy(workers, ({ key }) => key).values()].map((runs) => {
    const [{ application, node, span }] = runs;
    const count = runs.reduce((sum, { copies }) => sum + copies, 0);
    return { address: `celery:${application}/${node}`, span, node, runs, count, unsure };
  });
});

const SCRIPTS: readonly string[] = ["celery", "celeryd", "manage.py", "django"];

interface Worker extends NodeRun, Pick<Subject, "span"> {
  readonly key: string;
  readonly application: string;
  readonly node: string;
}

function workerOf({
  name,
  span,
  service,
  started,
  numprocs,
  options,
  document,
  environment,
}: KnownCommand): readonly Worker[] {
  const [program, ...args] = started;
  const values = args.map(({ value }) => value);
  if (service?.name !== "celery" || !program || values.includes("multi")) return [];
  const application = optionValue(values, ["-A", "--app"]) ?? "";
  const given = optionValue(values, ["-n", "--hostname"]);
  const node = given ?? "celery@%h";
  const word = args.find(({ value }) => /^(?:-n|--hostname)(?:=|$)/.test(value)) ?? program;
  const written = looking(() => options.get("command")?.value ?? "").result;
  const isEach = given !== undefined && written.includes("process_num");
  const copies = isEach ? 1 : looking(() => numprocs.value).result;
  const settings = environment.get("DJANGO_SETTINGS_MODULE")?.value ?? "";
  const key = [document.main.path, program.value, application, settings, node].join("\n");
  return copies > 0 ? [{ name, span, word, copies, key, application, node }] : [];
}
