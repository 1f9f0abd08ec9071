import { mapLocated, readAddress, type Address, type Located } from "../../model/index.ts";
import type { Directive, Listen, Section, VirtualHost } from "./document.ts";

/** The virtual hosts among the sections. */
export function readHosts(sections: readonly Section[]): readonly VirtualHost[] {
  return sections.filter(({ kind }) => kind === "virtualhost").flatMap(hostOf);
}

function hostOf(section: Section): readonly VirtualHost[] {
  const { opener, address } = section;
  if (!opener) return [];
  const named = section.own("ServerName").items.at(-1)?.args[0];
  const name = named?.value ?? opener.args[0]?.value ?? "*";
  return [{ address, span: opener.span, name, addresses: opener.args, section }];
}

/** The port that a virtual host is for; undefined for `*` alone, which is for all. */
export function portOf({ value }: Located<string>): number | undefined {
  const [, port] = /:(\d{1,5})$/.exec(value) ?? [];
  return port === undefined ? undefined : Number(port);
}

/** What `Listen` lines say: `80`, `*:80`, `127.0.0.1:8080`, `[::]:443`. */
export function readListens(lines: readonly Directive[]): readonly Listen[] {
  return lines.flatMap((line) => {
    const [arg] = line.args;
    if (!arg || (!arg.doubt && !/(?:^|:)\d{1,5}$/.test(arg.value))) return [];
    return [{ address: `listen:${arg.value}`, span: line.span, at: mapLocated(arg, addressOf), line }];
  });
}

function addressOf(text: string): Address {
  const { host, port } = readAddress(text);
  return { text, host: host === "*" ? "" : host, port };
}

/** Whether requests for a host come in by a line. */
export function reaches({ addresses }: VirtualHost, { at: { value } }: Listen): boolean {
  return addresses.some((address) => (portOf(address) ?? value.port) === value.port);
}
