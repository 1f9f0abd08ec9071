import { derived, type Located } from "../../model/index.ts";
import type { Proxy } from "./document.ts";

/** Whether a proxy is one of those that HAProxy's packages ship as an example, with their servers, which do not exist. */
export function readExample({ name, servers }: Pick<Proxy, "name" | "servers">): Located<boolean> {
  return derived({ span: name.span }, () => {
    const [count, target] = EXAMPLES.get(name.value) ?? [0, /(?!)/];
    return (
      count > 0 && servers.items.length === count && servers.items.every((server) => target.test(server.target.value))
    );
  });
}

/** By name: how many servers, and where. */
const EXAMPLES: ReadonlyMap<string, readonly [number, RegExp]> = new Map([
  ["app", [4, /^127\.0\.0\.1:500[1-4]$/]],
  ["static", [1, /^127\.0\.0\.1:4331$/]],
  ["appli1-rewrite", [4, /^192\.168\.34\.\d+:/]],
  ["appli2-insert", [2, /^192\.168\.114\.\d+:/]],
  ["appli3-relais", [1, /^192\.168\.135\.\d+:/]],
  ["appli4-backup", [2, /^192\.168\.114\.\d+:/]],
  ["appli5-backup", [4, /^192\.168\.(?:114|118)\.\d+:/]],
  ["ssl-relay", [1, /^192\.168\.110\.\d+:/]],
]);
