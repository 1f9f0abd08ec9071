import type { EventListener, Httpok, Memmon, Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import type { Subject } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { services } from "./services.ts";
import { takesRequests } from "./takes-requests.ts";

/** An event listener that runs httpok or memmon. */
export interface Watchdog<Tool extends Httpok | Memmon> extends Subject {
  readonly listener: EventListener;
  readonly tool: Tool;
  readonly document: SupervisorDocument;
}

/** The environment's listeners that run one of superlance's two watchdogs. */
export interface Watchdogs {
  readonly httpok: readonly Watchdog<Httpok>[];
  readonly memmon: readonly Watchdog<Memmon>[];
}

/** The watchdogs of an environment, by the tool that they run. */
export const watchdogs = join("watchdogs", ["supervisor"], ({ supervisor }): Watchdogs => {
  const found = supervisor.flatMap((document) => document.listeners.map((listener) => ({ listener, document })));
  const running = <Tool extends Httpok | Memmon>(pick: (tool: Httpok | Memmon | undefined) => Tool | undefined) =>
    found.flatMap(({ listener, document }) => {
      const tool = pick(listener.tool);
      return tool ? [{ address: listener.address, span: listener.span, listener, tool, document }] : [];
    });
  return {
    httpok: running((tool) => (tool?.name === "httpok" ? tool : undefined)),
    memmon: running((tool) => (tool?.name === "memmon" ? tool : undefined)),
  };
});

/** A Zope that supervisord runs as a service. Address: `program:instance1`. */
export interface SupervisedZope extends Subject {
  readonly program: Program;
  readonly document: SupervisorDocument;
  /** Whether visitors' requests reach it. */
  readonly takesRequests: "yes" | "no" | "unsure";
}

/** Zopes that start with supervisord and stay up; one that only waits to be started by hand is no service. */
export const supervisedZopes = join("supervisedZopes", ["supervisor"], (environment): readonly SupervisedZope[] =>
  environment.supervisor.flatMap((document) =>
    document.programs
      .filter(
        (program) =>
          services.in(environment).of(program).value?.name === "zope" &&
          program.autostart.value &&
          program.autorestart.value !== "never",
      )
      .map((program) => ({
        address: program.address,
        span: program.span,
        program,
        document,
        takesRequests: takesRequests(program, environment),
      })),
  ),
);

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
