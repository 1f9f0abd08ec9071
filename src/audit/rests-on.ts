import type { RestsOn, Setting } from "../model/index.ts";
import type { Place } from "../rule/place.ts";
import type { Judged } from "./judge.ts";

/** What a pass rests on: the program's default where it shows one, or found one where a line may stand. */
export function restsOn(judged: Judged): RestsOn {
  return defaultOf(judged) ? "default" : (judged.restsOn ?? "value");
}

/** What a pass by default says of it: where it comes from, and its value where that reads by itself. */
export function defaultNote(judged: Judged): string | undefined {
  const found = defaultOf(judged);
  if (found?.from === undefined) return undefined;
  const value = "value" in found ? printed(found.value) : undefined;
  return value === undefined ? found.from : `${found.from}: ${value}`;
}

function defaultOf({ places: [first], byDefault }: Judged): Place | Setting<unknown> | undefined {
  return first?.from === undefined ? byDefault : first;
}

const MEGABYTE = 1024 * 1024;

function printed(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null && "text" in value) return String(value.text);
  if (typeof value === "number" && value > 0 && value % MEGABYTE === 0) return `${value / MEGABYTE} MB`;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
