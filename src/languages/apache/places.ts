/** Where a directive may stand: what httpd's own tables tell apart. */
export type Place =
  | "server"
  | "virtual host"
  /** In `<Directory>`, `<Files>`, `<If>`, `<Limit>` and what stands in them. */
  | "directory"
  | "location"
  | "proxy"
  /** In a piece that may be included anywhere. */
  | "anywhere"
  /** In a section of a module that is not httpd's own: what may stand in it is not known. */
  | "foreign";

/** The place that a section makes, by its name in lower case. */
export function placeWithin(kind: string): Place {
  return PLACES.get(kind) ?? "foreign";
}

const PLACES: ReadonlyMap<string, Place> = new Map([
  ["virtualhost", "virtual host"],
  ["proxy", "proxy"],
  ["proxymatch", "proxy"],
  ["location", "location"],
  ["locationmatch", "location"],
  ...["directory", "directorymatch", "files", "filesmatch", "if", "elseif", "else", "limit", "limitexcept"].map(
    (kind) => [kind, "directory"] as const,
  ),
  ...["requireall", "requireany", "requirenone"].map((kind) => [kind, "directory"] as const),
]);
