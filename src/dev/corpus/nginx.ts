import { readFileSync } from "node:fs";
import { join } from "node:path";
import { claims } from "../../languages/nginx/claims.ts";
import { nginx } from "../../languages/nginx/index.ts";
import { SourceFile, type Problem } from "../../model/index.ts";
import { inMemory } from "../../audit/in-memory.ts";
import type { CorpusCheck } from "./check.ts";

interface Data {
  /** The level at which the oracle read the file: `main`, `http`, `server` … */
  readonly context: string;
  readonly class?: string;
  readonly line?: number | null;
  readonly message?: string;
}

/** Differences that are meant, by the end of the path: of these files the oracle's word is not ours to repeat. */
const MEANT: readonly (readonly [path: RegExp, why: string])[] = [
  [/missing_resolver\/upstream_with_resolve_fp\.conf$/, "nginx's commercial build takes resolve in any release"],
  [/(?:geo_no_default|origin_wo_slash)\.conf$/, "no line of a configuration stands in it but the one that is tested"],
  [/laravel-shop\.conf\.default$/, "an example that nobody includes is not claimed"],
  [/extras\/proxies\/nginx$/, "a sample beside others, whose name has no ending"],
  [/hvelarde__smdu\.portal\/.*default$/, "the oracle stood a site of http into stream"],
  [/(?:dClass\/servers\/nginx|nginx-module-vts)\/nginx\.conf$/, "a module of others that is known takes the word"],
  [/(?:mosquitto|prosody)\/nginx\.conf$/, "the oracle stood a main file into http"],
  [/vhost\.common\.d\/10-php\.conf$/, "<PHP_TIMEOUT> is filled in before nginx reads it"],
];

/** Compares what we refuse with what `nginx -t` refused, and on which line. */
const check: CorpusCheck = {
  format: "nginx",
  compare({ path, status, data }, corpus) {
    if (MEANT.some(([end]) => end.test(path))) return undefined;
    const { context, class: kind, line, message } = data as Data;
    const file = new SourceFile(path, readFileSync(join(corpus, path), "utf8"));
    if (
      claims(path.split("/").slice(2).join("/"), file.text.slice(0, 4096)) === undefined &&
      isWhole(context, file.text)
    )
      return ["is not claimed"];
    const refused = refusals(file);
    // The oracle takes any pair of words for an entry of a map or of types.
    if (context === "map" || context === "types") return undefined;
    if (status === "accepted")
      return refused.map(
        (problem) => `nginx accepts it, we refuse line ${linesOf(problem).join("-")}: ${problem.message}`,
      );
    if (status !== "rejected" || line === undefined || line === null || !isOurs(kind)) return undefined;
    const [first] = refused.toSorted((a, b) => a.span.start - b.span.start);
    if (!first) return [`nginx refuses line ${line} (${kind ?? ""}), we do not: ${message ?? ""}`];
    const [from, to] = linesOf(first);
    return from <= line && line <= to
      ? []
      : [`nginx refuses line ${line} (${message ?? ""}), we line ${from}-${to}: ${first.message}`];
  },
};

export default check;

/** A piece of a few lines is claimed where its path says that it is nginx's. */
function isWhole(context: string, text: string): boolean {
  return context === "main" || (context === "http" && /^[^#\n]*\b(?:server|upstream)\b[^#\n]*\{/m.test(text));
}

function refusals(file: SourceFile): readonly Problem[] {
  const targets = { versions: new Map([["nginx", "1.22.1"] as const]), roots: new Map() };
  return nginx.read([file], inMemory([file]), targets).problems.filter(({ kind }) => kind === "refused");
}

/** nginx counts the line on which a directive ends. */
function linesOf({ span: { file, start, end } }: Problem): readonly [number, number] {
  return [file.position(start).line, file.position(end).line + 1];
}

/** What other files of the same server define is not compared. */
function isOurs(kind: string | undefined): boolean {
  return kind !== "reference" && kind !== "environment";
}
