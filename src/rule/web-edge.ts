import type { Environment } from "../environment/index.ts";
import { readAddress } from "../model/index.ts";

type Bind = Environment["haproxy"][number]["proxies"][number]["binds"][number];

/** Whether visitors come in here themselves: the web's own ports, or TLS; on any other port a proxy may stand in front. */
export function isWebEdge({ local, address, line: { words } }: Bind): boolean {
  if (local !== false) return false;
  const { port } = readAddress(address.value);
  return port === 80 || port === 443 || words.some(({ value }) => value === "ssl");
}
