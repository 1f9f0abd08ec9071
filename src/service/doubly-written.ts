import { join } from "../environment/join.ts";
import { looking, type Located, type Span, type Subject } from "../model/index.ts";
import { commandLogs } from "./command-logs.ts";
import { knownCommands, type KnownCommand } from "./known-commands.ts";
import { supervisedLogs } from "./supervised-logs.ts";

/** A file that supervisord writes, with who else does. Address: `log:/opt/tomcat/logs/catalina.out`. */
export interface DoublyWritten extends Subject {
  readonly path: Located<string>;
  /** As a sentence names them: "Tomcat", "program web, --access-logfile". */
  readonly other: { readonly writer: string; readonly span: Span } | undefined;
}

/** The files that supervisord writes for programs that write files of their own. */
export const doublyWritten = join("doublyWritten", ["supervisor"], (environment): readonly DoublyWritten[] => {
  const own = commandLogs.in(environment);
  const commands = knownCommands.in(environment);
  return supervisedLogs.in(environment).flatMap(({ span, paths }) =>
    paths.flatMap((path) => {
      const value = looking(() => path.value).result;
      const written = own.find((log) => log.path.value === value);
      const program = commands.find((each) => each.span === span);
      const usual = program && OWN_LOGS.find(({ service }) => service === program.service?.name);
      if (!written && !usual) return [];
      const writer = written?.writer ?? (usual?.log.test(value) && usual.writes(program) ? usual.writer : undefined);
      const at = written?.path.span ?? span;
      return [{ address: `log:${value}`, span, path, other: writer === undefined ? undefined : { writer, span: at } }];
    }),
  );
});

interface OwnLog {
  readonly service: string;
  readonly log: RegExp;
  readonly writer: string;
  readonly writes: (program: KnownCommand | undefined) => boolean;
}

/** Started in the background, Tomcat appends to catalina.out; Laravel's own channel is one file. */
const OWN_LOGS: readonly OwnLog[] = [
  {
    service: "tomcat",
    log: /\/catalina\.out$/,
    writer: "Tomcat",
    writes: (program) => !program?.started.some(({ value }) => value === "run"),
  },
  ...["laravel-queue", "horizon", "laravel-schedule"].map((service) => ({
    service,
    log: /\/storage\/logs\/laravel\.log$/,
    writer: "Laravel",
    writes: () => true,
  })),
];
