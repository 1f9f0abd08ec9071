import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inMemory } from "../../audit/in-memory.ts";
import { claims } from "../../languages/varnish/claims.ts";
import { isFastly } from "../../languages/varnish/former-words.ts";
import { varnish } from "../../languages/varnish/index.ts";
import { beginsStatement } from "../../languages/varnish/statements.ts";
import { readToken } from "../../languages/varnish/tokens.ts";
import { SourceFile, type Problem } from "../../model/index.ts";
import { vclStructureDifferences } from "../vcl-structure-differences.ts";
import type { CorpusCheck } from "./check.ts";

interface Data {
  /** How the oracle read the file: `main`, `part-4.0` (behind a version and a backend), `in-recv` (inside that subroutine) … */
  readonly context: string;
  readonly class?: string;
  readonly line?: number | null;
  readonly message?: string;
  /** Set where it is accepted but for names that nothing uses. */
  readonly unused?: boolean;
}

/** Compares what we refuse with what `varnishd -C` refused, and on which line. */
const check: CorpusCheck = {
  format: "vcl",
  compare({ path, status, data }, corpus) {
    const { context, class: kind, line, message = "", unused } = data as Data;
    const file = new SourceFile(path, readFileSync(join(corpus, path), "utf8"));
    const isClaimed = claims(path.split("/").slice(2).join("/"), file.text.slice(0, 4096)) !== undefined;
    if (!isClaimed && context === "main") return ["is not claimed"];
    if (isFastly(file.text)) return undefined;
    const refused = refusals(file);
    // The oracle allowed C, which a parameter of varnishd forbids where nobody does.
    if (file.text.includes("C{")) return undefined;
    if (status === "accepted") {
      const said = unused === true ? refused.filter(({ message: text }) => !text.startsWith("Nothing uses")) : refused;
      if (said.length > 0 || context !== "main")
        return said.map((problem) => `Varnish accepts it, we refuse line ${lineOf(problem)}: ${problem.message}`);
      return vclStructureDifferences(file);
    }
    if (status !== "rejected" || line === undefined || line === null || isElsewhere(kind, { context, file }, message))
      return undefined;
    if (refused.length === 0) return [`Varnish refuses line ${line} (${kind ?? ""}), we do not: ${message}`];
    return refused.some((problem) => lineOf(problem) === line)
      ? []
      : [
          `Varnish refuses line ${line} (${message}), we ${refused.map((each) => `${lineOf(each)}: ${each.message}`).join(" | ")}`,
        ];
  },
};

export default check;

function refusals(file: SourceFile): readonly Problem[] {
  const targets = { versions: new Map([["varnish", "7.1.1"] as const]), roots: new Map() };
  return varnish.read([file], inMemory([file]), targets).problems.filter(({ kind }) => kind === "refused");
}

function lineOf({ span: { file, start } }: Problem): number {
  return file.position(start).line;
}

/** Refusals that are not compared, by what Varnish says or by the file. */
const EXPLAINED: readonly { readonly when: RegExp; readonly why: string }[] = [
  { when: /could not be resolved|Cannot stat/, why: "the host resolves names and has sockets" },
  {
    when: /glob pattern matched no files/,
    why: "whether a folder of the host holds files is not known where the folder is not in the checkout",
  },
  { when: /Symbol not found: '(?:vclA|lbl1)'/, why: "labels are given on the command line of varnishd" },
  { when: /Symbol not found: 'storage\.\w+'/, why: "storages are given on the command line of varnishd" },
  {
    when: /'debug\.|enum value|^\/\*-/,
    why: "the module debug is the tests' own, its functions and their arguments are not known",
  },
  {
    when: /has wrong type/,
    why: "a name that is declared as something else is told as one that leads nowhere, once all is seen",
  },
  { when: /must be preceeded by BOOL/, why: "only a test puts a number beside ||" },
];

/** Refusals that are not compared, by the end of the path and what Varnish says. */
const EXPLAINED_FILES: readonly { readonly path: RegExp; readonly when: RegExp; readonly why: string }[] = [
  {
    path: /plone\/recipe\/varnish\/template[34]?\.vcl$/,
    when: /^Syntax error at/,
    why: "the recipe fills in ${backends} and the like, which are asked about",
  },
];

/** The same where the file is a piece: what it means follows from where it is included, and the oracle had to guess that. */
const EXPLAINED_OF_PIECES: typeof EXPLAINED = [
  { when: /^Undefined (?:sub|acl|backend|probe) /, why: "the file that includes it may declare the name" },
  {
    when: /Symbol not found: '(?:std|header|directors|cookie)\./,
    why: "the file that includes it may import the module",
  },
  { when: /^Expected one of 'acl', 'sub'/, why: "it holds statements, which are included inside of a subroutine" },
  {
    when: /^Cannot be unset in subroutine|^Invalid return/,
    why: "it may be included in another subroutine than the oracle's vcl_recv",
  },
];

function isElsewhere(
  kind: string | undefined,
  { context, file }: { readonly context: string; readonly file: SourceFile },
  message: string,
): boolean {
  const isPiece =
    context !== "main" &&
    (!message.startsWith("Expected one of") || isFragment(file)) &&
    (!/^(?:Cannot|Invalid)/.test(message) || context.startsWith("in-"));
  const explained = [...EXPLAINED, ...(isPiece ? EXPLAINED_OF_PIECES : [])];
  const isExplained =
    explained.some(({ when }) => when.test(message)) ||
    EXPLAINED_FILES.some(({ path, when }) => path.test(file.path) && when.test(message));
  return kind === "environment" || kind === "module" || isExplained;
}

/** Whether a file begins with a statement. */
function isFragment(file: SourceFile): boolean {
  const first = readToken({ file, text: file.text }, 0);
  return first.kind !== "fault" && beginsStatement(first);
}
