import { byDefault, doubted, mapLocated, type Problem, type Setting } from "../../model/index.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import type { Text } from "../grammar/text.ts";
import { skipped, type Assignment } from "./assignments.ts";
import type { FileLimit } from "./document.ts";
import { unseen } from "./unseen.ts";

/** How a key's value is read; undefined for what systemd drops. */
interface Kind<T> {
  readonly key: string;
  readonly read: (written: string) => T | undefined;
  readonly fallback: T;
  /** What would be taken; undefined where anything is. */
  readonly accepted: string | undefined;
}

/** How a service's process tells that it has started. */
export const TYPE: Kind<string> = {
  key: "Type",
  read: oneOf("simple exec forking oneshot dbus notify notify-reload idle"),
  fallback: "simple",
  accepted: "simple, exec, forking, oneshot, dbus, notify, notify-reload or idle",
};

/** When systemd starts it again. */
export const RESTART: Kind<string> = {
  key: "Restart",
  read: oneOf("no on-success on-failure on-abnormal on-watchdog on-abort always"),
  fallback: "no",
  accepted: "no, always, on-success, on-failure, on-abnormal, on-abort or on-watchdog",
};

/** Whose rights it has. */
export const USER: Kind<string> = {
  key: "User",
  read: (written) => (written === "" ? "root" : written),
  fallback: "root",
  accepted: undefined,
};

/** How many files it may open; the default is systemd's own since 240. */
export const OPEN_FILES: Kind<FileLimit> = {
  key: "LimitNOFILE",
  read: readLimit,
  fallback: { soft: 1024, hard: 524_288 },
  accepted: "a plain number, infinity, or two of them as in 1024:65536",
};

/** The last value that systemd takes, or its default; what it drops is told. */
export function setting<T>(
  { key, read, fallback, accepted }: Kind<T>,
  assignments: readonly Assignment[],
  where: { readonly span: Problem["span"]; readonly doubt: Problem | undefined },
): { readonly value: Setting<T>; readonly problems: readonly Problem[] } {
  let value: Setting<T> = byDefault(fallback, "systemd's default", where);
  const problems: Problem[] = [];
  for (const { key: name, value: text } of assignments) {
    if (name !== key) continue;
    const found = read(text.value);
    if (text.value.includes(PLACEHOLDER)) value = doubted(value, filledIn(text));
    else if (found !== undefined) value = mapLocated(text, () => found);
    // An empty value is dropped without harm: what stands before it goes on.
    else if (text.value !== "" && accepted !== undefined) problems.push(dropped(key, text, accepted));
  }
  return { value, problems };
}

function dropped(key: string, { span, value }: Text, accepted: string): Problem {
  return skipped(span, `systemd drops ${key}=${value.slice(0, 40)} and goes on without it; write ${accepted}.`);
}

function filledIn({ span }: Text): Problem {
  return unseen(span, "A template fills this in; the file that it makes would settle it.");
}

function oneOf(words: string): (written: string) => string | undefined {
  const known = new Set(words.split(" "));
  return (written) => (known.has(written) ? written : undefined);
}

function readLimit(written: string): FileLimit | undefined {
  const [soft, hard = soft, ...more] = written.split(":").map(readNumber);
  if (soft === undefined || hard === undefined || more.length > 0 || soft > hard) return undefined;
  return { soft, hard };
}

function readNumber(written: string): number | undefined {
  if (written === "infinity") return Infinity;
  return /^(?:\d{1,19}|0[xX][\da-fA-F]{1,16})$/.test(written) ? Number(written) : undefined;
}
