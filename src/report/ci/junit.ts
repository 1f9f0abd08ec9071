import type { Finding, Report, SubjectReport } from "../../model/index.ts";
import type { PrintOptions } from "../reporter.ts";
import { amount } from "../table/amount.ts";
import { visibleReport } from "../table/visible-report.ts";
import { waivedBy } from "../waived-by.ts";
import { failuresOf, type Failure } from "./failures.ts";
import { xmlDocument, type XmlElement } from "./xml.ts";

/**
 * A suite for each environment, a case for each finding: what is open, known, waived or for reading only is skipped, with the reason. What does not
 * apply is no test.
 */
export function junitReport(reports: readonly Report[], { pathPrefix = "" }: PrintOptions): string {
  const suites = reports.map((report) => suite(report, pathPrefix));
  return xmlDocument({ name: "testsuites", attributes: { name: "punchlist", ...total(suites) }, children: suites });
}

type Suite = XmlElement & { readonly attributes: Counts & { readonly name: string } };
type Counts = Readonly<Record<"tests" | "failures" | "errors" | "skipped", number>>;

function suite(report: Report, pathPrefix: string): Suite {
  const visible = visibleReport(report);
  const cases = [
    ...failuresOf(report, pathPrefix)
      .filter(({ check }) => check.startsWith("punchlist/"))
      .map(besides),
    ...visible.findings
      .filter(({ verdict }) => verdict !== "not-applicable")
      .map((finding) => testCase(finding, visible, pathPrefix)),
  ];
  return { name: "testsuite", attributes: { name: visible.environment.name, ...counts(cases) }, children: cases };
}

/** A failure that no rule speaks of: an unread file is an error of the run, a person's no a failure. */
function besides({ check, title, text, place: { path, line } }: Failure): XmlElement {
  const child = {
    name: check === "punchlist/unreadable" ? "error" : "failure",
    attributes: { type: check, message: text },
  };
  return {
    name: "testcase",
    attributes: { name: `${title} (${path})`, classname: check, file: path, line },
    children: [{ ...child, text }],
  };
}

function testCase(finding: Finding, { rules }: Report, pathPrefix: string): XmlElement {
  const { rule, evidence, subjects } = finding;
  const [place] = evidence;
  const title = rules.find(({ id }) => id === rule)?.title ?? rule;
  return {
    name: "testcase",
    attributes: {
      name: `${title}: ${subjectsOf(subjects)}`,
      classname: rule,
      ...(place && { file: pathPrefix + place.path, line: place.line }),
    },
    children: outcome(finding, pathPrefix),
  };
}

function subjectsOf([first, ...others]: readonly SubjectReport[]): string {
  const { address = "environment", path } = first ?? {};
  const where = path === undefined ? address : `${address} in ${path}`;
  return others.length === 0 ? where : `${where} and ${amount(others.length, "other", "others")}`;
}

function outcome(finding: Finding, pathPrefix: string): readonly XmlElement[] {
  const { verdict, known, severity, message, subjects } = finding;
  if (verdict === "pass") return [];
  if (verdict === "fail" && !known && severity !== "info") {
    const text = [message.text, ...places(finding, pathPrefix)].join("\n");
    return [{ name: "failure", attributes: { type: severity, message: message.text }, text }];
  }
  const waiver = subjects.find((subject) => subject.waiver)?.waiver;
  const why =
    verdict === "waived" && waiver
      ? `Waived ${waiver.until === undefined ? "" : `until ${waiver.until} `}by ${waivedBy(waiver)} (${waiver.reason}): `
      : "";
  return [
    { name: "skipped", attributes: { message: `${why}${known ? "Known: " : (LEAD[verdict] ?? "")}${message.text}` } },
  ];
}

const LEAD: Readonly<Partial<Record<Finding["verdict"], string>>> = { unknown: "Open: ", fail: "Note: " };

/** `haproxy.cfg:31 balance roundrobin`, a line each. */
function places({ evidence }: Finding, pathPrefix: string): readonly string[] {
  return [...new Set(evidence.map(({ path, line, text }) => `${pathPrefix}${path}:${line} ${text}`))];
}

function counts(cases: readonly XmlElement[]): Counts {
  const having = (name: string): number =>
    cases.filter(({ children = [] }) => children.some((child) => child.name === name)).length;
  return { tests: cases.length, failures: having("failure"), errors: having("error"), skipped: having("skipped") };
}

function total(suites: readonly Suite[]): Counts {
  const sum = (key: keyof Counts): number => suites.reduce((all, { attributes }) => all + attributes[key], 0);
  return { tests: sum("tests"), failures: sum("failures"), errors: sum("errors"), skipped: sum("skipped") };
}
