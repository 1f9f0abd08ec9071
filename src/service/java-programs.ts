import { join } from "../environment/join.ts";
import { looking, type Located, type Problem, type Subject } from "../model/index.ts";
import { commandsAmong, doubtOf, type KnownCommand, type Word } from "./known-commands.ts";
import { hosts } from "./hosts.ts";
import { mayShareHost } from "./share-host.ts";

/** A program that starts a Java virtual machine. Address: `program:orders`. */
export interface JavaProgram extends KnownCommand {
  /** What the machine is told, by the command or by variables. */
  readonly told: readonly Word[];
  readonly host: string | undefined;
  /** Why it may be told something else. */
  readonly unsure: Problem | undefined;
}

/** The programs that start Java. */
export const javaPrograms = join("javaPrograms", ["supervisor"], (environment): readonly JavaProgram[] =>
  commandsAmong(environment, ["java", "catalina.sh"]).flatMap((program) => {
    if (!JAVA.has(program.service?.name ?? "")) return [];
    const variables = VARIABLES.flatMap((name) => program.environment.get(name) ?? []);
    const told = looking(() =>
      [...program.started, ...variables].map(({ value, span, trail }) => ({ value, span, trail })),
    ).result;
    const host = environment.hostOf(program.document.main.path);
    const unsure = doubtOf(program) ?? variables.find(({ doubt }) => doubt)?.doubt;
    return [{ ...program, told, host, unsure }];
  }),
);

const JAVA: ReadonlySet<string> = new Set(["java", "tomcat"]);

const VARIABLES: readonly string[] = ["JAVA_OPTS", "CATALINA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"];

/** A host whose memory is known, with the heaps that Java may fill there. Address: `host:jvm1/heaps`. */
export interface HostHeaps extends Subject {
  readonly host: string;
  readonly memory: Located<number>;
  readonly heaps: readonly [Heap, ...Heap[]];
  /** Why there may be more. */
  readonly unsure: Problem | undefined;
}

interface Heap {
  readonly name: string;
  readonly word: Word;
  /** Of all copies. */
  readonly bytes: number;
}

/** The hosts on which programs say how far their heaps may grow; of several hosts, those that are known to run them. */
export const hostHeaps = join("hostHeaps", ["supervisor"], (environment): readonly HostHeaps[] => {
  const known = hosts.in(environment);
  const programs = javaPrograms.in(environment);
  return known.flatMap(({ name, span, memoryBytes }) => {
    const here = programs.filter((program) =>
      known.length === 1 ? mayShareHost(program, { host: name }) : program.host === name,
    );
    const [first, ...others] = here.flatMap(heapOf);
    if (!memoryBytes || !first) return [];
    const unsure = programs.find((program) => program.unsure)?.unsure;
    return [
      { address: `host:${name}/heaps`, span, host: name, memory: memoryBytes, heaps: [first, ...others], unsure },
    ];
  });
});

/** The last one counts. */
function heapOf({ name, told, numprocs }: JavaProgram): readonly Heap[] {
  const word = told.findLast(({ value }) => XMX.test(value));
  const [, figure = "", unit = ""] = XMX.exec(word?.value ?? "") ?? [];
  const copies = looking(() => numprocs.value).result;
  return word ? [{ name, word, bytes: Number(figure) * (UNITS[unit.toLowerCase()] ?? 1) * copies }] : [];
}

const XMX = /(?:^|\s)-(?:Xmx|XX:MaxHeapSize=)(\d{1,9})([kmgtKMGT]?)(?=\s|$)/;

const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };
