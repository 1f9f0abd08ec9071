import { join } from "../environment/join.ts";
import type { Listed, Located } from "../model/index.ts";
import { varnishDaemons, varnishParameter } from "./varnish/index.ts";

/** What varnishd's parameter default_grace is set to, in seconds, by each command line that sets it, and why others may. */
export const defaultGrace = join("defaultGrace", ["varnish"], (environment): Listed<Located<string>> => {
  const daemons = varnishDaemons.in(environment);
  return {
    items: daemons.flatMap((daemon) => varnishParameter(daemon, "default_grace") ?? []),
    doubt: daemons.find(({ open }) => open)?.open,
  };
});
