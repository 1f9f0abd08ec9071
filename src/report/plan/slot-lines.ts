import type { PlannedBackend } from "../../plan/capacity/backend.ts";
import type { CapacityInputs, LoadInput } from "../../plan/capacity/inputs.ts";
import type { QueueReason } from "../../plan/capacity/slots.ts";
import { approximationOf } from "../../plan/queue/approximation.ts";
import { serviceTime, type ServiceTime } from "../../plan/queue/service-time.ts";
import { sourceText, type Source } from "../../plan/sourced.ts";
import { formatSeconds } from "../format-seconds.ts";
import type { PlanStyle } from "./plan-style.ts";

/** On how many requests servers work at once, where others wait, and how far the figures may be off. */
export function slotLines(answer: PlannedBackend, inputs: CapacityInputs, style: PlanStyle): readonly string[] {
  return [
    ...style.prose(`${slotsSentence(answer)} ${queueSentence(answer)}`),
    ...beyondThreadsLines(answer, inputs, style),
    ...approximationLines(answer, inputs.load, style),
  ];
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

function slotsSentence({ perServer, states }: PlannedBackend): string {
  const [first = 0] = perServer;
  const alike = perServer.every((slots) => slots === first);
  const servers = perServer.length === 1 ? "1 server works" : `${perServer.length} servers work`;
  if (alike)
    return `${servers} on ${count(first, "request")} at once${perServer.length === 1 ? "" : " each"}: ${states[0]?.slots ?? 0} slots.`;
  return `${servers} on ${perServer.join(" + ")} = ${states[0]?.slots ?? 0} requests at once; the largest are taken away first below.`;
}

/** Slots that were asked for and that no thread works on. */
function beyondThreadsLines(
  { name }: PlannedBackend,
  { backends }: CapacityInputs,
  { prose }: PlanStyle,
): readonly string[] {
  const servers = backends.find((backend) => backend.name === name)?.servers ?? [];
  const beyond = servers.find(
    ({ maxconn, threads }) => maxconn && threads && isDeclared(maxconn.source) && maxconn.value > threads.value,
  );
  if (!beyond?.maxconn || !beyond.threads) return [];
  const { maxconn, threads } = beyond;
  return prose(
    `capacity.slots says ${maxconn.value}, and ${beyond.name} has ${count(threads.value, "thread")} (${sourceText(threads.source)}): no more than ${threads.value} work at once, and the others wait inside it.`,
  );
}

function isDeclared({ tag }: Source): boolean {
  return tag === "declared" || tag === "--set";
}

/** How far figures may be off where no formula is exact. */
function approximationLines(
  { timeoutSeconds }: PlannedBackend,
  { serviceVariation: { value } }: LoadInput,
  { prose }: PlanStyle,
): readonly string[] {
  const error = approximationOf(value);
  if (!error) return [];
  const refused =
    timeoutSeconds === undefined
      ? ""
      : `; shares of 503s above 1 % are up to ${error.refused} times too high, smaller ones may be further off`;
  return prose(
    `Service times vary with cv² ${value} (${SHAPES[serviceTime(value).shape]}). That is an approximation: ${error.name}. Against a simulation, times for 95 of 100 are off by ${Math.round(error.p95 * 100)} % at most${refused}.`,
  );
}

const SHAPES: Readonly<Record<ServiceTime["shape"], string>> = {
  fixed: "all take the same time",
  gamma: "taken as gamma-distributed",
  exponential: "taken as exponential",
  mixed: "taken as exponential, some lognormal",
  lognormal: "taken as lognormal",
};

function queueSentence({ queue, timeoutSeconds, perServer }: PlannedBackend): string {
  if (timeoutSeconds === 0) return "Nobody waits: a request that finds all slots busy gets a 503 at once.";
  const end =
    timeoutSeconds === undefined
      ? "for ever, as no timeout queue ends it"
      : `up to ${formatSeconds(timeoutSeconds)}, then get a 503`;
  if (queue.kind === "shared") return `Requests wait in one queue for the next free slot, ${end}.`;
  const low = perServer.every((slots) => slots === 1) ? "servers that take turns" : "servers that are drawn at random";
  const span = `Of two figures the lower is for ${low}, the higher for one queue for all; what is lies between.`;
  return `${OWN_QUEUE[queue.because]}${queue.because === "no-maxconn" ? "" : `, ${end}`}.${perServer.length === 1 ? "" : ` ${span}`}`;
}

const OWN_QUEUE: Readonly<Record<QueueReason, string>> = {
  "no-maxconn":
    "Without maxconn on each server HAProxy lets all requests through, and they wait inside the servers, where no timeout queue reaches them",
  "maxconn-above-threads":
    "maxconn is higher than the threads of a server, so some requests wait inside it while another is free; the others wait in HAProxy",
  cookie: "A cookie binds a visitor to a server, and requests wait for that one, busy or not",
  hash: "The balance algorithm chooses the server by the request, and requests wait for that one, busy or not",
};
