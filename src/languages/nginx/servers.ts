import { doubted, located, mapLocated, type Listed, type Located } from "../../model/index.ts";
import type { Block, Directive, Listen, Location, Server } from "./document.ts";
import { nameOfServer } from "./block-address.ts";
import { blocksIn, hiddenIn } from "./effective.ts";
import { readAddress } from "./listen-address.ts";
import { readLocation } from "./location.ts";

/** The servers of a configuration, in order. */
export function readServers(root: Block): readonly Server[] {
  return blocksIn(root)
    .filter(({ place }) => place === "server" || place === "stream server")
    .flatMap((block) => readServer(block));
}

function readServer(block: Block): readonly Server[] {
  const { opener } = block;
  if (!opener) return [];
  const kind = block.place === "server" ? "http" : "stream";
  const names = block.own("server_name").items.flatMap(({ args }) => args);
  const unset = doubted(located("server", opener.span), opener.doubt);
  const listens = readListens(block, unset, kind);
  const name = nameOfServer(block);
  const locations: Location[] = [];
  const server: Server = {
    address: block.address,
    span: opener.span,
    kind,
    block,
    name,
    names,
    listens,
    locations,
    unset,
  };
  // Each knows the other.
  for (const location of readLocations(block, server)) locations.push(location);
  return [server];
}

function readListens(block: Block, unset: Located<string>, kind: Server["kind"]): Listed<Listen> {
  const { items, doubt } = block.own("listen");
  const listens = items.flatMap(readListen);
  if (listens.length > 0 || doubt || kind === "stream") return { items: listens, doubt };
  const address = mapLocated(unset, () => "80");
  return { items: [{ address, host: "", port: 80, parameters: [], line: undefined }] };
}

function readListen(line: Directive): readonly Listen[] {
  const [address, ...parameters] = line.args;
  if (!address) return [];
  return [{ address: doubted(address, line.doubt), ...readAddress(address.value), parameters, line }];
}

/** The locations of a block with those in them; pieces without their server have some, too. */
export function readLocations(block: Block, server: Server | undefined): readonly Location[] {
  return blocksIn(block)
    .filter(({ place }) => place === "location")
    .flatMap((each) => readLocation(each, server));
}

/** Why a server may stand in a file that is not seen. */
export function hiddenServers(root: Block): ReturnType<typeof hiddenIn> {
  return blocksIn(root)
    .filter(({ place }) => place === "main" || place === "http" || place === "stream")
    .map((block) => hiddenIn(block, "server"))
    .find((hidden) => hidden !== undefined);
}
