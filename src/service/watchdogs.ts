import type { EventListener, Httpok, Memmon, Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import type { Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { serviceOf } from "./services.ts";

/** An event listener that runs httpok or memmon. */
export interface Watchdog<Tool extends Httpok | Memmon> extends Subject {
  readonly listener: EventListener;
  readonly tool: Tool;
  readonly document: SupervisorDocument;
}

/** The environment's listeners that run one of superlance's two watchdogs. */
export function watchdogs<Name extends "httpok" | "memmon">(
  { supervisor }: Environment,
  name: Name,
): readonly Watchdog<Extract<Httpok | Memmon, { readonly name: Name }>>[] {
  return supervisor.flatMap((document) =>
    document.listeners.flatMap((listener) => {
      const { tool, address, span } = listener;
      return tool && isNamed(tool, name) ? [{ address, span, listener, tool, document }] : [];
    }),
  );
}

/** A Zope that supervisord runs as a service. Address: `program:instance1`. */
export interface SupervisedZope extends Subject {
  readonly program: Program;
  readonly document: SupervisorDocument;
}

/** Zopes that start with supervisord and stay up; one that only waits to be started by hand is no service. */
export function supervisedZopes(environment: Environment): readonly SupervisedZope[] {
  return environment.supervisor.flatMap((document) =>
    document.programs
      .filter(
        (program) =>
          serviceOf(program, environment) === "zope" &&
          program.autostart.value &&
          program.autorestart.value !== "never",
      )
      .map((program) => ({ address: program.address, span: program.span, program, document })),
  );
}

/**
 * Whether a Zope takes visitors' requests: known where its port and the balancer's servers are, guessed from its name otherwise.
 * Instances for debugging, editing by hand or background work often run beside the balanced ones, on purpose.
 */
export function takesRequests({ words, name }: Program, { facts, haproxy }: Environment): "yes" | "no" | "unsure" {
  const zope = facts.zope.find(
    (candidate) => candidate.name === name || words.some(({ value }) => value.endsWith(`/${candidate.name}`)),
  );
  const servers = haproxy.flatMap(({ proxies }) => proxies).flatMap((proxy) => proxy.servers);
  const port = portOf(zope?.address.value ?? "");
  if (port !== undefined && servers.length > 0) {
    if (servers.some(({ target }) => portOf(target.value) === port)) return "yes";
    return servers.some(({ doubt, target }) => doubt ?? target.doubt) || haproxy.some(({ doubt }) => doubt)
      ? "unsure"
      : "no";
  }
  return /debug|admin|edit|work|async|queue|cron|clock|maint|backup|pack|test|stag/i.test(name) ? "unsure" : "yes";
}

function portOf(address: string): number | undefined {
  const digits = /(?:^|:)(\d+)$/.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a name on httpok's or memmon's command line means a process of a program. */
export function names(target: string, { processes }: Program): boolean {
  return processes.some(({ name, address }) => target === name || target === address);
}

/** The processes of a document that a name on a command line means, listeners included. */
export function processesNamed(target: string, { programs, listeners }: SupervisorDocument): readonly Program[] {
  return [...programs, ...listeners].filter(
    (program) => names(target, program) || program.processes.some(({ name }) => target === `${program.group}:${name}`),
  );
}

function isNamed<Name extends "httpok" | "memmon">(
  tool: Httpok | Memmon,
  name: Name,
): tool is Extract<Httpok | Memmon, { readonly name: Name }> {
  return tool.name === name;
}
