import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Send HAProxy's log somewhere.
 *
 * It is the only record of who got which error from which server. Two lines
 * make it: a `log` with an address in `global`, and `log global` in each section
 * or in its `defaults`; one without the other logs nothing, and HAProxy says so
 * nowhere. A section may also name an address of its own.
 *
 * A section that does not log beside others that do was meant so, and `no log` is
 * somebody's wish.
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
    unused:
      "{file} names {target} in global, but no section that listens has log global, so nothing is logged; write log global in defaults.",
    nowhere:
      "{file} has log global, but global names no log address, so nothing is logged; write log /dev/log local0 in global (in a container, log stdout format raw local0).",
    neither:
      "{file} has no log line, so nothing is logged; write log /dev/log local0 (in a container, log stdout format raw local0) in global and log global in defaults.",
  },

  subjects: ({ haproxy }) => haproxy.filter(({ listens, proxies }) => listens.value && proxies.some(isOpen)),

  judge(
    {
      proxies,
      global,
      span: {
        file: { path: file },
      },
    },
    { pass, fail },
  ) {
    const open = proxies.filter(isOpen);
    const lines = open.flatMap(({ lines: all }) => all.findLast(({ keyword }) => keyword === "log") ?? []);
    const target = global.lines.find(isTarget);
    const own = lines.find((line) => !isGlobal(line));
    if (own) return pass(own);
    const [line] = lines;
    if (line && target) return pass(line, target);
    if (line) return fail([line, global.unset], "nowhere", { file });
    for (const { unset } of open) lookAt(unset.doubt);
    if (target) return fail(target, "unused", { file, target: textOf(target) });
    return fail(global.unset, "neither", { file });
  },
});

type Document = Environment["haproxy"][number];

function isOpen({ kind, binds }: Document["proxies"][number]): boolean {
  return kind !== "backend" && binds.length > 0;
}

type Line = Document["global"]["lines"][number];

function isGlobal({ prefix, words }: Line): boolean {
  return prefix === undefined && words[1]?.value === "global";
}

function isTarget({ keyword, prefix, words }: Line): boolean {
  return keyword === "log" && prefix === undefined && words.length > 1;
}

function textOf({ words }: Line): string {
  return words
    .slice(0, 3)
    .map(({ value }) => value)
    .join(" ");
}
