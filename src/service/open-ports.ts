import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { isLoopback, lookAt, looking, type Located } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";
import { isContainer } from "./containers.ts";
import { knownCommands, openAmong, type KnownCommand, type Word } from "./known-commands.ts";
import { OPENINGS } from "./openings.ts";
import { optionValue } from "./option-value.ts";

/** A program with a port for debugging or administration. Address: `program:orders`. */
export interface Administered extends KnownCommand {
  readonly ports: readonly [AdminPort, ...AdminPort[]];
  /** Whether it may run in a container, where a port is closed until somebody publishes it. */
  readonly isContained: boolean;
}

/** A port for debugging or administration that a command line opens. */
export interface AdminPort {
  /** As a sentence names it: "the Java debugger". */
  readonly what: string;
  readonly word: Word;
  /** What of the word opens it. */
  readonly option: string;
  readonly isOpen: boolean;
  /** What a stranger can do by it, to follow "whoever reaches it". */
  readonly allows: string;
  readonly instead: string;
}

/** The programs that open such ports by their commands or their environment. */
export const adminPorts = join("adminPorts", ["supervisor"], (environment): readonly Administered[] =>
  withDoubts(knownCommands.in(environment)).flatMap((program) => {
    const [first, ...others] = [...optionPorts(program), ...flowerPort(program, environment)];
    return first ? [{ ...program, ports: [first, ...others], isContained: isContained(program, environment) }] : [];
  }),
);

/** An image is built here, or a program writes to a stream that somebody else keeps, as in a container whose image is elsewhere. */
function isContained({ document }: KnownCommand, environment: Environment): boolean {
  if (isContainer(environment)) return true;
  const isMeasured = environment.facts.host.length > 0;
  return !isMeasured && looking(() => document.programs.some(writesToDevice)).result;
}

function writesToDevice({ processes }: KnownCommand["document"]["programs"][number]): boolean {
  return processes.some(({ stdout }) => stdout.target.kind === "device" && stdout.target.path.value !== "/dev/null");
}

/** What may be more options is told for programs that take such. */
function withDoubts(commands: readonly KnownCommand[]): readonly KnownCommand[] {
  lookAt(openAmong(commands, TAKE_OPTIONS));
  return commands;
}

const TAKE_OPTIONS: readonly string[] = [
  ...["java", "node", "nodejs", "npm", "yarn", "pnpm", "celery", "dockerd"],
  ...["redis-server", "memcached", "mongod", "mariadbd", "elasticsearch", "traefik", "prometheus"],
];

function optionPorts({ words, environment, script }: KnownCommand): readonly AdminPort[] {
  const variables = OPTION_VARIABLES.flatMap((name) => environment.get(name) ?? []);
  for (const { doubt } of variables) lookAt(doubt);
  const texts: readonly Doubtable[] = looking(() => [
    ...[...words.map(withValue), ...variables].map(({ value, span, trail }) => ({ value, span, trail })),
    ...springProperties(environment),
  ]).result;
  const all = texts.map(({ value }) => value).join(" ");
  const openings = OPENINGS.filter(({ of }) => !of || (script !== undefined && of.includes(script)));
  return openings.flatMap(({ option, isOpen, what, allows, instead }) =>
    texts.flatMap((word) => {
      const found = option.exec(word.value);
      const open = found && (word.doubt !== undefined || isOpen(found[1] ?? "", all));
      return found && typeof open === "boolean"
        ? [{ what, allows, instead, word, option: found[0].trim(), isOpen: open }]
        : [];
    }),
  );
}

/** A word whose value a template may fill in: then it may open what it opens at worst. */
type Doubtable = Word & Pick<Located<string>, "doubt">;

function springProperties(environment: KnownCommand["environment"]): readonly Doubtable[] {
  return SPRING_VARIABLES.flatMap((name) => {
    const { value, span, trail, doubt } = environment.get(name) ?? {};
    if (value === undefined || !span || !trail) return [];
    return [{ value: `${name}=${value}`, span, trail, ...(doubt && { doubt }) }];
  });
}

/** An option with the value that may stand in the next word. */
function withValue(word: Word, at: number, words: readonly Word[]): Word {
  return TAKE_VALUE.has(word.value) ? { ...word, value: `${word.value} ${words[at + 1]?.value ?? ""}` } : word;
}

const TAKE_VALUE: ReadonlySet<string> = new Set([
  "-H",
  "--host",
  "--protected-mode",
  "-l",
  "--listen",
  "--bind_ip",
  "-E",
]);

/** Variables whose value a program takes for options. */
const OPTION_VARIABLES: readonly string[] = [
  "JAVA_OPTS",
  "JAVA_TOOL_OPTIONS",
  "JDK_JAVA_OPTIONS",
  "CATALINA_OPTS",
  "NODE_OPTIONS",
];

/** Variables that Spring Boot takes for properties. */
const SPRING_VARIABLES: readonly string[] = [
  "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
  "MANAGEMENT_SERVER_ADDRESS",
  "MANAGEMENT_SERVER_PORT",
  "SERVER_ADDRESS",
];

/** Flower listens on all interfaces and asks nobody who he is, unless it is told otherwise here or in its own file. */
function flowerPort({ service, started, environment }: KnownCommand, checkout: Environment): readonly AdminPort[] {
  const [program, ...args] = started;
  const word = args.find(({ value }) => value === "flower") ?? program;
  if (service?.name !== "flower" || !word) return [];
  const words = args.map(({ value }) => value.replaceAll("_", "-"));
  if (words.some((each) => /^--conf\b/.test(each)) || checkoutFile("flowerconfig.py", checkout)) return [];
  const address = optionValue(words, ["--address"]) ?? environment.get("FLOWER_ADDRESS")?.value ?? "";
  const isProtected =
    words.some((each) => /^--(?:basic-auth|auth|auth-provider|unix-socket)(?:=|$)/.test(each)) ||
    ["FLOWER_BASIC_AUTH", "FLOWER_AUTH", "FLOWER_AUTH_PROVIDER", "FLOWER_UNIX_SOCKET"].some((name) =>
      environment.has(name),
    );
  return [
    {
      what: "Flower without a password",
      word,
      option: "flower",
      isOpen: !isProtected && !isLoopback(address),
      allows: "sees the arguments of all tasks",
      instead: "write --address=127.0.0.1 and let the proxy ask for a password",
    },
  ];
}
