import { defineRule, replace, watchdogs } from "#rule";

/**
 * Subscribe httpok and memmon to ticks.
 *
 * Both look at their processes only when a TICK event comes, and pass over all
 * others. Without a tick they run for ever and never check anything.
 *
 * @see https://supervisord.org/events.html#tick-event-type
 */
export default defineRule({
  title: "httpok and memmon are woken by ticks",
  fault: "A watchdog is never woken",
  harm: "outage",
  severity: "error",
  item: "T36",
  needs: [watchdogs],
  roles: ["production", "staging"],
  messages: {
    deaf: "Event listener {name} runs {tool}, which checks at TICK events only and subscribes to {events}; set events=TICK_60.",
    hourly:
      "Event listener {name} asks for a page once an hour, so a hanging process stays up as long; set events=TICK_60.",
  },

  subjects: ({ watchdogs: { httpok, memmon } }) => [...httpok, ...memmon],

  judge({ span, listener: { name, events }, tool }, { pass, fail }) {
    const tick = events.find(({ value }) => isTick(value));
    if (tick && tool.name === "httpok" && events.every(({ value }) => !isTick(value) || value === "TICK_3600"))
      return fail(tick, "hourly", { name }, replace(tick, "TICK_60"));
    if (tick) return pass(tick);
    const [first] = events;
    return fail(
      first ?? { span },
      "deaf",
      { name, tool: tool.name, events: events.map(({ value }) => value).join(",") || "nothing" },
      ...(first ? [replace(first, "TICK_60")] : []),
    );
  },
});

function isTick(event: string): boolean {
  return event.startsWith("TICK") || event === "EVENT";
}
