import type { Environment } from "../../environment/environment.ts";
import { isLoopback, type Address, type Located } from "../../model/index.ts";
import { bindings } from "../bindings.ts";
import { groupBy } from "../group-by.ts";
import { boxIdOf, type Box, type Link } from "./box.ts";
import { programId } from "./program-boxes.ts";

/** Where each proxy, and each Zope, leads; what is none of the boxes becomes one of its own. */
export function linksOf(environment: Environment): {
  readonly links: readonly Link[];
  readonly elsewhere: readonly Box[];
} {
  const ends = groupBy(endsOf(environment), ({ port }) => port);
  const local = localPorts(environment);
  const elsewhere = new Map<string, Box>();
  const links = environment.facts.route.flatMap(({ by, to, name, host }): readonly Link[] => {
    if (!by) return [];
    const from = boxIdOf(by);
    const end = ends
      .get(to.value.port ?? -1)
      ?.find((each) => each.id !== from && isReached(each, { to: to.value, from: host, local }));
    const other = end ? undefined : elsewhereBox(to);
    if (other) elsewhere.set(other.id, other);
    return [{ from, to: end?.id ?? other?.id ?? "", port: to.value.port, name, span: to.span }];
  });
  // Several locations lead to one group of servers.
  const unique = new Map(links.map((link) => [`${link.from} ${link.to} ${link.port ?? ""} ${link.span.start}`, link]));
  return { links: [...unique.values()], elsewhere: [...elsewhere.values()] };
}

/** An open port. */
interface End {
  readonly id: string;
  /** The host that it is on. */
  readonly on: string | undefined;
  /** The address that is bound; empty or undefined for all, and where nothing tells. */
  readonly bound: string | undefined;
  readonly port: number;
}

function endsOf(environment: Environment): readonly End[] {
  const programs = bindings.in(environment).flatMap(({ program, bindings: found }) => {
    const on = environment.hostOf(program.document.main.path) ?? environment.hostOf(program.span.file.path);
    return found.map(({ host, port }) => ({ id: programId(program), on, bound: host, port }));
  });
  const facts = environment.facts.listen.flatMap(({ by, host, address: { value } }) =>
    value.port === undefined || by.service === "supervisor"
      ? []
      : [{ id: boxIdOf(by), on: host, bound: value.host, port: value.port }],
  );
  return [...facts, ...programs];
}

function isReached({ on, bound = "", port }: End, { to, from, local }: Way): boolean {
  const everywhere = bound === "" || EVERYWHERE.has(bound);
  if (isLoopback(to.host) || to.host === "")
    return (everywhere || isLoopback(bound)) && (on === from || on === undefined || from === undefined);
  return to.host === on || to.host === bound || (on === undefined && everywhere && !local.has(port));
}

interface Way {
  readonly to: Address;
  readonly from: string | undefined;
  /** What is reached on the own host is not taken for what has the same port on another. */
  readonly local: ReadonlySet<number>;
}

function localPorts({ facts }: Environment): ReadonlySet<number> {
  return new Set(facts.route.flatMap(({ to: { value } }) => (isLoopback(value.host) ? (value.port ?? []) : [])));
}

const EVERYWHERE: ReadonlySet<string> = new Set(["*", "0.0.0.0", "::"]);

function elsewhereBox({ value, span }: Located<Address>): Box {
  return {
    id: `elsewhere ${value.text}`,
    name: value.text,
    title: "",
    kind: "elsewhere",
    host: undefined,
    ports: [],
    span,
    addresses: [],
  };
}
