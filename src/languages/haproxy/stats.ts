import { mapLocated } from "../../model/index.ts";
import type { Stats } from "./document.ts";
import { giveWords, type Given } from "./given.ts";

/** The statistics page of a proxy: its own `stats` lines, or those it inherits when it has none. */
export function readStats(givens: readonly Given[]): Stats {
  const all = givens.filter(({ line }) => line.keyword === "stats" && line.words.length > 1);
  const own = all.filter(({ from }) => from === undefined);
  const given = own.length > 0 ? own : all;
  const called = (name: string) => given.filter(({ line }) => line.words[1]?.value === name);
  const guards = called("http-request").filter(({ line }) => ["auth", "deny"].includes(line.words[2]?.value ?? ""));
  return {
    enabled: first(called("enable")) ?? first(called("uri")) ?? first(given),
    uri: valueOf(called("uri").at(-1)),
    auth: [...called("auth"), ...guards].map(({ line }) => line),
    admin: called("admin").map(({ line }) => line),
  };
}

function first([given]: readonly Given[]): Stats["enabled"] {
  const [word, ...rest] = given?.line.words ?? [];
  return given && word ? mapLocated(giveWords(given, [word, ...rest]), (words) => words.join(" ")) : undefined;
}

function valueOf(given: Given | undefined): Stats["uri"] {
  const word = given?.line.words[2];
  return given && word ? { ...giveWords(given, [word]), value: word.value } : undefined;
}
