import { optionValue } from "./option-value.ts";
import { checkoutFile } from "./checkout-files.ts";
import { PROCESS_WEIGHTS, type Mebibytes, type ServiceWeight, type Workers } from "./process-weights.ts";
import { memoryBudget, type ByteRange, type Running } from "./memory-budget.ts";
import { postgresqlFiles } from "./postgresql-settings.ts";
import { services, type Service } from "./services.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { haproxyMemory } from "./haproxy-memory.ts";
import { fileAt, type Span } from "../model/index.ts";

/** What a program without a model of its own takes by its kind, its command and its files. */
export interface WeighedProcess extends Running, ByteRange {
  readonly basis: string;
  readonly copies: number;
}

/** A program of whose memory nothing tells. */
export interface UnknownProcess extends Running {
  readonly service: Service | undefined;
}

/** Programs by kind: those that can be weighed, and those that someone has to say. */
export interface ProcessMemory {
  readonly weighed: readonly WeighedProcess[];
  readonly unknown: readonly UnknownProcess[];
}

/** Weighs what `memoryBudget` has no model for. For plans only: no rule judges by ranges from practice. */
export const processMemory = join(
  "processMemory",
  ["buildout", "supervisor", "systemd", "haproxy"],
  (environment): ProcessMemory => {
    const commands = new Map(environment.facts.command.map((fact) => [fact.command.span, fact] as const));
    const starts = startsOf(environment);
    const weigh = (running: Running): WeighedProcess | "counted" | undefined => {
      const start = starts.get(running.span);
      if (!start?.service) return undefined;
      const { service, words, variable } = start;
      if (service === "haproxy" && environment.haproxy.length > 0) return "counted";
      if (service === "postgresql" && postgresqlFiles.in(environment).length > 0) return "counted";
      const weight = PROCESS_WEIGHTS[service];
      const found = weight && weighed(weight, { words, variable, environment });
      return found && { ...running, ...found, copies: commands.get(running.span)?.copies ?? 1 };
    };
    const results = memoryBudget
      .in(environment)
      .unmodelled.items.map((running) => ({ running, found: weigh(running) }));
    return {
      weighed: [
        ...results.flatMap(({ found }) => (found && found !== "counted" ? [found] : [])),
        ...balancers(environment),
      ],
      unknown: results.flatMap(({ running, found }) =>
        found ? [] : [{ ...running, service: starts.get(running.span)?.service }],
      ),
    };
  },
);

/** What a program of supervisord or a service of systemd starts. */
interface Start {
  readonly service: Service | undefined;
  readonly words: readonly string[];
  /** A variable of its own environment. */
  readonly variable: (name: string) => string | undefined;
}

/** By the places of their commands. */
function startsOf(environment: Environment): ReadonlyMap<Span, Start> {
  const { of, command: lineOf, started } = services.in(environment);
  const programs = environment.supervisor.flatMap(({ programs: all }) =>
    all.flatMap((program): readonly (readonly [Span, Start])[] => {
      const { command, environment: variables } = program;
      if (!command) return [];
      const words = lineOf(program).words.map(({ value }) => value);
      return [
        [command.span, { service: of(program).value?.name, words, variable: (name) => variables.get(name)?.value }],
      ];
    }),
  );
  const units = environment.systemd.flatMap(({ commands }) =>
    commands.items.map(({ words: written, span }): readonly [Span, Start] => {
      const { line, service } = started(written);
      const words = line.words.map(({ value }) => value);
      return [span, { service: service?.name, words, variable: () => undefined }];
    }),
  );
  return new Map([...programs, ...units]);
}

/** What a program was started with. */
interface Started extends Pick<Start, "words" | "variable"> {
  readonly environment: Environment;
}

function weighed(weight: ServiceWeight, started: Started): (ByteRange & { readonly basis: string }) | undefined {
  const { each, workers, threads, bound } = weight;
  const limit = bound && limitOf(started.words, bound);
  if (limit)
    return {
      low: Math.min(each[0] * MIB, limit.bytes),
      high: limit.bytes * (1 + limit.outside),
      basis: `${limit.word} and up to ${Math.round(limit.outside * 100)} % outside of it`,
    };
  if (bound?.needed) return undefined;
  const said = workers ? workersOf(workers, started) : 1;
  const threadCount = threads ? workersOf(threads.number, started) : 0;
  return said === undefined || threadCount === undefined ? undefined : sized(weight, said, threadCount);
}

