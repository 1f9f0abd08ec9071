/**
 * Whether only the host itself can reach an address that is listened on: a loopback address or a socket in the file system.
 * Undefined when the address does not tell: an inherited descriptor, a host name, a variable.
 */
export function isLocal(address: string): boolean | undefined {
  const bare = address.replace(/^(?:ipv4@|ipv6@|tcp[46]?@|udp[46]?@|quic[46]?@|mptcp[46]?@)/, "");
  if (/^(?:\/|unix@|uxst@|uxdg@|abnsz?@|sockpair@)/.test(bare)) return true;
  if (/^(?:fd@|rhttp@)|[$\uE000{]/.test(bare)) return undefined;
  const host = hostOf(bare);
  if (host === "localhost" || host === "::1" || /^127\.[\d.]{1,11}$/.test(host)) return true;
  if (host === "" || host === "*" || host.includes(":") || /^[\d.]{1,15}$/.test(host)) return false;
  return undefined;
}

/** The host of `host:port`; the last colon splits, brackets around IPv6 may be left out. */
export function hostOf(address: string): string {
  const colon = address.lastIndexOf(":");
  const host = colon === -1 ? address : address.slice(0, colon);
  return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}
