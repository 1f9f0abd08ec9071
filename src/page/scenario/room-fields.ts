import { READERS } from "../../declaration/readers.ts";
import type { CapacityInputs, HostInput, ZopeMemory } from "../../plan/capacity/inputs.ts";
import type { Kind } from "../../plan/input/form.ts";
import { SLIDERS, type Slider } from "../../plan/input/sliders.ts";
import type { Sourced } from "../../plan/sourced.ts";
import { readAmount, refusal, sliderOf, writeAmount } from "./amount-texts.ts";
import type { Control } from "./field.ts";
import { questionOf } from "./question.ts";

/** An input of memory, disks or load: how it is shown, and what it is in the inputs. How it changes them `roomInputs` says. */
export interface RoomField {
  /** Its key in `punchlist.yaml`. */
  readonly key: string;
  readonly label: string;
  readonly question: string;
  readonly control: Control;
  readonly given: (inputs: CapacityInputs) => Sourced<number | string> | undefined;
  /** A value as text. */
  readonly write: (value: number | string) => string;
  /** What is wrong with a text; undefined for a good one. */
  readonly problem: (text: string) => string | undefined;
}

/** The fields that mean something for an environment: its hosts by their names, a choice where it has several backends. */
export function roomFields(base: CapacityInputs): readonly RoomField[] {
  const { hosts, backends } = base;
  const machines =
    hosts.length > 1
      ? hosts.map((host) => memoryField(`hosts.${host.name}.memory`, `Memory of ${host.name}`, host))
      : [];
  return [
    ...(machines.length > 0 ? machines : [memoryField("capacity.memory", "Memory of the host", hosts[0])]),
    amount("capacity.instances", "Zope instances", "count to 1000", (inputs) => counted(zopesOf(inputs).length)),
    amount("capacity.threads", "Threads of each", "count to 1000", (inputs) => zopesOf(inputs)[0]?.threads),
    ...(backends.length > 1 ? [backendField(backends.map(({ name }) => name))] : []),
    amount("capacity.peak", "Requests at the peak", "rate", ({ load }) => load.peakPerSecond),
    amount("capacity.service.mean", "A request takes", "duration above 0", ({ load }) => load.serviceSeconds),
    amount("capacity.target.p95", "95 of 100 answered within", "duration above 0", ({ load }) => load.targetP95Seconds),
    amount("capacity.servers", "Servers behind the balancer", "count to 1000", ({ backends: [first] }) =>
      counted(first?.servers.length ?? 0),
    ),
    amount(
      "capacity.slots",
      "Requests at once on each",
      "count to 1000",
      ({ backends: [first] }) => first?.servers[0]?.maxconn ?? first?.servers[0]?.threads,
    ),
    amount(
      "capacity.queueTimeout",
      "A request waits at most",
      "duration",
      ({ backends: [first] }) => first?.queueTimeoutSeconds,
    ),
    ...(base.disks.length === 0 ? [diskField] : []),
  ];
}

/** The Zopes among the processes, host by host. */
export function zopesOf({ hosts, unplaced }: Pick<CapacityInputs, "hosts" | "unplaced">): readonly ZopeMemory[] {
  return [...hosts.flatMap(({ processes }) => processes), ...unplaced].flatMap(({ memory }) =>
    memory.kind === "zope" ? [memory] : [],
  );
}

type Given = (inputs: CapacityInputs) => Sourced<number> | undefined;

function amount(key: string, label: string, kind: Kind, given: Given): RoomField {
  const range = SLIDERS[key] ?? { low: 0, high: 100, step: 1, unit: "number" };
  return numberField({ key, label, kind, range }, given);
}

function memoryField(key: string, label: string, host: HostInput | undefined): RoomField {
  const range = SLIDERS["capacity.memory"] ?? { low: 0, high: 1, step: 1, unit: "bytes" };
  const given: Given = ({ hosts }) => hosts.find(({ name }) => name === (host?.name ?? hosts[0]?.name))?.memoryBytes;
  const field = numberField({ key, label, kind: "memory above 0", range: { ...range, high: 64 * GIB } }, given);
  // Memory is sold in powers of two, and its GB is a GiB.
  const write = (bytes: number | string): string => `${Number((Number(bytes) / GIB).toPrecision(4))} GB`;
  return {
    ...field,
    write,
    control: { ...field.control, ...(field.control.kind === "number" && { write }) },
  };
}

const GIB = 1024 ** 3;

interface Numbers {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  readonly range: Slider;
}

function numberField({ key, label, kind, range }: Numbers, given: Given): RoomField {
  // The capacity models take seconds, as the readers give them.
  const unit = range.unit;
  return {
    key,
    label,
    question: questionOf(key),
    control: sliderOf(key, kind, range),
    given,
    write: (value) => writeAmount(Number(value), unit),
    problem: (text) => {
      const read = readAmount(kind, text, unit);
      return "problem" in read ? read.problem : undefined;
    },
  };
}

function backendField(names: readonly string[]): RoomField {
  return {
    key: "capacity.backend",
    label: "The peak reaches",
    question: questionOf("capacity.backend"),
    control: { kind: "choice", options: names.map((name) => ({ value: name, label: name })) },
    given: ({ load, backends: [first] }) =>
      load.peakBackend === undefined
        ? undefined
        : { value: load.peakBackend, source: first?.servers[0]?.maxconn?.source ?? NOBODY },
    write: String,
    problem: (text) =>
      names.includes(text) ? undefined : `There is no backend "${text.slice(0, 40)}"; write ${names.join(" or ")}.`,
  };
}

const NOBODY = { tag: "assumption", where: "the only one" } as const;

const diskField: RoomField = {
  key: "disk",
  label: "The disk",
  question: "How full is the disk, and how fast does it grow?",
  control: { kind: "text", suggestions: ["61 of 100 GB, 1.6 GB/month"] },
  given: () => undefined,
  write: String,
  problem: (text) => {
    const said = storageOf(text);
    return "problem" in said ? said.problem : undefined;
  },
};

/** Bytes, and bytes a day. */
export interface Storage {
  readonly used: number;
  readonly size: number;
  readonly growth?: number;
}

/** Reads `61 of 100 GB, 1.6 GB/month`. */
export function storageOf(text: string): Storage | { readonly problem: string } {
  const [, used = "", size = "", unit = "", growth] =
    /^([\d.,]{1,12}) *(?:GB)? +of +([\d.,]{1,12}) *([kMGT]i?B)(?:[,;] *(.{1,40}))?$/.exec(text.trim()) ?? [];
  const [all, part] = [
    READERS["size above 0"].read(`${size} ${unit}`),
    READERS["size above 0"].read(`${used} ${unit}`),
  ];
  if (!("value" in all) || !("value" in part))
    return { problem: `"${text.slice(0, 40)}" is not understood; write such as 61 of 100 GB, 1.6 GB/month.` };
  if (part.value > all.value) return { problem: `${used} is more than ${size} ${unit}; write what is used first.` };
  if (growth === undefined) return { used: part.value, size: all.value };
  const read = READERS.growth.read(growth);
  return "value" in read
    ? { used: part.value, size: all.value, growth: read.value }
    : { problem: refusal("growth", growth, read) };
}

function counted(count: number): Sourced<number> | undefined {
  return count > 0 ? { value: count, source: { tag: "your configuration", where: "counted" } } : undefined;
}
