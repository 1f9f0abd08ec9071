import type { Answer, FailureCounts, Finding, Severity, Summary, Verdict } from "../model/index.ts";

/**
 * Counts findings and items by verdict.
 *
 * @param against whether the findings were compared with a baseline, so that it is worth saying how many it holds
 */
export function summary(findings: readonly Finding[], answers: readonly Answer[], against: boolean): Summary {
  const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict).length;
  const items = (verdict: Verdict): number => answers.filter((answer) => answer.verdict === verdict).length;
  const failing = findings.filter(({ verdict }) => verdict === "fail");
  return {
    pass: count("pass"),
    passByDefault: findings.filter(({ restsOn }) => restsOn === "default").length,
    fail: count("fail"),
    unknown: count("unknown"),
    waived: count("waived"),
    notApplicable: count("not-applicable"),
    failures: countsBySeverity(failing),
    ...(against && { known: countsBySeverity(failing.filter(({ known }) => known)) }),
    items: {
      pass: items("pass"),
      fail: items("fail"),
      unknown: items("unknown"),
      waived: items("waived"),
      "not-applicable": items("not-applicable"),
    },
  };
}

function countsBySeverity(failing: readonly Finding[]): FailureCounts {
  const count = (wanted: Severity): number => failing.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
