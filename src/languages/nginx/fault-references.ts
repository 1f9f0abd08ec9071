import type { Problem } from "../../model/index.ts";
import type { Directive, NginxDocument } from "./document.ts";
import { allNamed, blocksIn } from "./effective.ts";
import { refused, shown } from "./fault.ts";

/** A kind of name that one directive defines and another uses. */
interface Reference {
  readonly used: string;
  readonly defined: string;
  readonly what: string;
  /** The name that a directive uses; undefined where it uses none. */
  readonly name: (args: Directive["args"]) => string | undefined;
  /** What stands before the name where it is defined; empty where it is the first argument. */
  readonly prefix: string;
}

const REFERENCES: readonly Reference[] = [
  { used: "access_log", defined: "log_format", what: "log format", name: formatOf, prefix: "" },
  {
    used: "limit_req",
    defined: "limit_req_zone",
    what: "zone",
    name: (args) => valueOf(args, "zone="),
    prefix: "zone=",
  },
  { used: "limit_conn", defined: "limit_conn_zone", what: "zone", name: ([zone]) => zone?.value, prefix: "zone=" },
  ...["proxy", "fastcgi", "uwsgi", "scgi"].map((family) => ({
    used: `${family}_cache`,
    defined: `${family}_cache_path`,
    what: "zone",
    name: ([zone]: Directive["args"]) => (zone?.value === "off" ? undefined : zone?.value),
    prefix: "keys_zone=",
  })),
];

/** nginx has one format without a line. */
function formatOf([path, format]: Directive["args"]): string | undefined {
  if (path?.value === "off" || !format || format.value === "combined" || format.value.includes("=")) return undefined;
  return format.value;
}

function valueOf(args: Directive["args"], prefix: string): string | undefined {
  return args
    .find(({ value }) => value.startsWith(prefix))
    ?.value.slice(prefix.length)
    .replace(/:.*$/, "");
}

/** Names that lead nowhere, where all of the configuration is seen. */
export function referenceFaults({ root, context, doubt }: NginxDocument): readonly Problem[] {
  if (context !== "whole" || doubt || hasOptional(root)) return [];
  return REFERENCES.flatMap(({ used, defined, what, name, prefix }) => {
    const users = allNamed(root, used);
    if (users.length === 0) return [];
    const known = new Set(
      allNamed(root, defined).map(({ args }) => (prefix === "" ? args[0]?.value : valueOf(args, prefix))),
    );
    return users.flatMap((directive) => {
      const meant = directive.args.some((arg) => arg.doubt) ? undefined : name(directive.args);
      if (meant === undefined || meant.includes("$") || known.has(meant)) return [];
      const message = `${used} names the ${what} ${shown(meant)}, which no ${defined} defines; define it or name another.`;
      return [refused(directive.span, message)];
    });
  });
}

/** What defines a zone or a format of logs, and what stands before its name. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["log_format", ""],
  ...["proxy", "fastcgi", "uwsgi", "scgi"].map((family) => [`${family}_cache_path`, "keys_zone="] as const),
  ["limit_req_zone", "zone="],
  ["limit_conn_zone", "zone="],
]);

/** Zones and formats of one name that are defined twice. */
export function zoneFaults({ root, context }: NginxDocument): readonly Problem[] {
  const seen = new Map<string, Directive>();
  const lines = blocksIn(root).flatMap(({ place, directives }) => (place === "http" ? directives : []));
  return lines.flatMap((line) => {
    const prefix = ZONES.get(line.name);
    if (prefix === undefined || line.doubt) return [];
    const { args, span } = line;
    const name = args.some((arg) => arg.doubt) ? undefined : prefix === "" ? args[0]?.value : valueOf(args, prefix);
    const zone = name === undefined ? undefined : `${prefix === "" ? "log format" : "zone"} ${shown(name)}`;
    const before = zone === undefined ? undefined : seen.get(zone);
    if (zone !== undefined && !before) seen.set(zone, line);
    // Pieces of one folder may take turns.
    if (!before || (context === "pieces" && before.span.file !== span.file)) return [];
    const message = `The ${zone ?? ""} is defined twice; merge the two, or give one of them another name.`;
    return [{ ...refused(span, message), also: [before.span] }];
  });
}

/** Whether a template may leave something out. */
function hasOptional(root: NginxDocument["root"]): boolean {
  return blocksIn(root).some(({ directives }) => directives.some(({ doubt }) => doubt));
}
