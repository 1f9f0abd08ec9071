import { located, looking, type LogFact } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";

/** The logs that supervised programs write by themselves, because their commands say so. */
export const commandLogs = join("commandLogs", ["supervisor"], (environment): readonly LogFact[] =>
  knownCommands.in(environment).flatMap((program) =>
    [...optionLogs(program), ...shellLogs(program)].flatMap(({ path, by, span }) => {
      const whole = inFolder(path, program);
      if (whole === undefined) return [];
      const writer = `program ${program.name}, ${by}`;
      return [{ kind: "log" as const, path: located(whole, span), writer, ownRotation: undefined }];
    }),
  ),
);

interface Written extends Pick<Word, "span"> {
  readonly path: string;
  /** What makes it write there: `--access-logfile`, `>>`. */
  readonly by: string;
}

/** Options by the programs that take them. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["gunicorn", ["--access-logfile", "--error-logfile", "--log-file"]],
  ["uwsgi", ["--logto", "--logto2", "--req-logger"]],
  ["celery", ["--logfile", "-f"]],
  ["celery-beat", ["--logfile", "-f"]],
  ["sidekiq", ["--logfile", "-L"]],
  ["thin", ["--log", "-l"]],
  ["huey", ["--logfile", "-l"]],
  ["daphne", ["--access-log"]],
  ["hypercorn", ["--access-logfile", "--error-logfile", "--access-log", "--error-log"]],
]);

function optionLogs({ service, started }: KnownCommand): readonly Written[] {
  const options = OPTIONS.get(service?.name ?? "") ?? [];
  return started.flatMap(({ value, span }, at) => {
    const by = options.find(
      (option) => value === option || (option.startsWith("--") && value.startsWith(`${option}=`)),
    );
    if (by === undefined) return [];
    const next = started[at + 1];
    if (value !== by) return [{ path: value.slice(by.length + 1), by, span }];
    return next ? [{ path: next.value, by, span: next.span }] : [];
  });
}

/** What a shell appends, or hands to tee; a file that each start empties does not grow for ever. */
function shellLogs({ words }: KnownCommand): readonly Written[] {
  return looking(() => words.filter(({ value }) => value.includes(" "))).result.flatMap(({ value, span }) =>
    [...value.matchAll(APPENDED)].map(({ groups }) => ({
      path: groups?.appended ?? groups?.teed ?? "",
      by: groups?.appended === undefined ? "tee" : ">>",
      span,
    })),
  );
}

const APPENDED =
  />>[ \t]{0,9}(?<appended>[^\s;&|<>"']+)|\btee[ \t]{1,9}(?:-a|--append)[ \t]{1,9}(?<teed>[^\s;&|<>"']+)/g;

/** A relative path is the working directory's. */
function inFolder(path: string, { processes: [process] }: KnownCommand): string | undefined {
  if (isOpen(path) || path === "" || path.startsWith("-") || path.includes("%")) return undefined;
  if (path.startsWith("/")) return path;
  const folder = process?.directory && !process.directory.doubt ? process.directory.value : undefined;
  return folder?.startsWith("/") ? `${folder.replace(/\/+$/, "")}/${path}` : undefined;
}
