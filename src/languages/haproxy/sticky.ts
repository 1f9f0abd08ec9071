import type { Located } from "../../model/index.ts";
import type { Proxy, Server } from "./document.ts";

/** What sends a visitor to the server that he had before: a cookie that the server is known by, a table, or a hash of who he is. */
export function stickyOf({ cookie, balance, lines }: Proxy, server: Server): Located<string> | undefined {
  if (cookie && server.cookie) return server.cookie;
  const stick = lines.find(({ keyword, words }) => keyword === "stick" && STICKS.has(words[1]?.value ?? ""))?.words[1];
  return stick ?? (BY_VISITOR.has(balance.value) ? balance : undefined);
}

const STICKS: ReadonlySet<string> = new Set(["on", "match"]);

const BY_VISITOR: ReadonlySet<string> = new Set(["source", "rdp-cookie", "url_param"]);
