import type { Problem } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { Assumed } from "./fault.ts";
import { NEWEST_STABLE, type Version } from "./version.ts";
import { bindParameters, globalKeywords, lookUp, proxyKeywords, sections, serverParameters } from "./vocabulary.ts";

/** Leaves words open that nobody knows where others of the file came after the newest stable version, so that these may have, too. */
export function openWhereNewer(problems: readonly Problem[], read: readonly Section[]): readonly Problem[] {
  if (!problems.some(isAssumed)) return problems;
  const newer = read.some(usesNewer);
  return problems.map((problem) => (isAssumed(problem) ? settled(problem, newer) : problem));
}

function isAssumed(problem: Problem): problem is Assumed {
  return "unlessNewer" in problem;
}

function settled({ unlessNewer, ...problem }: Assumed, newer: boolean): Problem {
  return newer ? unlessNewer : problem;
}

function usesNewer({ kind, start, lines }: Section): boolean {
  const keywords = kind === "global" ? globalKeywords : proxyKeywords;
  return (
    isNewer(lookUp(sections, start.keyword)?.since) ||
    lines.some(({ keyword, words }) => {
      if (isNewer(lookUp(keywords, keyword)?.since)) return true;
      const parameters = keyword === "bind" ? bindParameters : keyword === "server" ? serverParameters : undefined;
      return parameters !== undefined && words.some(({ value }) => isNewer(parameters.exact.get(value)?.since));
    })
  );
}

function isNewer(since: Version | undefined): boolean {
  return since !== undefined && since > NEWEST_STABLE;
}