/** Without workers one process does all, and leads nobody. */
function sized(
  { each, main, workers, threads }: ServiceWeight,
  said: number,
  threadCount: number,
): ByteRange & { readonly basis: string } {
  const count = Math.max(1, said);
  const leader = said > 0 ? main : undefined;
  const [low = 0, high = 0] = [0, 1].map(
    (end) => ((leader?.[end] ?? 0) + count * ((each[end] ?? 0) + threadCount * (threads?.each[end] ?? 0))) * MIB,
  );
  const one = threads ? `(${range(each)} + ${threadCount} threads × ${range(threads.each)})` : range(each);
  const all = `${leader ? `${range(leader)} + ` : ""}${count} ${count === 1 ? "worker" : "workers"} × ${one}`;
  return { low, high, basis: `${workers ? all : `${one} for one process`}, usual for its kind` };
}

interface Limit {
  readonly bytes: number;
  readonly word: string;
  readonly outside: number;
}

/** The last word that bounds it, or the two words of an option and its value. */
function limitOf(
  words: readonly string[],
  { option, unit, outside }: NonNullable<ServiceWeight["bound"]>,
): Limit | undefined {
  const pairs = words.flatMap((word, at) => [word, `${word}=${words[at + 1] ?? ""}`, `${word}${words[at + 1] ?? ""}`]);
  const found = pairs.flatMap((word) => {
    const value = option.exec(word)?.[1];
    return value === undefined ? [] : [{ word, bytes: unit ? Number(value) * MIB : suffixed(value) }];
  });
  const last = found.at(-1);
  return last && { ...last, outside };
}

/** `1g`, `512m`: how the JVM, PHP and others write bytes. */
function suffixed(value: string): number {
  return Number(value.slice(0, -1)) * 1024 ** (1 + "kmg".indexOf(value.slice(-1).toLowerCase()));
}

function workersOf(
  { options, file, variable: usual, pools, otherwise }: Workers,
  { words, variable, environment }: Started,
): number | undefined {
  const said = optionValue(words, options) ?? glued(words, options);
  const most = said?.split(":").at(-1);
  if (most !== undefined && /^[1-9]\d{0,3}$/.test(most)) return Number(most);
  const named = file && optionValue(words, file.options);
  const path = named?.replace(/^file:|^python:/, "") ?? file?.usual;
  const text = path === undefined ? undefined : checkoutFile(path, environment)?.text;
  const written =
    text === undefined ? undefined : (file?.line.exec(text)?.[1] ?? asked(file?.asks?.exec(text), variable));
  if (written !== undefined) return Number(written);
  if (pools) {
    const found = pooled(pools, environment);
    if (found > 0) return found;
  }
  const set = usual === undefined ? undefined : numeric(variable(usual));
  if (set !== undefined) return Number(set);
  const untold = text === undefined ? named !== undefined : withoutComments(text).includes(file?.word ?? "");
  if (untold || otherwise === "unknown") return undefined;
  return otherwise === "processors" ? processors(environment) : otherwise;
}

function withoutComments(text: string): string {
  return text.replace(/#.*$/gm, "");
}

/** What a line takes that asks for a variable: its value, or what stands in for it. */
function asked(
  line: RegExpExecArray | null | undefined,
  variable: (name: string) => string | undefined,
): string | undefined {
  const [, name = "", otherwise] = line ?? [];
  return numeric(variable(name)) ?? otherwise;
}

function numeric(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? text : undefined;
}

/** `-c4`, as some write it. */
function glued(words: readonly string[], options: readonly string[]): string | undefined {
  const short = options.filter((option) => option.length === 2);
  const word = words.findLast((each) => short.some((option) => each.startsWith(option) && /^\d+$/.test(each.slice(2))));
  return word?.slice(2);
}

function pooled({ path, line }: NonNullable<Workers["pools"]>, { files }: Environment): number {
  return files.paths
    .filter((each) => path.test(each))
    .reduce((sum, each) => sum + Number(line.exec(fileAt(files, each)?.text ?? "")?.[1] ?? 0), 0);
}

/** As many workers as processors, where one host says how many it has. */
function processors({ facts }: Environment): number | undefined {
  const [only, another] = facts.host.flatMap(({ cpus }) => cpus ?? []);
  return another ? undefined : only?.value;
}

/** HAProxy counts by its own file, whoever starts it. */
function balancers({ haproxy, hostOf }: Environment): readonly WeighedProcess[] {
  return haproxy.map((document) => ({
    ...haproxyMemory(document),
    name: "haproxy",
    host: hostOf(document.span.file.path),
    copies: 1,
  }));
}

const MIB = 1024 ** 2;

function range([low, high]: Mebibytes): string {
  return `${low}–${high} MiB`;
}
