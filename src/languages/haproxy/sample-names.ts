import type { Located } from "../../model/index.ts";
import type { Written } from "./expressions.ts";

/** What a name in a sample expression is looked up among when HAProxy starts. */
export type NamedKind = "backend" | "frontend" | "server" | "table" | "userlist";

/** The names of one kind in sample expressions. Left out, or empty, they mean the proxy itself. */
export function namesInSamples(samples: readonly Written[], kind: NamedKind): readonly Located<string>[] {
  return samples.flatMap(({ word, calls }) =>
    calls.flatMap(({ name, values }, at) => {
      const place = (at === 0 ? IN_FETCHES : IN_CONVERTERS).find((each) => each.kind === kind && each.name.test(name));
      const value = place && values[place.at];
      return value === undefined || value === "" ? [] : [{ ...word, value }];
    }),
  );
}

interface Place {
  readonly kind: NamedKind;
  readonly name: RegExp;
  /** Where in the brackets the name stands. */
  readonly at: number;
}

const COUNTER =
  "(?:bytes_(?:in|out)_rate|clr_gpc[01]|conn_(?:cnt|cur|rate)|get_gp(?:c[01]|t0)|gpc[01]_rate|glitch_(?:cnt|rate)|http_(?:err|fail|req)_(?:cnt|rate)|inc_gpc[01]|kbytes_(?:in|out)|sess_(?:cnt|rate)|tracked|trackers)";
/** Those that also take which of several counters they mean. */
const NUMBERED = "(?:clr_gpc|get_gp[ct]|gpc_rate|inc_gpc)";

const IN_FETCHES: readonly Place[] = [
  { kind: "backend", name: /^(?:nbsrv|be_(?:conn|conn_free|sess_rate)|connslots|queue|avg_queue)$/, at: 0 },
  { kind: "frontend", name: /^fe_(?:conn|req_rate|sess_rate)$/, at: 0 },
  { kind: "server", name: /^srv_(?:conn|conn_free|is_up|queue|sess_rate|[iu]?weight)$/, at: 0 },
  { kind: "userlist", name: /^http_auth(?:_group)?$/, at: 0 },
  { kind: "table", name: /^table_(?:avl|cnt)$/, at: 0 },
  { kind: "table", name: new RegExp(`^(?:src|sc[012])_(?:${COUNTER}|updt_conn_cnt)$`), at: 0 },
  { kind: "table", name: new RegExp(`^(?:src|sc[012])_${NUMBERED}$`), at: 1 },
  { kind: "table", name: new RegExp(`^sc_${COUNTER}$`), at: 1 },
  { kind: "table", name: new RegExp(`^sc_${NUMBERED}$`), at: 2 },
];

const IN_CONVERTERS: readonly Place[] = [
  { kind: "table", name: /^table_(?:gp[ct]|gpc_rate|inc_gpc|clr_gpc)$/, at: 1 },
  { kind: "table", name: /^(?:in_table|table_\w+)$/, at: 0 },
];
