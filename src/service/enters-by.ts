import type { RouteFact } from "../model/index.ts";
import type { Listener } from "./listening.ts";

/** Whether requests that come in at a listener go this way. Varnish and Apache know no more of it than that both are theirs. */
export function entersBy({ by, entries }: RouteFact, { by: listens }: Listener): boolean {
  if (!by || !listens || by.service !== listens.service) return false;
  if (entries) return entries.items.some(({ span }) => span === listens.span);
  return by.span === listens.span || WHOLE.has(by.service);
}

/** The programs all of whose listeners lead to all of their servers. */
const WHOLE: ReadonlySet<string> = new Set(["varnish"]);
