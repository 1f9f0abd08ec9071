import type { Block } from "./document.ts";
import { readAddress } from "./listen-address.ts";

/** What to call a server: its first name, or the address that it listens on. */
export function nameOfServer({ directives }: Pick<Block, "directives">): string {
  const names = directives
    .filter(({ name }) => name === "server_name")
    .flatMap(({ args }) => args.map(({ value }) => value));
  const listen = directives.find(({ name }) => name === "listen")?.args[0]?.value;
  return names.find((name) => name !== "_" && name !== "") ?? listen ?? "80";
}

/** The semantic address of what stands in a block, which survives moved lines: `server:www.example.org:443/location:/static/`. */
export function blockAddress(block: Block, main: string): string {
  const { place, opener, outer } = block;
  if (!outer || !opener) return `nginx:${main}`;
  const words = opener.args.map(({ value }) => value);
  switch (place) {
    case "server":
    case "stream server":
      return serverAddress(block);
    case "upstream":
    case "stream upstream":
      return `upstream:${words[0] ?? ""}`;
    case "http":
    case "stream":
    case "mail":
    case "events":
      return outer.address;
    default:
      return `${within(outer)}${opener.name}:${words.join(" ")}`;
  }
}

function within(outer: Block): string {
  return outer.outer ? `${outer.address}/` : "";
}

function serverAddress(block: Block): string {
  const listen = block.directives.find(({ name }) => name === "listen")?.args[0]?.value ?? "80";
  const { port } = readAddress(listen);
  const name = nameOfServer(block);
  return port === undefined || name === listen ? `server:${name}` : `server:${name}:${port}`;
}
