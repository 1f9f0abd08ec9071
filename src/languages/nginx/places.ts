/** Where a directive may stand: what nginx's own tables tell apart. */
export type Place =
  | "main"
  | "events"
  | "http"
  | "server"
  | "location"
  | "if in server"
  | "if in location"
  | "limit_except"
  | "upstream"
  | "stream"
  | "stream server"
  | "stream upstream"
  | "mail"
  | "mail server"
  /** The entries of `map`, `geo`, `types` and their like, which are no directives. */
  | "entries"
  /** A block of a module that is not nginx's own: what may stand in it is not known. */
  | "foreign";

/** The letters of the tables (`http-directives.ts`). */
export const PLACES: ReadonlyMap<string, Place> = new Map([
  ["m", "main"],
  ["e", "events"],
  ["h", "http"],
  ["s", "server"],
  ["l", "location"],
  ["i", "if in server"],
  ["j", "if in location"],
  ["x", "limit_except"],
  ["u", "upstream"],
  ["t", "stream"],
  ["v", "stream server"],
  ["w", "stream upstream"],
  ["p", "mail"],
  ["q", "mail server"],
]);

/** The place that a block makes: `server` in `stream` is another one than in `http`. */
export function placeWithin(name: string, outer: Place): Place {
  if (ENTRIES.has(name)) return "entries";
  const inner = WITHIN.get(`${outer}/${name}`);
  if (inner) return inner;
  return outer === "foreign" ? "foreign" : (OUTERMOST.get(name) ?? "foreign");
}

const ENTRIES: ReadonlySet<string> = new Set(["map", "geo", "types", "charset_map", "split_clients"]);

const OUTERMOST: ReadonlyMap<string, Place> = new Map([
  ["events", "events"],
  ["http", "http"],
  ["stream", "stream"],
  ["mail", "mail"],
  ["location", "location"],
  ["limit_except", "limit_except"],
]);

const WITHIN: ReadonlyMap<string, Place> = new Map([
  ["http/server", "server"],
  ["http/upstream", "upstream"],
  ["server/if", "if in server"],
  ["location/if", "if in location"],
  ["stream/server", "stream server"],
  ["stream/upstream", "stream upstream"],
  ["mail/server", "mail server"],
]);
