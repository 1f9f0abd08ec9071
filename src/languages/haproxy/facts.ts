import type { Fact } from "../../model/index.ts";

/**
 * What HAProxy's configuration tells the other formats: nothing yet in the shared vocabulary. It logs to a syslog socket or a
 * descriptor and opens no file that somebody would have to rotate.
 */
export function facts(): readonly Fact[] {
  return [];
}
