import type { Count, Span } from "../answer-value.ts";
import { maxLoad } from "../queue/max-load.ts";
import { ownLimit, ownMoment } from "./own-queues.ts";
import { rollingRestart } from "../topology/rolling-restart.ts";
import type { BackendInput, LoadInput } from "./inputs.ts";
import { loadSteps } from "./load-steps.ts";
import { meanWait, moment } from "./moment.ts";
import type { Demand, Moment } from "./moment.ts";
import { peakQueue, type PeakQueue, type QueuedBackend } from "./peak-queue.ts";
import { slotsOf, slotsWithout } from "./slots.ts";
import type { Queue, UnknownSlots } from "./slots.ts";

/** What a backend carries, or why that cannot be told. */
export type BackendAnswer = PlannedBackend | UnknownBackend;

/** A backend of which it cannot be told what it carries. */
export interface UnknownBackend {
  /** Whether it can be told. */
  readonly kind: "slots-unknown";
  /** The backend's name. */
  readonly name: string;
  /** How many servers it has. */
  readonly servers: Count;
  /** Why it cannot be told. */
  readonly unknown: UnknownSlots;
}

/** What a backend carries. */
export interface PlannedBackend {
  /** Whether it can be told. */
  readonly kind: "planned";
  /** The backend's name. */
  readonly name: string;
  /** Requests that each server works on at once. */
  readonly perServer: readonly number[];
  /** Where requests wait. */
  readonly queue: Queue;
  /** Seconds after which a wait ends in a 503; absent where none does. */
  readonly timeoutSeconds: number | undefined;
  /** All servers; one less, as while one restarts; two less, as when one fails meanwhile. */
  readonly states: readonly State[];
  /** For each service time that is possible, the most that keeps the target in each state. */
  readonly limits: readonly LimitsOfService[];
  /** What requests see by rising load. */
  readonly curve: readonly CurvePoint[];
  /** At the peak, for each peak and service time that is possible. */
  readonly peak: readonly PeakAnswer[];
  /** At the peak and the service time themselves, not at the ends of their ranges; absent without a peak or an end of the queue. */
  readonly atPeak: PeakQueue | undefined;
  /** What restarting one server after the other costs. */
  readonly restart: Restart;
}

/** A backend with so many servers down. */
export interface State {
  /** How many servers are down. */
  readonly down: Count;
  /** How many are left. */
  readonly servers: Count;
  /** Requests that they work on at once. */
  readonly slots: number;
  /** Requests that the smallest of them works on at once. */
  readonly smallest: number;
}

/** What is carried when a request takes so long. */
export interface LimitsOfService {
  /** Seconds that a request takes on average. */
  readonly serviceSeconds: number;
  /** The most that keeps the target, in the order of the backend's states. */
  readonly states: readonly Limit[];
}

/** Requests per second with one shared queue, and with a queue of each server: in turn where each has one slot, else at random. */
export type Limit = LoadLimit | UnreachableTarget;

/** The most that keeps the target. */
export interface LoadLimit {
  /** Whether the target can be kept. */
  readonly kind: "load";
  /** Requests per second with one queue for all. */
  readonly shared: number;
  /** Requests per second with a queue of each server. */
  readonly own: number;
}

/** Service alone takes longer than the target. */
export interface UnreachableTarget {
  /** Whether the target can be kept. */
  readonly kind: "unreachable";
  /** Seconds within which service alone ends for 95 of 100. */
  readonly serviceP95Seconds: number;
}

/** A load in each state: with the shared queue, and with a queue of each server where that is how it is. */
export interface CurvePoint {
  /** Requests per second. */
  readonly perSecond: number;
  /** What requests see, in the order of the backend's states. */
  readonly states: readonly QueueMoments[];
}

/** What requests see in one state. */
export interface QueueMoments {
  /** With one queue for all. */
  readonly shared: Moment;
  /** With a queue of each server; absent where that is not how it is. */
  readonly own: Moment | undefined;
}

/** The peak with one service time. */
export interface PeakAnswer extends CurvePoint {
  /** Seconds that a request takes on average. */
  readonly serviceSeconds: number;
  /** Seconds with all servers and the shared queue, of refused requests too; absent in overload that no timeout ends. */
  readonly meanWaitSeconds: Span | undefined;
}

/** What is left while servers restart one after the other. */
export interface Restart {
  /** Share of the capacity, from 0 to 1, while a server is away. */
  readonly whileRestarting: number;
  /** Share of the capacity, from 0 to 1, while the next ones warm up. */
  readonly whileWarming: number;
  /** Seconds in which a server that comes back gets more and more; absent where it gets all at once. */
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
