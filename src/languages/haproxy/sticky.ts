import type { Located } from "../../model/index.ts";
import type { Proxy, Server } from "./document.ts";

/** What sends a visitor to the server that he had before, whichever it is: a table, or a hash of who he is. */
export function stickyIn({ balance, lines }: Proxy): Located<string> | undefined {
  const stick = lines.find((line) => line.keyword === "stick" && STICKS.has(line.words[1]?.value ?? ""))?.words[1];
  return stick ?? (BY_VISITOR.has(balance.value) ? balance : undefined);
}

/** A cookie that the server is known by. */
export function stickyTo({ cookie: own }: Server, { cookie }: Proxy): Located<string> | undefined {
  return cookie && own;
}

const STICKS: ReadonlySet<string> = new Set(["on", "match"]);

const BY_VISITOR: ReadonlySet<string> = new Set(["source", "rdp-cookie", "url_param"]);
