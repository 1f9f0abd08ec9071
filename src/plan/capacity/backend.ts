import { maxLoad } from "../queue/max-load.ts";
import { ownLimit, ownMoment } from "./own-queues.ts";
import { rollingRestart } from "../topology/rolling-restart.ts";
import type { BackendInput, LoadInput } from "./inputs.ts";
import { loadSteps } from "./load-steps.ts";
import { meanWait, moment } from "./moment.ts";
import type { Demand, Moment } from "./moment.ts";
import { peakQueue, type PeakQueue, type QueuedBackend } from "./peak-queue.ts";
import { slotsOf, slotsWithout } from "./slots.ts";
import type { Queue, Slots } from "./slots.ts";

/** What a backend carries, or why that cannot be told. */
export type BackendAnswer =
  | PlannedBackend
  | {
      readonly kind: "slots-unknown";
      readonly name: string;
      readonly servers: number;
      readonly unknown: Extract<Slots, { readonly kind: "unknown" }>;
    };

export interface PlannedBackend {
  readonly kind: "planned";
  readonly name: string;
  readonly perServer: readonly number[];
  readonly queue: Queue;
  /** Absent where no wait ends in a 503. */
  readonly timeoutSeconds: number | undefined;
  /** All servers; one less, as while one restarts; two less, as when one fails meanwhile. */
  readonly states: readonly State[];
  /** For each service time that is possible, the most that keeps the target in each state. */
  readonly limits: readonly { readonly serviceSeconds: number; readonly states: readonly Limit[] }[];
  readonly curve: readonly CurvePoint[];
  /** At the peak, for each peak and service time that is possible. */
  readonly peak: readonly PeakAnswer[];
  /** At the peak and the service time themselves, not at the ends of their ranges; absent without a peak or an end of the queue. */
  readonly atPeak: PeakQueue | undefined;
  readonly restart: Restart;
}

export interface State {
  readonly down: number;
  readonly servers: number;
  readonly slots: number;
  readonly smallest: number;
}

/** Requests per second with one shared queue, and with a queue of each server: in turn where each has one slot, else at random. */
export type Limit =
  | { readonly kind: "load"; readonly shared: number; readonly own: number }
  | { readonly kind: "unreachable"; readonly serviceP95Seconds: number };

/** A load in each state: with the shared queue, and with a queue of each server where that is how it is. */
export interface CurvePoint {
  readonly perSecond: number;
  readonly states: readonly { readonly shared: Moment; readonly own: Moment | undefined }[];
}

export interface PeakAnswer extends CurvePoint {
  readonly serviceSeconds: number;
  /** With all servers and the shared queue, of refused requests too; undefined in overload that no timeout ends. */
  readonly meanWaitSeconds: { readonly low: number; readonly high: number } | undefined;
}

export interface Restart {
  /** Shares of the capacity while a server is away, and while the next ones warm up. */
  readonly whileRestarting: number;
  readonly whileWarming: number;
  readonly slowstartSeconds: number | undefined;
  /** One process with all slots: what it carries, and what is left while it restarts. */
  readonly oneBig: Limit;
}

/** Answers for one backend; the peak counts when the load says that it comes here. */
export function backendAnswer(backend: BackendInput, load: LoadInput): BackendAnswer {
  const found = slotsOf(backend);
  const { name } = backend;
  if (found.kind === "unknown") return { kind: "slots-unknown", name, servers: backend.servers.length, unknown: found };
  const states = [0, 1, 2].flatMap((down) => {
    const left = slotsWithout(found.perServer, down);
    return left ? [{ down, ...left }] : [];
  });
  const timeout = timeoutOf(backend, found.queue);
  const model: Model = { states, queue: found.queue, demand: { variation: load.serviceVariation.value, timeout } };
  const services = possible(load.serviceSeconds);
  const serviceSeconds = load.serviceSeconds.value;
  const total = states[0]?.slots ?? 0;
  return {
    kind: "planned",
    name,
    perServer: found.perServer,
    queue: found.queue,
    timeoutSeconds: timeout,
    states,
    limits: services.map((service) => ({
      serviceSeconds: service,
      states: states.map((state) => limit(state, service, { load, timeout })),
    })),
    curve: loadSteps(total / serviceSeconds).map((perSecond) => ({
      perSecond,
      states: moments(model, perSecond, serviceSeconds),
    })),
    peak: peaks(load, name).flatMap((perSecond) => services.map((service) => peakAnswer(model, perSecond, service))),
    atPeak: atPeak(load, { ...model, ...found, name }),
    restart: restart(backend, total, { load, timeout }),
  };
}

