/** Where something listens or leads to, as `8080`, `127.0.0.1:8081`, `[::1]:80` and `ipv4@:80` write it. */
export interface Address {
  /** As written. */
  readonly text: string;
  /** Without the brackets of IPv6; empty where only a port is written, and for a socket in the file system. */
  readonly host: string;
  /** Undefined for a socket, and where anything but digits stands in its place. */
  readonly port: number | undefined;
}

/** Reads an address; the last colon splits, as all programs read it here. */
export function readAddress(text: string): Address {
  const bare = withoutFamily(text.trim());
  if (isSocket(bare)) return { text, host: "", port: undefined };
  const colon = bare.lastIndexOf(":");
  const end = bare.slice(colon + 1);
  const port = /^\d{1,5}$/.test(end) ? Number(end) : undefined;
  const host = colon === -1 ? (port === undefined ? bare : "") : bare.slice(0, colon);
  return { text, host: host.startsWith("[") ? host.replace(/^\[(.*)\]$/, "$1") : host, port };
}

function withoutFamily(text: string): string {
  return text.includes("@") ? text.replace(/^(?:ipv[46]|(?:tcp|udp|quic|mptcp)[46]?)@/, "") : text;
}

function isSocket(bare: string): boolean {
  return bare.startsWith("/") || (bare.includes("@") && /^(?:unix|uxst|uxdg|abnsz?|sockpair|fd|rhttp)@/.test(bare));
}

/** Whether two addresses name one port; two that name none are alike where they are written alike. */
export function samePort(a: Address, b: Address): boolean {
  return a.port === undefined ? a.text === b.text : a.port === b.port;
}

/** Whether a host is the one that asks. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.[\d.]{1,11}$/.test(host);
}
