import { undeclared, type AuditSetting } from "../src/audit/setting.ts";
import type { LanguageName } from "../src/languages/index.ts";
import { declarationErrorText, declaredOnHosts, readDeclaration } from "../src/declaration/index.ts";
import { globMatcher } from "../src/declaration/glob.ts";
import { findings } from "../src/audit/findings.ts";
import { PATTERNS_ONLY } from "../src/audit/mask.ts";
import { judge } from "./judge-all.ts";
import type { Judged } from "../src/audit/judge.ts";
import type { Rule } from "../src/rule/index.ts";
import type { Declared } from "../src/dev/rule-case.ts";
import { fileAt, type EditReport, type Evidence, type SourceFile } from "../src/model/index.ts";
import { discovered, environmentIn } from "./discovery.ts";
import { unmended } from "./mended.ts";
import { hiddenValues, trustsHidden } from "./hidden-values.ts";

/**
 * Judges small files by one rule and gives one line a verdict:
 * `fail haproxy.cfg:2:11-21 Backend plone balances by roundrobin, …`.
 *
 * Passes are listed as `pass haproxy.cfg:3:11-20 backend:plone`, so that a valid case is never one in which nothing was looked at.
 * An edit follows as ` => leastconn`, an added line as ` => + balance leastconn`. Nothing to judge gives an empty list. Of a `punchlist.yaml` among the files the inputs of
 * the models count; it is judged as of 2026-11-23.
 */
export function verdicts(
  rule: Rule,
  texts: Readonly<Record<string, string>>,
  declared: Declared = {},
): readonly string[] {
  const judged = judgeTexts(rule, texts, declared);
  const trusted = hiddenValues(texts, judged).flatMap((hidden) => {
    const after = afterHiding(rule, hidden.texts, declared);
    return (after && trustsHidden(rule.title, hidden, after)) ?? [];
  });
  if (trusted.length > 0) throw new Error(`A value that nobody can read decides:\n${trusted.join("\n")}`);
  const broken = unmended(texts, judged, (mended) => judgeTexts(rule, mended, declared));
  if (broken.length > 0) throw new Error(`A fix leaves what it is for:\n${broken.join("\n")}`);
  return lines(judged);
}

/** Undefined for a declaration with a placeholder: it is refused before anything is judged, which is as good as a failure. */
function afterHiding(
  rule: Rule,
  texts: Readonly<Record<string, string>>,
  declared: Declared,
): readonly Judged[] | undefined {
  try {
    return judgeTexts(rule, texts, declared);
  } catch (error) {
    if (error instanceof RefusedDeclaration) return undefined;
    throw error;
  }
}

class RefusedDeclaration extends Error {}

function judgeTexts(rule: Rule, texts: Readonly<Record<string, string>>, declared: Declared): readonly Judged[] {
  const discovery = discovered(texts);
  const yaml = fileAt(discovery.files, "punchlist.yaml");
  const setting = {
    ...undeclared(TODAY),
    role: declared.role ?? "production",
    targets: { versions: map(declared.versions), roots: map(declared.roots) },
    ...(yaml && declaredBy(yaml)),
  };
  const active = { id: "under/test", rule, severity: rule.severity };
  const { judged, crashed } = judge([active], environmentIn(discovery, setting));
  if (crashed[0]) throw crashed[0].error;
  return judged;
}

function lines(judged: readonly Judged[]): readonly string[] {
  return findings(judged, { waivers: [], today: TODAY, vendored: () => false }, PATTERNS_ONLY)
    .filter(({ verdict }) => verdict !== "not-applicable")
    .map(({ verdict, subjects, message, evidence: [first], edits = [] }) => {
      const said = verdict === "pass" ? subjects.map(({ address }) => address).join(", ") : message.text;
      return `${verdict} ${first ? place(first) : "-"} ${said}${edits.map(change).join("")}`;
    });
}

const TODAY = "2026-11-23";

/** What a declaration says of hosts and for the models; a mistake in it fails the test with its line. */
function declaredBy(yaml: SourceFile): Pick<AuditSetting, "declared" | "facts" | "hostOf"> {
  const reading = readDeclaration(yaml, { rules: [], items: [], today: TODAY });
  if ("errors" in reading) throw new RefusedDeclaration(reading.errors.map(declarationErrorText).join("\n"));
  const {
    environments: [environment],
    whatIf,
  } = reading.declaration;
  return { declared: { whatIf, today: TODAY }, ...declaredOnHosts(environment!, globMatcher) };
}

function change({ start, end, text }: EditReport): string {
  return ` => ${start === end ? `+ ${text.replaceAll(/^\n|\s+$/g, "")}` : text}`;
}

function place({ path, line, column, endLine, endColumn }: Evidence): string {
  return `${path}:${line}:${column}-${endLine === line ? "" : `${endLine}:`}${endColumn}`;
}

function map<Value>(record: Partial<Record<LanguageName, Value>> = {}): ReadonlyMap<LanguageName, Value> {
  return new Map(Object.entries(record) as [LanguageName, Value][]);
}