function atPeak(load: LoadInput, backend: QueuedBackend & { readonly name: string }): PeakQueue | undefined {
  const { peakPerSecond, peakBackend, serviceSeconds } = load;
  if (!peakPerSecond || peakBackend !== backend.name) return undefined;
  const servers = backend.perServer.reduce((sum, slots) => sum + slots, 0);
  return peakQueue({ servers, arrivalRate: peakPerSecond.value, serviceRate: 1 / serviceSeconds.value }, backend, load);
}

interface Model {
  readonly states: readonly State[];
  readonly queue: Queue;
  readonly demand: Demand;
}

/** Without maxconn the balancer queues nothing, so that no timeout of its queue ends a wait. */
function timeoutOf({ queueTimeoutSeconds }: BackendInput, queue: Queue): number | undefined {
  return queue.kind === "own" && queue.because === "no-maxconn" ? undefined : queueTimeoutSeconds?.value;
}

function possible({ value, range }: LoadInput["serviceSeconds"]): readonly number[] {
  return [...new Set([range?.low ?? value, value, range?.high ?? value])];
}

function peaks({ peakPerSecond, peakBackend }: LoadInput, backend: string): readonly number[] {
  return peakPerSecond && peakBackend === backend ? possible(peakPerSecond) : [];
}

/** What is aimed at, and after which wait it is given up. */
interface Aim {
  readonly load: LoadInput;
  readonly timeout: number | undefined;
}

function limit(
  { servers, slots, smallest }: Pick<State, "servers" | "slots" | "smallest">,
  serviceSeconds: number,
  { load: { targetP95Seconds, serviceVariation }, timeout }: Aim,
): Limit {
  const target = {
    share: 0.95,
    within: targetP95Seconds.value,
    serviceRate: 1 / serviceSeconds,
    variation: serviceVariation.value,
    timeout,
  };
  const shared = maxLoad(target, slots);
  if (shared.kind === "unreachable") return { kind: "unreachable", serviceP95Seconds: shared.serviceQuantile };
  return { kind: "load", shared: shared.arrivalRate, own: ownLimit({ servers, smallest }, target) };
}

function moments({ states, queue, demand }: Model, perSecond: number, serviceSeconds: number): CurvePoint["states"] {
  const serviceRate = 1 / serviceSeconds;
  return states.map(({ servers, slots, smallest }) => ({
    shared: moment({ servers: slots, arrivalRate: perSecond, serviceRate }, demand),
    own:
      queue.kind === "own" ? ownMoment({ servers, smallest, arrivalRate: perSecond, serviceRate }, demand) : undefined,
  }));
}

function peakAnswer(model: Model, perSecond: number, serviceSeconds: number): PeakAnswer {
  const load = { servers: model.states[0]?.slots ?? 1, arrivalRate: perSecond, serviceRate: 1 / serviceSeconds };
  return {
    perSecond,
    serviceSeconds,
    states: moments(model, perSecond, serviceSeconds),
    meanWaitSeconds: meanWait(load, model.demand),
  };
}

function restart({ servers, slowstartSeconds }: BackendInput, total: number, aim: Aim): Restart {
  const { whileRestarting, whileWarming } = rollingRestart({
    servers: servers.length,
    restart: 0,
    slowstart: slowstartSeconds?.value ?? 0,
  });
  return {
    whileRestarting,
    whileWarming,
    slowstartSeconds: slowstartSeconds?.value,
    oneBig: limit({ servers: 1, slots: total, smallest: total }, aim.load.serviceSeconds.value, aim),
  };
}
