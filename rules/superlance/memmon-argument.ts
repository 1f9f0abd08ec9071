import { defineRule, knowsGroup, knowsProcess, watchdogs } from "#rule";

/**
 * Give memmon sizes and names that it understands.
 *
 * memmon ends at once at a size like `800M` or `1.5GB`, says nothing of a
 * process that does not exist, and takes `-p instance1=800` for 800 bytes: it
 * then restarts the process at every tick.
 *
 * @see https://superlance.readthedocs.io/en/latest/memmon.html
 */
export default defineRule({
  title: "memmon understands its arguments",
  fault: "memmon limits no memory",
  harm: "outage",
  severity: "error",
  item: "T36",
  needs: [watchdogs],
  roles: ["production", "staging"],
  messages: {
    broken: "Event listener {name} prints its usage and ends, for {fault}.",
    nothing: "Event listener {name} limits no process; add -p name=1200MB.",
    tiny: "Event listener {name} restarts at {bytes} bytes, which every process exceeds; write {limit} with MB or GB.",
    stranger: "Event listener {name} limits {limit}, a name that supervisord does not know here.",
    qualified:
      "Event listener {name} limits {limit} by group:name, at which superlance up to 2.0.0 stops; write the bare name, or -g for the group.",
  },

  subjects: ({ watchdogs }) => watchdogs.memmon,

  judge({ listener: { name }, tool, document }, { pass, fail, unknown }) {
    const [fault] = tool.faults;
    if (fault) return fail(fault, "broken", { name, fault: fault.message });
    const [first, ...others] = tool.limits;
    if (!first) return fail(tool, "nothing", { name });
    const tiny = tool.limits.find(({ bytes }) => bytes.value < SMALLEST);
    if (tiny) return fail(tiny.bytes, "tiny", { name, bytes: tiny.bytes, limit: tiny.name.value || "-a" });

    const stranger = tool.limits.find(
      ({ scope, name: { value } }) =>
        (scope === "process" && !knowsProcess(value, document)) || (scope === "group" && !knowsGroup(value, document)),
    );
    if (stranger) return fail(stranger.bytes, "stranger", { name, limit: stranger.name });
    const qualified = tool.limits.find((limit) => limit.scope === "process" && limit.name.value.includes(":"));
    if (qualified) return unknown(qualified.bytes, "qualified", { name, limit: qualified.name });
    return pass(first.bytes, ...others.map(({ bytes }) => bytes));
  },
});

/** No Python process is smaller; whoever writes less has forgotten the unit. */
const SMALLEST = 4 * 1024 * 1024;
