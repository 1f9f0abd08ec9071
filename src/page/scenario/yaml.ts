import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import type { WhatIfData } from "../../report/what-if-data.ts";
import { isDefault } from "../../plan/sourced.ts";
import { splitBands } from "./bands.ts";
import type { Field } from "./field.ts";
import { FIELDS, SHARED } from "./operating-fields.ts";
import { storageOf } from "./room-fields.ts";
import { applied, type Applied, type Changes, unchanged, type WhatIf, withText } from "./what-if.ts";

interface Tree {
  readonly [key: string]: Tree | string | readonly Tree[];
}

/** What was changed, as `punchlist.yaml` takes it: how things are at the top, each scenario that was made or changed as a measure. */
export function yamlOf(data: WhatIfData, whatIf: WhatIf): string {
  const [first, ...others] = applied(data, whatIf);
  if (!first) return "";
  const known = unchanged(data).scenarios.length;
  const changes = { ...whatIf.shared, ...whatIf.room, ...whatIf.scenarios[0].changes };
  const made = others.filter((_, index) => {
    const scenario = whatIf.scenarios[index + 1];
    return index + 1 >= known || scenario?.yearly !== undefined || Object.keys(scenario?.changes ?? {}).length > 0;
  });
  const measures = made.map((each): Tree => measureOf(each, first.inputs));
  const tree = { ...treeOf(changes, first.inputs), ...(measures.length > 0 && { measures }) };
  const lines = linesOf(tree, "");
  return `${["# What was changed on the what-if page; merge it into punchlist.yaml.", ...lines].join("\n")}\n`;
}

function measureOf({ name, yearly, inputs }: Applied, first: OperatingInputs): Tree {
  const own = [...FIELDS.values()].filter((field) => !SHARED.has(field.key) && differs(field, inputs, first));
  const changes = Object.fromEntries(own.map(({ key, text }) => [key, text(inputs) ?? ""]));
  return { name, yearly: String(yearly.value), set: treeOf(changes, inputs) };
}

/** What nobody said follows from the rest again. */
function differs({ text, source }: Field, inputs: OperatingInputs, first: OperatingInputs): boolean {
  const from = source(inputs);
  return text(inputs) !== text(first) && !(from && isDefault(from));
}

/** Texts by their keys as nested sections; what belongs together is written together. */
function treeOf(changes: Changes, inputs: OperatingInputs): Tree {
  return Object.entries(together(changes, inputs)).reduce<Tree>(
    (tree, [key, text]) => put(tree, key.split("."), leafOf(key, text)),
    {},
  );
}

/** A count says little without its years, and a typical repair without a bad one; a failover is what is said of it. */
function together(changes: Changes, inputs: OperatingInputs): Changes {
  const pairs = PAIRS.flatMap((pair) => (pair.some((key) => key in changes) ? pair : []));
  const failover = changes.failover === "yes" ? ["failover.success"] : [];
  const added = [...pairs, ...failover].flatMap((key) => {
    const text = FIELDS.get(key)?.text(inputs);
    return text === undefined ? [] : [[key, text] as const];
  });
  const { disk } = changes;
  const plain = withText(withText(changes, "failover", undefined), "disk", undefined);
  const storage = disk === undefined ? undefined : storageOf(disk);
  return { ...Object.fromEntries(added), ...plain, ...(storage && !("problem" in storage) && storageTexts(storage)) };
}

const PAIRS = [
  ["incidents.observed.count", "incidents.observed.years"],
  ["incidents.repair.median", "incidents.repair.p90"],
];

function storageTexts({
  used,
  size,
  growth,
}: {
  readonly used: number;
  readonly size: number;
  readonly growth?: number;
}): Changes {
  return {
    "capacity.storage.used": `${used / 1e9} GB`,
    "capacity.storage.size": `${size / 1e9} GB`,
    ...(growth !== undefined && {
      "capacity.storage.growth": `${Number(((growth * 365) / 12 / 1e9).toPrecision(6))} GB/month`,
    }),
  };
}

function leafOf(key: string, text: string): string | readonly Tree[] {
  if (key === "response.coverage") return splitBands(text).map(({ when, value }) => ({ when, react: value }));
  if (key === "cost.profile") return splitBands(text).map(({ when, value }) => ({ when, perHour: value }));
  return text;
}

function put(tree: Tree, [step = "", ...rest]: readonly string[], leaf: string | readonly Tree[]): Tree {
  const inner = tree[step];
  const node: Tree = typeof inner === "object" && !Array.isArray(inner) ? (inner as Tree) : {};
  return { ...tree, [step]: rest.length === 0 ? leaf : put(node, rest, leaf) };
}

function linesOf(tree: Tree, indent: string): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === "string") return [`${indent}${scalar(key)}: ${scalar(value)}`];
    if (!Array.isArray(value)) return [`${indent}${scalar(key)}:`, ...linesOf(value as Tree, `${indent}  `)];
    if (value.length === 0) return [`${indent}${scalar(key)}: []`];
    return [
      `${indent}${scalar(key)}:`,
      ...(value as readonly Tree[]).flatMap((entry) => entryLines(entry, `${indent}  `)),
    ];
  });
}

function entryLines(entry: Tree, indent: string): readonly string[] {
  const [first = "", ...rest] = linesOf(entry, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** Plain where YAML reads it as it stands; else in double quotes, which it reads as JSON does. */
function scalar(text: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9.%/-]*(?: [A-Za-z0-9.%/-]+)*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
