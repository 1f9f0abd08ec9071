import { causedBy, defineRule, is, none, replace } from "#rule";

/**
 * Let downloads of a build time out.
 *
 * Without a time-out a build waits for a mirror that accepts the connection
 * and says nothing, for ever, in the middle of a deployment. Three seconds are
 * plenty for a server that answers; anything up to two minutes ends the wait.
 *
 * `socket-timeout` in the root, or `-t 3` on every command that builds it,
 * does. Neither covers what `extends` fetches, which happens earlier. Builds
 * that fetch nothing, and those of a test service, are not judged.
 *
 * Leave it off where builds run from a cache on the same machine.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "Downloads of a build time out",
  fault: "A silent download server holds a build up for ever",
  harm: "toil",
  severity: "warning",
  item: "T42",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    command:
      "A script builds {root} without a time-out, so a build waits for a silent mirror for ever; add -t 3 to its command.",
    empty: "{root} sets socket-timeout to nothing, so a build waits for a silent mirror for ever; write 3.",
    long: "A build of {root} waits {seconds} seconds for a server that does not answer; write 3.",
    unsaid: {
      one: "{root} sets no socket-timeout and no script here builds it; socket-timeout = 3 in [buildout], or the script that builds it with -t 3, would settle it.",
      many: "{root} set no socket-timeout and no script here builds them; socket-timeout = 3 in [buildout], or the scripts that build them with -t 3, would settle it.",
    },
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge({ root, get, unset, commands }, { pass, fail, unknown }) {
    const named = { root: root.path };
    const option = get("buildout", "socket-timeout")?.value;
    const fallback = option?.value.trim() === "" ? undefined : option;
    const builds = commands.filter(({ trial }) => !trial);
    const given = builds.map(({ timeout, assignments }) => timeout ?? assignments.get(ASSIGNED) ?? fallback);
    const bare = builds.find((_, index) => given[index] === undefined);
    if (option && !fallback && (bare || given.length === 0))
      return fail(option, "empty", named, replace(option, "socket-timeout = 3"));
    if (bare)
      return fail(
        [bare.command, unset("buildout", "socket-timeout")],
        "command",
        named,
        causedBy("commands without a time-out"),
      );
    const timeouts = new Set((given.length > 0 ? given : [fallback]).filter((timeout) => timeout !== undefined));
    return none({ items: [...timeouts] }, (timeout) => is(timeout, isLong), {
      fail: ([{ item }]) => fail(item, "long", { ...named, seconds: item }, replace(item, "3")),
      pass: (_, [first, ...others]) =>
        first
          ? pass(first, ...others)
          : unknown(unset("buildout", "socket-timeout"), "unsaid", named, causedBy("no time-out")),
    });
  },
});

const ASSIGNED = "buildout:socket-timeout";

/** Nothing but a whole number of seconds up to two minutes ends the wait while somebody looks on. */
function isLong(seconds: string): boolean {
  return !(Number(seconds) >= 1 && Number(seconds) <= 120);
}
