import type { Environment } from "../environment/index.ts";
import type { ConnectionReport, EnvironmentReport, ServiceReport, Span } from "../model/index.ts";
import type { Box, Link } from "../service/wiring/box.ts";
import { wiring } from "../service/wiring/wiring.ts";
import type { Mask } from "./mask.ts";

/** What runs and what leads where, for a picture; nothing where no file tells of a program. */
export function drawn(environment: Environment, mask: Mask): Pick<EnvironmentReport, "services" | "connections"> {
  const { boxes, links } = wiring.in(environment);
  if (boxes.length === 0) return {};
  const drawing = { mask, numbers: new Map(boxes.map(({ id }, index) => [id, `s${index + 1}`])) };
  return {
    services: boxes.map((box) => service(box, drawing)),
    connections: links.map((link) => connection(link, drawing)),
  };
}

/** An id that holds no words of the files has nothing to hide. */
interface Drawing {
  readonly mask: Mask;
  readonly numbers: ReadonlyMap<string, string>;
}

function service(
  { id, name, title, kind, host, ports, span, besides, addresses }: Box,
  { mask, numbers }: Drawing,
): ServiceReport {
  return {
    id: numbers.get(id) ?? "",
    name: mask.text(name),
    ...(title !== "" && { title: mask.text(title) }),
    kind,
    ...(host !== undefined && { host: mask.text(host) }),
    ports,
    ...placeOf(span, mask),
    ...(besides.length > 0 && { besides: besides.map(mask.text) }),
    subjects: addresses.map(mask.text),
  };
}

function connection({ from, to, port, name, span }: Link, { mask, numbers }: Drawing): ConnectionReport {
  return {
    from: numbers.get(from) ?? "",
    to: numbers.get(to) ?? "",
    name: mask.text(name),
    ...(port !== undefined && { port }),
    ...placeOf(span, mask),
  };
}

function placeOf({ file, start }: Span, mask: Mask): { readonly path: string; readonly line: number } {
  return { path: mask.text(file.path), line: file.position(start).line };
}
