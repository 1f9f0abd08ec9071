import type { Setting } from "../../model/index.ts";
import type { Pass } from "./document.ts";
import { settingIn } from "./effective.ts";
import { readTime } from "./units.ts";

/**
 * How long nginx waits for whom it hands a request to, in milliseconds: 60 s between two reads; in `stream` ten minutes without a byte. A
 * group's members are tried one after the other, each for as long.
 */
export function firstByteOf({ line, protocol, target: at }: Pass): Setting<number> {
  const time = (name: string, otherwise: number) =>
    settingIn(line.within, name, { read: (text) => readTime(text, "milliseconds"), otherwise, at });
  const prefix = line.name.replace(/_pass$/, "");
  return protocol === "tcp" ? time("proxy_timeout", STREAM_MINUTES * MINUTE) : time(`${prefix}_read_timeout`, MINUTE);
}

const MINUTE = 60_000;

const STREAM_MINUTES = 10;
