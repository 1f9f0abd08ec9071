import { isOpen } from "../languages/grammar/open-path.ts";
import { join } from "../environment/join.ts";
import { lookAt, looking, readAddress, type Problem, type Subject } from "../model/index.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";

/** A port that a program binds because its command says so. Address: `program:web/port:8001`. */
export interface BoundPort extends Subject {
  readonly name: string;
  readonly port: number;
  readonly word: Word;
  /** How many copies bind it. */
  readonly copies: number;
  /** A program of the same supervisord that stands before it and binds the same. */
  readonly taken: BoundPort | undefined;
  /** Why another may bind it, too. */
  readonly doubt: Problem | undefined;
}

/** The ports of the programs that start with one supervisord. */
export const boundPorts = join("boundPorts", ["supervisor"], (environment): readonly BoundPort[] => {
  const bindings = knownCommands.in(environment).flatMap(bindingsOf);
  const doubt = bindings.find((binding) => binding.doubt)?.doubt;
  const certain = bindings.filter((binding) => binding.port !== undefined);
  if (certain.length === 0) lookAt(doubt);
  return certain.map((binding, at): BoundPort => {
    const first = certain.slice(0, at).find((other) => collide(other, binding));
    return { ...asPort(binding), taken: first && { ...asPort(first), taken: undefined, doubt }, doubt };
  });
});

interface Binding {
  readonly program: KnownCommand;
  readonly host: string;
  /** Undefined where something fills it in. */
  readonly port: number | undefined;
  readonly word: Word;
  readonly copies: number;
  readonly doubt: Problem | undefined;
}

/** Options that take an address or a port, by service, with the host that counts where none is said. */
const BINDING: ReadonlyMap<string, { readonly options: readonly string[]; readonly host: string }> = new Map([
  ["gunicorn", { options: ["-b", "--bind"], host: "127.0.0.1" }],
  ["uvicorn", { options: ["--port"], host: "127.0.0.1" }],
  ["hypercorn", { options: ["-b", "--bind"], host: "127.0.0.1" }],
  ["daphne", { options: ["-p", "--port"], host: "127.0.0.1" }],
  ["waitress", { options: ["--listen", "--port"], host: "0.0.0.0" }],
  ["puma", { options: ["-b", "--bind", "-p", "--port"], host: "0.0.0.0" }],
  ["unicorn", { options: ["-l", "--listen", "-p", "--port"], host: "0.0.0.0" }],
  ["thin", { options: ["-p", "--port"], host: "0.0.0.0" }],
  ["uwsgi", { options: ["--http", "--http-socket", "--socket"], host: "0.0.0.0" }],
  ["flower", { options: ["--port"], host: "0.0.0.0" }],
  ["redis", { options: ["--port"], host: "0.0.0.0" }],
  ["memcached", { options: ["-p"], host: "0.0.0.0" }],
  ["java", { options: ["--server.port", "-Dserver.port"], host: "0.0.0.0" }],
]);

function bindingsOf(program: KnownCommand): readonly Binding[] {
  const { service, started, words, kind } = program;
  const binding = BINDING.get(service?.name ?? "");
  // Copies share the socket that supervisord, a number or the kernel gives them.
  if (!binding || kind === "fcgi-program" || started.some(({ value }) => /^--(?:reuse-?port|fd)\b/.test(value)))
    return [];
  const said = started.findIndex(({ value }) => ["--host", "-h", "-o"].includes(value));
  const host = said === -1 ? binding.host : (started[said + 1]?.value ?? "");
  const copies = countAlike(program);
  return started.flatMap((word, at) => {
    const option = binding.options.find((name) => word.value === name || word.value.startsWith(`${name}=`));
    const valued = word.value === option ? started[at + 1] : word;
    if (option === undefined || !valued) return [];
    const address = readAddress(valued.value.replace(`${option}=`, "").replace(/^(?:tcp|http|ssl):\/\//, ""));
    const doubt = isOpen(valued.value) ? looking(() => words.map(({ value }) => value)).doubts[0] : undefined;
    if (!address.port && !doubt) return [];
    const isBare = !address.text.includes(":");
    const port = doubt ? undefined : address.port;
    return [{ program, host: isBare ? host : address.host, port, word: valued, copies, doubt }];
  });
}

/** Copies whose commands are one and the same bind the same. */
function countAlike({ processes }: KnownCommand): number {
  const [first] = processes;
  return processes.filter(({ command }) => command?.value === first?.command?.value).length;
}

function collide(a: Binding, b: Binding): boolean {
  if (a.program.document !== b.program.document || a.program.address === b.program.address) return false;
  return a.port === b.port && (a.host === b.host || isWildcard(a.host) || isWildcard(b.host));
}

function isWildcard(host: string): boolean {
  return ["", "*", "0.0.0.0", "::"].includes(host);
}

function asPort({ program, port = 0, word, copies }: Binding): Omit<BoundPort, "taken" | "doubt"> {
  return { address: `${program.address}/port:${port}`, span: program.span, name: program.name, port, word, copies };
}
