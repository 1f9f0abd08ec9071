import { isLoopback, readAddress } from "../../model/index.ts";

/**
 * Whether only the host itself can reach an address that is listened on: a loopback address or a socket in the file system.
 * Undefined when the address does not tell: an inherited descriptor, a host name, a variable.
 */
export function isLocal(address: string): boolean | undefined {
  const bare = address.replace(/^(?:ipv4@|ipv6@|tcp[46]?@|udp[46]?@|quic[46]?@|mptcp[46]?@)/, "");
  if (/^(?:\.{0,2}\/|unix@|uxst@|uxdg@|abnsz?@|sockpair@)/.test(bare)) return true;
  if (/^(?:fd@|rhttp@)|[$\uE000{]/.test(bare)) return undefined;
  const { host } = readAddress(bare);
  if (isLoopback(host)) return true;
  if (host === "" || host === "*" || host.includes(":") || /^[\d.]{1,15}$/.test(host)) return false;
  return undefined;
}

/** An address that is one place for certain, so that two servers may share it; undefined for a name, which may stand for several. */
export function fixedAddress(written: string): string | undefined {
  const { host, port } = readAddress(written);
  if (/^(?:\/|unix@|abns@)/.test(written)) return written;
  const fixed = host === "localhost" ? "127.0.0.1" : host;
  return port !== undefined && (/^[\d.]{7,15}$/.test(fixed) || fixed === "::1") ? `${fixed}:${port}` : undefined;
}
