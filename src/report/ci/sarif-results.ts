import type { Fix, Location, Replacement, Result, Suppression } from "sarif";
import type { EditReport, Finding, Report, Severity, Waiver } from "../../model/index.ts";
import type { PrintOptions } from "../reporter.ts";
import { judgedFiles } from "../table/judged-files.ts";
import { artifactLocation, physicalLocation, plainText, relatedLocations } from "./sarif-place.ts";

/** Every finding as a result, in the order of the report. */
export function results({ findings, rules }: Report, { pathPrefix = "" }: PrintOptions): Result[] {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return findings.map((finding) => resultOf(finding, indexes.get(finding.rule), pathPrefix));
}

/** The failures among them, each with a place, since that of a whole environment has none of its own. */
export function alertResults(report: Report, options: PrintOptions): Result[] {
  const [file] = judgedFiles(report);
  const anywhere = artifactLocation((options.pathPrefix ?? "") + (file?.path ?? "punchlist.yaml"));
  return results(report, options)
    .filter(({ kind, suppressions = [] }) => kind === "fail" && suppressions.length === 0)
    .map((result) =>
      result.locations?.[0]?.physicalLocation
        ? result
        : { ...result, locations: [{ physicalLocation: { artifactLocation: anywhere, region: { startLine: 1 } } }] },
    );
}

function resultOf(finding: Finding, ruleIndex: number | undefined, pathPrefix: string): Result {
  const {
    rule,
    item,
    severity,
    verdict,
    message,
    subjects,
    evidence,
    trail = [],
    edits = [],
    restsOn,
    known,
  } = finding;
  const [, ...others] = evidence;
  const related = relatedLocations([...others, ...trail], pathPrefix);
  const suppressions = suppressionsOf(finding);
  const kind = KINDS[verdict];
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind,
    level: kind === "fail" ? LEVELS[severity] : "none",
    message: { text: plainText(message.text) },
    locations: locationsOf(finding, pathPrefix),
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "punchlist/v1": subjects[0]?.fingerprint ?? rule },
    ...(suppressions.length > 0 && { suppressions }),
    ...(edits.length > 0 && { fixes: [fixOf(edits, finding, pathPrefix)] }),
    ...(known && { baselineState: "unchanged" }),
    properties: { item, ...(restsOn && { restsOn }) },
  };
}

/** What to write instead, for viewers that can; offsets count as columns do, in UTF-16 units. */
function fixOf(edits: readonly EditReport[], { message }: Finding, pathPrefix: string): Fix {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: plainText(message.text) },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactLocation(pathPrefix + path),
      replacements: edits.filter((edit) => edit.path === path).map(replacementOf),
    })),
  };
}

function replacementOf({ start, end, text }: EditReport): Replacement {
  return {
    deletedRegion: { charOffset: start, charLength: end - start },
    ...(text !== "" && { insertedContent: { text } }),
  };
}

const KINDS = {
  pass: "pass",
  fail: "fail",
  unknown: "open",
  waived: "fail",
  "not-applicable": "notApplicable",
} as const satisfies Record<Finding["verdict"], Result.kind>;

/** How SARIF calls a severity. */
export const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  Result.level
>;

/** Where to look, and what is meant there. */
function locationsOf({ evidence: [place], subjects }: Finding, pathPrefix: string): Location[] {
  const logicalLocations = subjects.map(({ address }) => ({ fullyQualifiedName: plainText(address) }));
  return [{ ...(place && { physicalLocation: physicalLocation(place, pathPrefix) }), logicalLocations }];
}

function suppressionsOf({ verdict, known, subjects }: Finding): Suppression[] {
  if (known) return [{ kind: "external", status: "accepted", justification: "The baseline holds it." }];
  if (verdict !== "waived") return [];
  const suppressions = subjects.flatMap(({ waiver }) => (waiver ? suppressionBy(waiver) : []));
  return [...new Map(suppressions.map((each) => [JSON.stringify(each), each])).values()];
}

function suppressionBy({ reason, owner, until, comment }: Waiver): Suppression {
  const terms = [owner, until === undefined ? undefined : `until ${until}`].filter((term) => term !== undefined);
  const justification = plainText(terms.length === 0 ? reason : `${reason} (${terms.join(", ")})`);
  return { kind: comment ? "inSource" : "external", status: "accepted", justification };
}
