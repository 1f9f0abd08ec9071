import { defineRule, replace } from "#rule";

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
    const option = get("buildout", "socket-timeout")?.value;
    const isLong = (text: string) => !(Number(text) >= 1 && Number(text) <= 30);
    const given = commands.map(({ timeout, assignments }) => timeout ?? assignments.get("buildout:socket-timeout"));
    const bare = commands.find((_, index) => given[index] === undefined);
    const timeouts = given.flatMap((timeout) => timeout ?? []);
    if (option && option.value.trim() !== "" && (bare || timeouts.length === 0)) timeouts.push(option);
    const long = timeouts.find(({ value, doubt }) => doubt === undefined && isLong(value));
    if (long) return fail(long, "long", { root: root.path, seconds: long }, replace(long, "3"));
    const [first, ...others] = timeouts;
    if (first && (!bare || timeouts.includes(option ?? first))) return pass(first, ...others);
    if (option) return fail(option, "empty", { root: root.path }, replace(option, "socket-timeout = 3"));
    if (bare) return fail([bare.command, unset("buildout", "socket-timeout")], "command", { root: root.path });
    // A layer that was not read may set it: then the doubt outweighs the failure and says what would settle it.
    const absent = unset("buildout", "socket-timeout");
    return absent.doubt ? fail(absent, "empty", { root: root.path }) : unknown(absent, "unsaid", { root: root.path });
  },
});
