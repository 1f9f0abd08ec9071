import { significant } from "./significant.ts";

/** A response time to two digits: "45 ms", "0.33 s", "2.1 s", "31 s". */
export function formatSeconds(seconds: number): string {
  return seconds > 0 && seconds < 0.1 ? `${significant(seconds * 1000, 2)} ms` : `${significant(seconds, 2)} s`;
}
