/** Nothing can be audited at a path that was named: the message says why and what to name instead. */
export class DiscoveryError extends Error {
  override readonly name: string = "DiscoveryError";
}

/** The folders that were named can be entered and hold nothing: an audit has nothing to judge, and arithmetic needs no files. */
export class NothingFound extends DiscoveryError {}
