import { doubted, mapLocated, type Problem, type Setting } from "../../model/index.ts";
import type { Pass } from "./document.ts";
import { settingIn } from "./effective.ts";

/**
 * How long Apache waits for the first byte of an answer, in milliseconds: a line's own `timeout` counts, else ProxyTimeout, else Timeout, else
 * a minute.
 *
 * @param unread why one of its parameters is not known, which may be a `timeout`
 */
export function firstByteOf(
  { line, parameters }: Pick<Pass, "line" | "parameters">,
  unread: Problem | undefined,
): Setting<number> {
  const own = parameters.get("timeout");
  return own ? milliseconds(own) : doubted(inherited(line), unread);
}

function milliseconds(written: Setting<string>): Setting<number> {
  return mapLocated(written, (text) => readMilliseconds(text) ?? MINUTE);
}

function inherited(line: Pass["line"]): Setting<number> {
  const at = { value: undefined, span: line.span, trail: [] };
  const setting = (name: string) => settingIn(line.within, name, { read: readMilliseconds, otherwise: MINUTE, at });
  const proxy = setting("ProxyTimeout");
  return proxy.from === undefined ? proxy : doubted(setting("Timeout"), proxy.doubt);
}

const MINUTE = 60_000;

/** Seconds where no unit follows. */
export function readMilliseconds(text: string): number | undefined {
  const [, digits, unit = "s"] = /^(\d{1,9})(ms|s|min|mi|m|hour|h)?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (UNITS.get(unit.toLowerCase()) ?? 1000);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1000],
  ["min", 60_000],
  ["mi", 60_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["hour", 3_600_000],
]);
