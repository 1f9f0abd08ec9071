import type { Sourced } from "../../plan/sourced.ts";

type Node = Readonly<Record<string, unknown>>;

/** The sourced value under a key such as `response.detect`; undefined where there is none. */
export function sourcedAt(inputs: object, key: string): Sourced<unknown> | undefined {
  const found = key.split(".").reduce<unknown>((at, step) => (isNode(at) ? at[step] : undefined), inputs);
  return isNode(found) && "value" in found && "source" in found ? (found as unknown as Sourced<unknown>) : undefined;
}

/** The inputs with another value under a key. */
export function withValueAt<Inputs extends object>(inputs: Inputs, key: string, value: Sourced<unknown>): Inputs {
  // The key is one of the table's, whose value has the type that the field's reader gives.
  return put(inputs as Node, key.split("."), value) as Inputs;
}

function put(node: Node, [step = "", ...rest]: readonly string[], value: Sourced<unknown>): Node {
  const inner = node[step];
  return { ...node, [step]: rest.length === 0 ? value : put(isNode(inner) ? inner : {}, rest, value) };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
