import type { Environment, Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import {
  looking,
  type Listening,
  type ListenFact,
  type Problem,
  type Span,
  type Step,
  type Subject,
} from "../model/index.ts";
import { bindings, isEverywhere, type Bound } from "./bindings.ts";
import { containersOf, type Container } from "./compose-containers.ts";
import { isContainer } from "./containers.ts";
import type { KnownCommand } from "./known-commands.ts";
import { proxyTitle, PROXIES, PROXY_TITLES } from "./proxies.ts";
import { zopeOf } from "./takes-requests.ts";
import type { KnownUnit } from "./unit-listeners.ts";
import { imageListens } from "./varnish-images.ts";

/** A port that a process of the environment listens on. Address: `program:api/process:api_1/port:8001`, `part:instance1/port:8081`. */
export interface Listener extends Subject {
  /** As a sentence names it: "program web", "Zope instance1". */
  readonly who: string;
  /** What it shares with its copies and with those that its number tells it apart from. */
  readonly family: string;
  /** Empty for all interfaces; undefined where nothing tells. */
  readonly host: string | undefined;
  readonly port: number;
  /** Where that stands. */
  readonly place: { readonly span: Span; readonly trail: readonly Step[]; readonly doubt?: Problem };
  /** The host that it runs on; undefined where nothing says it. */
  readonly on: string | undefined;
  /** The containers that it may run in, by whose names others reach it. */
  readonly containers: readonly Container[];
  /** Whether a program starts it, where programs start others of its kind. */
  readonly isStarted: boolean;
  /** The program whose command says so. */
  readonly program?: KnownCommand;
  /** The service of systemd whose command says so. */
  readonly unit?: KnownUnit;
  /** Who listens, as its own files set it up: a Zope, or a proxy. */
  readonly by?: Listening;
}

/** What listens, and what may. */
export interface Listeners {
  readonly listeners: readonly Listener[];
  /** Programs of which nothing tells which port they bind. */
  readonly silent: readonly Silent[];
  /** Why a port may be another one: something fills it in. */
  readonly doubt: Problem | undefined;
  /** Why there may be more of them. */
  readonly unseen: Problem | undefined;
  /** Whether this may run in a container, where a port is closed until somebody publishes it. */
  readonly isContainer: boolean;
}

export interface Silent {
  readonly program: KnownCommand;
  readonly on: string | undefined;
}

/** The ports that the programs of supervisord, the Zopes of buildout and the proxies listen on. */
export const listening = join("listening", ["supervisor", "buildout", ...PROXIES], (environment): Listeners => {
  const bound = bindings.in(environment);
  const run = new Set(bound.map(({ program }) => zopeOf(program, environment)));
  const { result: zopes, doubts } = looking(() =>
    environment.facts.listen.filter(({ by }) => by.service === "zope").flatMap((fact) => zopeListener(fact, run)),
  );
  const { result: proxies, doubts: filledIn } = looking(() => [
    ...environment.facts.listen.flatMap((fact) =>
      proxyListener(fact, containersOf(fact.by.span.file.path, environment)),
    ),
    ...imageListens(environment).flatMap((image) => proxyListener({ ...image, host: undefined }, image.containers)),
  ]);
  const told = new Set<string | undefined>(["zeo", ...proxies.map(({ by }) => by?.service)]);
  const silent = bound
    .filter(({ program, isSilent }) => isSilent && !told.has(program.service?.name) && !zopeOf(program, environment))
    .map(({ program }) => ({ program, on: hostOf(program, environment) }));
  return {
    listeners: [...bound.flatMap((each) => programListeners(each, environment)), ...zopes, ...proxies],
    silent,
    doubt: bound.map(({ doubt, hidden }) => doubt ?? hidden).find((each) => each) ?? doubts[0] ?? filledIn[0],
    unseen: unseenIn(environment),
    isContainer: isContainer(environment),
  };
});

function programListeners({ program, bindings: found }: Bound, environment: Environment): readonly Listener[] {
  const { name, span, address, service, processes, document } = program;
  return found.map(({ process, port, host, word }) => ({
    address: `${address}/${processes.length > 1 ? `process:${process.name}/` : ""}port:${port}`,
    span,
    who: processes.length > 1 ? `process ${process.address}` : `program ${name}`,
    family: `program ${service?.name ?? ""} ${withoutNumber(name)}`,
    host,
    port,
    place: word,
    on: hostOf(program, environment),
    containers: containersOf(document.main.path, environment),
    isStarted: true,
    program,
  }));
}

function hostOf({ document, span }: KnownCommand, environment: Environment): string | undefined {
  return environment.hostOf(document.main.path) ?? environment.hostOf(span.file.path);
}

function zopeListener(fact: Hosted<ListenFact>, run: ReadonlySet<Hosted<ListenFact> | undefined>): readonly Listener[] {
  const { by, address, host: on } = fact;
  const { port, host } = address.value;
  if (port === undefined) return [];
  const isStarted = run.has(fact) || ![...run].some(Boolean);
  return [
    {
      address: `part:${by.name}/port:${port}`,
      span: by.span,
      who: `Zope ${by.name}`,
      family: `zope ${by.span.file.path} ${withoutNumber(by.name)}`,
      host: isEverywhere(host) ? "" : host,
      port,
      place: address,
      on,
      containers: [],
      isStarted,
      by,
    },
  ];
}

/** A server of nginx without a name goes by its port, and what has one door by what it is. */
function whoListens(by: Listening): string {
  const isNamed = (by.service === "haproxy" || by.service === "nginx") && /[a-z]/i.test(by.name);
  return isNamed ? `${proxyTitle(by)}'s ${by.name}` : proxyTitle(by);
}

/** A proxy is not judged by its programs: systemd starts most of them. */
function proxyListener(
  { by, address, host: on }: Pick<Hosted<ListenFact>, "by" | "address" | "host">,
  containers: readonly Container[],
): readonly Listener[] {
  const { port, host } = address.value;
  if (port === undefined || !PROXY_TITLES.has(by.service)) return [];
  return [
    {
      address: `${by.service}:${by.name}/port:${port}`,
      span: by.span,
      who: whoListens(by),
      family: `${by.service} ${by.span.file.path} ${by.span.start} ${port}`,
      host: isEverywhere(host) ? "" : host,
      port,
      place: address,
      on,
      containers,
      isStarted: true,
      by,
    },
  ];
}

/** `instance1`, `instance-2` and `instance` are of one family; `web-2019` tells when it was made. */
function withoutNumber(name: string): string {
  return name.replace(/[-_]?\d{1,3}$/, "");
}

/** Why there may be programs or parts that were not seen. */
function unseenIn({ supervisor, buildout }: Environment): Problem | undefined {
  return (
    supervisor.flatMap(({ unseen }) => unseen)[0] ?? buildout.map(({ parts }) => parts.doubt).find((doubt) => doubt)
  );
}
