import { causedBy, defineRule, type Environment } from "#rule";

/**
 * Send HAProxy's log somewhere.
 *
 * It is the only record of who got which error from which server. Two lines
 * make it: a `log` with an address in `global`, and `log global` in each section
 * or in its `defaults`; one without the other logs nothing, and HAProxy says so
 * nowhere. A section may also name an address of its own.
 *
 * Judged are the sections that listen.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-log
 */
export default defineRule({
  title: "HAProxy logs what it does",
  fault: "HAProxy logs nothing",
  harm: "toil",
  severity: "warning",
  item: "T14",
  needs: ["haproxy"],
  messages: {
    unused: {
      one: "{kind} {name} logs nothing: global names {target} and no log global line uses it; write log global, best in defaults.",
      many: "{subjects} sections ({name}) log nothing: global names {target} and no log global line uses it; write log global, best in defaults.",
    },
    nowhere: {
      one: "{kind} {name} has log global, and global names no log address, so nothing is logged; write log /dev/log local0 in global.",
      many: "{subjects} sections ({name}) have log global, and global names no log address, so nothing is logged; write log /dev/log local0 in global.",
    },
    neither: {
      one: "{kind} {name} has no log line and global names no address, so nothing is logged; write log /dev/log local0 in global and log global in defaults.",
      many: "{subjects} sections ({name}) have no log line and global names no address, so nothing is logged; write log /dev/log local0 in global and log global in defaults.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) =>
      proxies
        .filter(({ kind, binds }) => kind !== "backend" && binds.length > 0)
        .map((proxy) => ({
          ...proxy,
          address: `${proxy.address}/log`,
          target: global.lines.find(isTarget),
          global: global.unset,
        })),
    ),

  judge({ kind, name, lines, unset, target, global, inherits }, { pass, fail }) {
    const own = lines.findLast(({ keyword }) => keyword === "log");
    // `no log` is somebody's wish.
    if (own?.prefix === "no") return pass(own);
    if (own && own.words[1]?.value !== "global") return pass(own);
    if (own && target) return pass(own, target);
    const missing = causedBy({ span: (inherits ?? unset).span });
    if (own) return fail([own, global], "nowhere", { kind, name }, causedBy(own));
    if (!target) return fail([unset, global], "neither", { kind, name }, missing);
    return fail([target, unset], "unused", { kind, name, target: textOf(target) }, causedBy(target));
  },
});

type Line = Environment["haproxy"][number]["global"]["lines"][number];

function isTarget({ keyword, prefix, words }: Line): boolean {
  return keyword === "log" && prefix === undefined && words.length > 1;
}

function textOf({ words }: Line): string {
  return words
    .slice(0, 3)
    .map(({ value }) => value)
    .join(" ");
}
