/** Ports of a container, from the first to the last. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The ports of a container that a service of a compose file opens to others than its networks, by the lines below the
 * service's name; undefined where they do not say it plainly.
 */
export function publishedPorts(text: string): readonly PortRange[] | undefined {
  if (/^[ \t]+(?:network_mode|extends|<<):/m.test(text)) return undefined;
  const [, , inline = "", below = ""] = PORTS.exec(text) ?? [];
  const written = inline.trim() === "" ? listed(below) : inOneLine(inline);
  const ranges = written?.map(rangeOf);
  return ranges?.every((range) => range !== undefined) ? ranges : undefined;
}

const PORTS = /^([ \t]+)ports:[ \t]*([^#\r\n]*).*\r?\n?((?:\1[ \t]*(?:-|[ \t]).*(?:\r?\n|$)|[ \t]*(?:#.*)?\r?\n)*)/m;

/** `- "8404:8404"`, or `- target: 8404` with what belongs to it. */
function listed(below: string): readonly string[] {
  const short = below.matchAll(/^[ \t]*-[ \t]*["']?([^\s"'#]+)["']?[ \t]*(?:#.*)?\r?$/gm);
  const long = below.matchAll(/\btarget:[ \t]*["']?([^\s"'#]+)/g);
  return [...short, ...long].map(([, port = ""]) => port);
}

/** `["80:80", 8404]`; an alias stands for a list that is written elsewhere. */
function inOneLine(list: string): readonly string[] | undefined {
  const [, items] = /^\[(.*)\]\s*$/.exec(list) ?? [];
  return items?.split(",").flatMap((item) => item.replaceAll(/["'\s]/g, "") || []);
}

/** The container's own port stands last: `127.0.0.1:8080:80/tcp`. */
function rangeOf(written: string): PortRange | undefined {
  const [, first, last = first] = /(?:^|:)(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(written) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last) };
}
