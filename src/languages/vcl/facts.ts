import type { Fact } from "../../model/index.ts";
import type { VclDocument } from "./document.ts";

/** Where Varnish leads to; what it listens on its command line says. */
export function facts({ backends }: VclDocument): readonly Fact[] {
  return backends.items.flatMap(({ name, span, to }): readonly Fact[] =>
    to ? [{ kind: "route", to, by: { service: "varnish", name: "Varnish", span }, name: name.value }] : [],
  );
}
