import {
  byDefault,
  doubted,
  fileSpan,
  located,
  type Fact,
  type Located,
  type Problem,
  type RouteFact,
  type Setting,
} from "../../model/index.ts";
import type { Backend, VclDocument } from "./document.ts";
import { unseen } from "./include.ts";
import { statementsIn } from "./references.ts";

/** Where Varnish leads to; where it listens its command line says, and who it is then shows by the file of its VCL. */
export function facts({ backends, subs, files: [main] }: VclDocument): readonly Fact[] {
  const changed = [...subs.values()].map(({ body }) => timesSetIn(body)).find(Boolean);
  const place = main && fileSpan(main);
  return backends.items.flatMap((backend): readonly RouteFact[] => {
    const { name, to, firstByteTimeout, maxConnections, directors } = backend;
    if (!to) return [];
    const [director] = directors;
    return [
      {
        kind: "route",
        to,
        by: { service: "varnish", name: name.value, span: place ?? backend.span },
        name: name.value,
        address: director ? `${director.address}/${backend.address}` : backend.address,
        group: director && located(director.name, director.span),
        firstByteMs: doubted(firstByteTimeout, changed),
        maxConnections: maxConnections ?? noLimit(backend),
        sticky: stickyOf(backend),
      },
    ];
  });
}

function noLimit({ name }: Backend): Setting<number> {
  return byDefault(0, "Varnish's default", name);
}

/** A director of hashes sends what is alike to one backend. */
function stickyOf({ directors }: Backend): Located<string> | undefined {
  const director = directors.find(({ type }) => type === "hash" || type === "shard");
  return director && located(director.type, director.span);
}

/** Why the times of backends do not hold for each request. */
function timesSetIn(body: Parameters<typeof statementsIn>[0]): Problem | undefined {
  const line = statementsIn(body).find(
    (each) => each.kind === "set" && /^bereq\.(?:connect|first_byte)_timeout$/.test(each.target),
  );
  return (
    line && unseen(line, "This line sets the time-out request by request, and which requests take it is not known.")
  );
}
