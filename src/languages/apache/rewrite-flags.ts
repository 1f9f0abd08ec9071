/** A flag of `RewriteRule`: `R=301` has the name R and the value 301. */
export interface RewriteFlag {
  readonly name: string;
  readonly value: string;
}

/** The flags of `[R=301,L]`; a comma in quotes or behind a backslash parts none. */
export function flagsOf(text: string): readonly RewriteFlag[] {
  return parted(text.slice(1, -1)).map(flagOf);
}

function parted(text: string): readonly string[] {
  if (/["\\]/.test(text)) return text.match(/(?:\\.|"[^"]*"|[^,])+/g) ?? [];
  return text.split(",").filter((written) => written !== "");
}

function flagOf(written: string): RewriteFlag {
  const flag = written.trim();
  const equals = flag.indexOf("=");
  return equals === -1 ? { name: flag, value: "" } : { name: flag.slice(0, equals), value: flag.slice(equals + 1) };
}

/** All that httpd knows, in lower case. */
export const REWRITE_FLAGS: ReadonlySet<string> = new Set(
  (
    "b backrefnoplus bnp bctls bne c chain co cookie dpi discardpath discardpathinfo e env end f forbidden g gone h handler l last n next nc nocase ne " +
    "noescape ns nosubreq p proxy pt passthrough qsa qsappend qsd qsdiscard qsl qslast r redirect s skip t type " +
    "unsafeallow3f unsafeprefixstat unc unsafeprefixstatus"
  ).split(" "),
);

/** Whether a rule hands requests on to another server. */
export function isProxied(flags: string | undefined): boolean {
  return flags !== undefined && /[[,\s]p(?:roxy)?[\s,\]=]/i.test(flags) && flagsOf(flags).some(isProxy);
}

function isProxy({ name }: RewriteFlag): boolean {
  return /^(?:p|proxy)$/i.test(name);
}
