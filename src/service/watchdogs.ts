import type { EventListener, Httpok, Memmon, Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import { lookAt, type Address, type Listed, type Located, type Subject } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { services } from "./services.ts";
import { takesRequests, zopeOf } from "./takes-requests.ts";

/** An event listener that runs httpok or memmon. */
export interface Watchdog<Tool extends Httpok | Memmon> extends Subject {
  readonly listener: EventListener;
  readonly tool: Tool;
  readonly document: SupervisorDocument;
  /** What else its supervisord runs. */
  readonly programs: Listed<Program>;
}

/** The listeners of one supervisord that run one of superlance's two watchdogs. */
export interface Watchdogs {
  readonly httpok: Listed<Watchdog<Httpok>>;
  readonly memmon: Listed<Watchdog<Memmon>>;
}

/** All watchdogs of an environment, by the tool that they run. */
export interface AllWatchdogs {
  readonly httpok: readonly Watchdog<Httpok>[];
  readonly memmon: readonly Watchdog<Memmon>[];
  /** Those of one supervisord. */
  of(this: void, document: SupervisorDocument): Watchdogs;
}

/** The watchdogs of an environment, found once for all rules. */
export const watchdogs = join("watchdogs", ["supervisor"], ({ supervisor }): AllWatchdogs => {
  const found = new Map(supervisor.map((document) => [document, watchdogsOf(document)]));
  return {
    httpok: [...found.values()].flatMap(({ httpok }) => httpok.items),
    memmon: [...found.values()].flatMap(({ memmon }) => memmon.items),
    of: (document) => found.get(document) ?? watchdogsOf(document),
  };
});

function watchdogsOf(document: SupervisorDocument): Watchdogs {
  const { listeners, programs, unseen } = document;
  const running = listeners.flatMap((listener) => {
    const { address, span, tool } = listener;
    const doubt = unseen[0];
    return tool.value
      ? [{ address, span, listener, tool: tool.value, document, programs: { items: programs, doubt } }]
      : [];
  });
  const doubt = unseen[0] ?? listeners.map(({ tool }) => tool.doubt ?? tool.value?.doubt).find((each) => each);
  return {
    httpok: {
      items: running.flatMap(({ tool, ...rest }) => (tool.name === "httpok" ? [{ ...rest, tool }] : [])),
      doubt,
    },
    memmon: {
      items: running.flatMap(({ tool, ...rest }) => (tool.name === "memmon" ? [{ ...rest, tool }] : [])),
      doubt,
    },
  };
}

/** A Zope that supervisord runs as a service. Address: `program:instance1`. */
export interface SupervisedZope extends Subject {
  readonly program: Program;
  /** The watchdogs of its supervisord. */
  readonly watchdogs: Watchdogs;
  /** Whether visitors' requests reach it. */
  readonly takesRequests: "yes" | "no" | "unsure";
  /** Where it listens, if the environment's files say so. */
  readonly listens: Located<Address> | undefined;
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
        watchdogs: watchdogs.in(environment).of(document),
        takesRequests: takesRequests(program, environment),
        listens: zopeOf(program, environment)?.address,
      })),
  ),
);

/** Whether a name on httpok's or memmon's command line means a process of a program. */
export function names(target: string, { processes }: Program): boolean {
  return processes.some(({ name, address }) => target === name || target === address);
}

/** Whether a name on a command line means a process of a supervisord, listeners included. That none has it, its unread files may belie. */
export function knowsProcess(target: string, document: SupervisorDocument): boolean {
  const known = [...document.programs, ...document.listeners].some(
    (program) => names(target, program) || program.processes.some(({ name }) => target === `${program.group}:${name}`),
  );
  return known || nothingUnseen(document);
}

/** Whether a supervisord has a group of a name. */
export function knowsGroup(target: string, document: SupervisorDocument): boolean {
  return document.groups.some(({ name }) => name === target) || nothingUnseen(document);
}

/** False, and whoever asks is told what there may be that was not read. */
function nothingUnseen({ unseen }: SupervisorDocument): false {
  lookAt(unseen[0]);
  return false;
}
