import { located, type Located } from "../../model/index.ts";
import type { Json, Member } from "./json.ts";

/** The member of an object; undefined when it has none, or is no object. */
export function memberOf(json: Json | undefined, key: string): Member | undefined {
  return json?.kind === "object" ? json.members.get(key) : undefined;
}

/** The value at a path of keys. */
export function look(json: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => memberOf(value, key)?.value, json);
}

/** A number of zero or more; old facters give numbers as strings. */
export function numberIn(json: Json | undefined): Located<number> | undefined {
  if (json?.kind === "number" && json.value >= 0) return located(json.value, json.span);
  if (json?.kind === "string" && /^\d+(?:\.\d+)?$/.test(json.value)) return located(Number(json.value), json.span);
  return undefined;
}

export function textIn(json: Json | undefined): string | undefined {
  return json?.kind === "string" ? json.value : undefined;
}
