/** Nothing can be audited at a path that was named: the message says why and what to name instead. */
export class DiscoveryError extends Error {
  override readonly name = "DiscoveryError";
}
