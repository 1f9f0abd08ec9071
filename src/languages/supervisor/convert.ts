import { strip, pythonInteger, pythonOctal } from "./python-text.ts";

/** Reads a text as an option's type; undefined where supervisord refuses it. */
export interface Conversion<T> {
  readonly read: (text: string) => T | undefined;
  /** What is accepted, as the end of a sentence that starts with "write". */
  readonly accepted: string;
}

export const text: Conversion<string> = { read: (value) => value, accepted: "text" };

export const boolean: Conversion<boolean> = { read: readBoolean, accepted: "true or false" };

export const integer: Conversion<number> = { read: pythonInteger, accepted: "a whole number" };

export const seconds: Conversion<number> = {
  read: pythonInteger,
  accepted: "seconds as a whole number without a unit",
};

export const octal: Conversion<number> = { read: pythonOctal, accepted: "an octal number such as 0700" };

/** Bytes: 1024-based KB, MB and GB of any case; no fractions and no other units. */
export const byteSize: Conversion<number> = {
  read: readByteSize,
  accepted: "a whole number with KB, MB, GB or nothing behind it",
};

export const exitCodes: Conversion<readonly number[]> = {
  read: readExitCodes,
  accepted: "numbers from 0 to 255 with commas between them",
};

export const signal: Conversion<string> = {
  read: readSignal,
  accepted: "a signal such as TERM, HUP, INT, QUIT, KILL, USR1 or USR2",
};

export const autorestart: Conversion<"always" | "unexpected" | "never"> = {
  read: readAutorestart,
  accepted: "true, false or unexpected",
};

export const loglevel: Conversion<string> = {
  read: readLoglevel,
  accepted: "critical, error, warn, info, debug, trace or blather",
};

/** Trimmed, without what breaks addresses and events. */
export const processName: Conversion<string> = { read: readName, accepted: "a name without blank, colon or slash" };

/** A TCP port behind an optional host; no host and `*` mean all interfaces. */
export const inetAddress: Conversion<InetAddress> = {
  read: readInetAddress,
  accepted: "host:port with a port from 1 to 65535",
};

export interface InetAddress {
  readonly host: string;
  readonly port: number;
}

function readBoolean(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : undefined;
}

const TRUE: ReadonlySet<string> = new Set(["yes", "true", "on", "1"]);
const FALSE: ReadonlySet<string> = new Set(["no", "false", "off", "0"]);

function readByteSize(value: string): number | undefined {
  const unit = UNITS.get(value.slice(-2).toLowerCase());
  const count = pythonInteger(unit === undefined ? value : value.slice(0, -2));
  return count === undefined ? undefined : count * (unit ?? 1);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["kb", 1024],
  ["mb", 1024 ** 2],
  ["gb", 1024 ** 3],
]);

function readExitCodes(value: string): readonly number[] | undefined {
  if (value === "") return [];
  const codes = value.split(",").map(pythonInteger);
  return codes.every((code) => code !== undefined && code >= 0 && code <= 255)
    ? codes.filter((code) => code !== undefined)
    : undefined;
}

function readSignal(value: string): string | undefined {
  const number = pythonInteger(value);
  if (number !== undefined)
    return (number >= 0 && number <= 31) || number === 34 || number === 64 ? String(number) : undefined;
  const name = strip(value).toUpperCase().replace(/^SIG/, "");
  return SIGNALS.has(name) ? name : undefined;
}

/** Linux's signals as Python names them. */
const SIGNALS: ReadonlySet<string> = new Set(
  (
    "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT RTMAX RTMIN SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU " +
    "URG USR1 USR2 VTALRM WINCH XCPU XFSZ"
  ).split(" "),
);

function readAutorestart(value: string): "always" | "unexpected" | "never" | undefined {
  if (value.toLowerCase() === "unexpected") return "unexpected";
  const plain = readBoolean(value);
  return plain === undefined ? undefined : plain ? "always" : "never";
}

function readLoglevel(value: string): string | undefined {
  const level = value.toLowerCase();
  return ["critical", "error", "warn", "info", "debug", "trace", "blather"].includes(level) ? level : undefined;
}

function readName(value: string): string | undefined {
  const name = strip(value);
  return /[ :/]/.test(name) ? undefined : name;
}

function readInetAddress(value: string): InetAddress | undefined {
  const colon = value.lastIndexOf(":");
  const port = pythonInteger(value.slice(colon + 1));
  if (port === undefined || port < 1 || port > 65535) return undefined;
  const host = colon === -1 ? "" : value.slice(0, colon).toLowerCase();
  return { host: host === "*" ? "" : host, port };
}
