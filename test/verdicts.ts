import { linkEnvironment, type Claims } from "../src/environment/link.ts";
import { supervisorsOfRecipes } from "../src/environment/supervisor-recipes.ts";
import { allReaders } from "../src/languages/all.ts";
import { formats, type LanguageName } from "../src/languages/index.ts";
import { declarationErrorText, readDeclaration, type WhatIf } from "../src/declaration/index.ts";
import { evidence } from "../src/audit/evidence.ts";
import { judge, type Judged } from "../src/audit/judge.ts";
import { SourceFile, type Files } from "../src/model/index.ts";
import { placeSpan } from "../src/rule/judgement.ts";
import type { Rule } from "../src/rule/index.ts";
import type { Declared } from "../src/dev/rule-case.ts";
import { fillMessage } from "../src/rule/message.ts";
import { hiddenValues, trustsHidden } from "./hidden-values.ts";

/**
 * Judges small files by one rule and gives one line a verdict:
 * `fail haproxy.cfg:2:11-21 Backend plone balances by roundrobin, …`.
 *
 * Passes are listed as `pass haproxy.cfg:3:11-20 backend:plone`, so that a valid case is never one in which nothing was looked at.
 * A fix follows as ` => leastconn`. Nothing to judge gives an empty list. Of a `punchlist.yaml` among the files the inputs of
 * the models count; it is judged as of 2026-11-23.
 */
export function verdicts(
  rule: Rule,
  texts: Readonly<Record<string, string>>,
  declared: Declared = {},
): readonly string[] {
  const judged = judgeTexts(rule, texts, declared);
  const trusted = hiddenValues(texts, judged).flatMap(
    (hidden) => trustsHidden(rule.title, hidden, afterHiding(rule, hidden.texts, declared)) ?? [],
  );
  if (trusted.length > 0) throw new Error(`A value that nobody can read decides:\n${trusted.join("\n")}`);
  return lines(judged);
}

/** A declaration with a placeholder is refused before anything is judged, which is as good as a failure. */
function afterHiding(rule: Rule, texts: Readonly<Record<string, string>>, declared: Declared): readonly string[] {
  try {
    return lines(judgeTexts(rule, texts, declared));
  } catch (error) {
    if (error instanceof RefusedDeclaration) return [`fail ${error.message}`];
    throw error;
  }
}

class RefusedDeclaration extends Error {}

function judgeTexts(rule: Rule, texts: Readonly<Record<string, string>>, declared: Declared): readonly Judged[] {
  const files = checkout(texts);
  const yaml = files.get("punchlist.yaml");
  const environment = linkEnvironment(
    { claims: claim(files), unread: [] },
    files,
    {
      name: "production",
      role: declared.role ?? "production",
      targets: { versions: map(declared.versions), roots: map(declared.roots) },
      facts: [],
      ...(yaml && { declared: { whatIf: whatIfOf(yaml), today: TODAY } }),
    },
    { byName: allReaders, recipes: supervisorsOfRecipes },
  );
  const { judged, crashed } = judge([{ id: "under/test", rule, severity: rule.severity }], environment);
  if (crashed[0]) throw crashed[0].error;
  return judged;
}

function lines(judged: readonly Judged[]): readonly string[] {
  return judged
    .filter(({ verdict }) => verdict !== "not-applicable")
    .map(({ verdict, message, subject, places, fix }) => {
      const first = places[0];
      const where = first ? place(placeSpan(first)) : "-";
      return `${verdict} ${where} ${verdict === "pass" ? subject.address : fillMessage(message.words, message.data)}${fix ? ` => ${fix.insert ? "+ " : ""}${fix.text}` : ""}`;
    });
}

const TODAY = "2026-11-23";

/** The inputs of the models as a declaration gives them; a mistake in it fails the test with its line. */
function whatIfOf(yaml: SourceFile): WhatIf {
  const reading = readDeclaration(yaml, { rules: [], items: [], today: TODAY });
  if ("declaration" in reading) return reading.declaration.whatIf;
  throw new RefusedDeclaration(reading.errors.map(declarationErrorText).join("\n"));
}

/** The files of a test as a checkout. */
export function checkout(texts: Readonly<Record<string, string>>): Files {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  return { get: (path) => files.get(path), paths: [...files.keys()].sort() };
}

function claim(files: Files): Claims {
  const claims = new Map<LanguageName, SourceFile[]>();
  for (const path of files.paths) {
    const file = files.get(path);
    const language =
      file && formats.find((candidate) => candidate.claims(path, file.text.slice(0, 4096)) !== undefined);
    if (file && language) claims.set(language.name, [...(claims.get(language.name) ?? []), file]);
  }
  return claims;
}

function place(span: Parameters<typeof evidence>[0]): string {
  const { path, line, column, endLine, endColumn } = evidence(span);
  return `${path}:${line}:${column}-${endLine === line ? "" : `${endLine}:`}${endColumn}`;
}

function map<Value>(record: Partial<Record<LanguageName, Value>> = {}): ReadonlyMap<LanguageName, Value> {
  return new Map(Object.entries(record) as [LanguageName, Value][]);
}
