import { defineRule, is, none, replace } from "#rule";

/**
 * Let downloads of a build time out within seconds.
 *
 * Without a time-out a build waits for a dead mirror as long as the system
 * does, minutes for each egg, in the middle of a deployment. Three seconds are
 * plenty: a server that does not answer then will not.
 *
 * `socket-timeout` in the root, or `-t 3` on every command that builds it,
 * does. Neither covers what `extends` fetches, which happens earlier. Builds
 * that fetch nothing are not judged.
 *
 * Leave it off where builds run from a cache on the same machine.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "Downloads of a build time out quickly",
  fault: "A dead download server holds a build up for minutes",
  harm: "toil",
  severity: "warning",
  item: "T42",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    command: "This command builds {root} without a time-out, so one dead mirror stalls the deployment; add -t 3.",
    empty: "{root} sets socket-timeout to nothing, so one dead mirror stalls the deployment; write 3.",
    long: "A build of {root} waits {seconds} seconds for a server that does not answer; 3 are enough.",
    unsaid:
      "{root} sets no socket-timeout and no script here builds it; the build command, or socket-timeout = 3, would settle it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge({ root, get, unset, commands }, { pass, fail, unknown }) {
    const named = { root: root.path };
    const option = get("buildout", "socket-timeout")?.value;
    const fallback = option?.value.trim() === "" ? undefined : option;
    const given = commands.map(({ timeout, assignments }) => timeout ?? assignments.get(ASSIGNED) ?? fallback);
    const bare = commands.find((_, index) => given[index] === undefined);
    if (option && !fallback && (bare || given.length === 0))
      return fail(option, "empty", named, replace(option, "socket-timeout = 3"));
    if (bare) return fail([bare.command, unset("buildout", "socket-timeout")], "command", named);
    const timeouts = new Set((given.length > 0 ? given : [fallback]).filter((timeout) => timeout !== undefined));
    return none({ items: [...timeouts] }, (timeout) => is(timeout, isLong), {
      fail: ([{ item }]) => fail(item, "long", { ...named, seconds: item }, replace(item, "3")),
      pass: (_, [first, ...others]) =>
        first ? pass(first, ...others) : unknown(unset("buildout", "socket-timeout"), "unsaid", named),
    });
  },
});

const ASSIGNED = "buildout:socket-timeout";

function isLong(seconds: string): boolean {
  return !(Number(seconds) >= 1 && Number(seconds) <= 30);
}
