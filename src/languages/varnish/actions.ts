import { parseRelease, type Release } from "./version.ts";

/** Where `return (…)` leads from each of Varnish's subroutines, 6.0 to 8.0; @7.0.0 is the first release, @-6.0.16 the last. */
const TABLE: Readonly<Record<string, string>> = {
  vcl_backend_error: "abandon deliver fail retry",
  vcl_backend_fetch: "abandon error@6.4.0@6.0.16 fail fetch",
  vcl_backend_refresh: "abandon beresp error fail merge obj_stale retry",
  vcl_backend_response: "abandon deliver error@6.4.0@6.0.16 fail pass retry",
  vcl_deliver: "deliver fail restart synth",
  vcl_fini: "ok",
  vcl_hash: "fail lookup",
  vcl_hit: "deliver fail miss@-6.0.16 pass restart synth",
  vcl_init: "fail ok",
  vcl_miss: "fail fetch pass restart synth",
  vcl_pass: "fail fetch restart synth",
  vcl_pipe: "fail pipe synth",
  vcl_purge: "fail restart synth",
  vcl_recv: "fail hash pass pipe purge restart synth vcl",
  vcl_synth: "deliver fail restart",
};

/** The actions that one of Varnish's subroutines may return, with the last release that takes each, where it is gone. */
export function actionsOf(method: string): ReadonlyMap<string, Release | undefined> {
  const entries = (TABLE[method] ?? "").split(" ").map((entry): readonly [string, Release | undefined] => {
    const [name = "", mark = ""] = entry.split("@");
    return [name, mark.startsWith("-") ? parseRelease(mark.slice(1)) : undefined];
  });
  return new Map(entries);
}

/** Every word that `return` takes somewhere. */
export const ACTIONS: ReadonlySet<string> = new Set(
  Object.values(TABLE).flatMap((entries) => entries.split(" ").map((entry) => entry.split("@")[0] ?? "")),
);

/** The actions that take an argument, and whether they must have one. */
export const ARGUMENTS: ReadonlyMap<string, "required" | "optional"> = new Map([
  ["synth", "required"],
  ["vcl", "required"],
  ["error", "optional"],
  ["pass", "optional"],
  ["fail", "optional"],
]);
