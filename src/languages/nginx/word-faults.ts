import type { Problem } from "../../model/index.ts";
import { ANSWER_CHECKS } from "./answer-checks.ts";
import { refused, shown, type Judged } from "./fault.ts";
import { LOG_CHECKS } from "./log-checks.ts";
import type { Place } from "./places.ts";
import { SIZE_CHECKS } from "./size-checks.ts";
import type { WordChecks } from "./word-check.ts";

/**
 * What is wrong with the words of a directive that their number and kind do not show; undefined where nginx takes them.
 *
 * Each check was tried with nginx 1.22.1, its words and their neighbours.
 */
export function wordFault({ name, args, span }: Judged, place: Place): Problem | undefined {
  const check = CHECKS[name.value];
  if (!check || name.doubt || args.some(({ doubt }) => doubt)) return undefined;
  if (place === "foreign" || (/^(?:mail|stream)/.test(place) && OF_HTTP.has(name.value))) return undefined;
  const fault = check(args);
  if (fault === undefined) return undefined;
  if (typeof fault === "string") return refused(span, `${name.value} ${fault}`);
  return refused(fault.at.span, `${name.value} ${fault.says.replace(fault.at.value, () => shown(fault.at.value))}`);
}

/** In `stream` and `mail` they take other words. */
const OF_HTTP: ReadonlySet<string> = new Set(["return", "server_name", "keepalive_timeout", "proxy_buffers"]);

const CHECKS: WordChecks = { ...ANSWER_CHECKS, ...LOG_CHECKS, ...SIZE_CHECKS };
