import type { Part } from "../document.ts";
import type { CrontabLine } from "./crontab.ts";

/** The crontab line of a `z3c.recipe.usercrontab` part; none when it lacks its times or its command. */
export function readCrontab({ name, section, span }: Part): readonly CrontabLine[] {
  const times = section.options.get("times")?.value;
  const command = section.options.get("command")?.value;
  return times && command ? [{ address: `part:${name}`, span, part: name, times, command }] : [];
}
