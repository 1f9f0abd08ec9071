import type { Problem } from "../../model/index.ts";
import type { NginxDocument, Pass } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { hostFault } from "./host-fault.ts";

/** Addresses of `proxy_pass` and its like that nginx does not take. */
export function passFaults({ passes, upstreams, context }: NginxDocument): readonly Problem[] {
  return passes.flatMap((pass) => {
    const [arg] = pass.line.args;
    if (!arg || arg.doubt || pass.line.doubt || arg.value.includes("$")) return [];
    return [
      ...(prefixFault(pass, arg.value) ?? addressFault(pass, arg.value)),
      ...pathFault(pass),
      ...portFault(pass),
      ...(context === "whole" && !upstreams.doubt ? namelessPort(pass) : []),
    ];
  });
}

function prefixFault({ line, protocol }: Pass, url: string): readonly Problem[] | undefined {
  if (line.name !== "proxy_pass" || protocol === "tcp" || /^https?:\/\//i.test(url)) return undefined;
  return [refused(line.span, `proxy_pass has no http:// or https:// before ${shown(url)}; write it.`)];
}

function addressFault({ line, protocol }: Pass, url: string): readonly Problem[] {
  const isHttp = line.name === "proxy_pass" && protocol !== "tcp";
  const scheme = protocol === "tcp" ? undefined : SCHEMES.get(line.name);
  const address = scheme ? url.replace(scheme, "") : url;
  const fault = hostFault(isHttp && !/^unix:/i.test(address) ? address.replace(/[/?].*$/s, "") : address);
  return fault === undefined ? [] : [refused(line.span, `${line.name} leads to ${shown(url)}, ${fault}.`)];
}

/** What may stand before an address; FastCGI and its like have none. */
const SCHEMES: ReadonlyMap<string, RegExp> = new Map([
  ["proxy_pass", /^https?:\/\//i],
  ["grpc_pass", /^grpcs?:\/\//i],
  ["uwsgi_pass", /^s?uwsgi:\/\//i],
]);

/** nginx cannot tell which part of the request's path the given one replaces. */
function pathFault({ line, path, target }: Pass): readonly Problem[] {
  if (
    line.name !== "proxy_pass" ||
    path === undefined ||
    target.value.startsWith("unix:") ||
    line.within.place.startsWith("stream")
  )
    return [];
  const { place, opener } = line.within;
  const [first, second] = opener?.args ?? [];
  const isRegex = second ? first?.value.startsWith("~") === true : /^(?:~|@)/.test(first?.value ?? "");
  if (place === "location" && !isRegex) return [];
  const where =
    place === "location" ? "a location by regular expression or name" : `a block of ${place.replace(/ in .*/, "")}`;
  return [refused(line.span, `proxy_pass has the path ${shown(path)} in ${where}, where nginx takes none; remove it.`)];
}

function portFault({ target, upstream, line }: Pass): readonly Problem[] {
  const [, name, port] = /^([^:[]+):(\d+)$/.exec(target.value) ?? [];
  if (!upstream || port === undefined || upstream.name.value !== name) return [];
  return [
    refused(
      line.span,
      `upstream ${name} is named with the port ${port}, which nginx takes for its servers alone; remove the port.`,
    ),
  ];
}

/** Without a port it can only be an upstream, and there is none of that name. */
function namelessPort({ target, upstream, line, protocol }: Pass): readonly Problem[] {
  if (upstream || !/^(?:fastcgi|uwsgi|scgi|memcached|tcp)$/.test(protocol) || /^unix:|:/.test(target.value)) return [];
  return [
    refused(
      line.span,
      `${line.name} names ${shown(target.value)}, which is no upstream here and has no port; define it or add its port.`,
    ),
  ];
}
