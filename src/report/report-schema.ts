import type { EnvironmentReport, FileReport, Report, SectionReport, Summary } from "../model/index.ts";
import { array, count, record, text, type JsonSchema } from "./schema/json-schema.ts";
import { answer, finding, problem } from "./schema/judged.ts";

const file = record<FileReport>("A file that was taken for a format.", {
  path: text("Relative to the root, separated by /."),
  language: text("The format it was read as."),
  claimedBy: text("Why it was taken for that format."),
});

const environment = record<EnvironmentReport>("What was audited.", {
  name: text("The environment's name."),
  role: { description: "What the environment is for.", enum: ["production", "staging", "development"] },
  root: text("The folder that was audited, as it was named on the command line."),
  hosts: array("The hosts whose facts are known.", text("A host's name.")),
  files: array("The files that were read.", file),
});

const section = record<SectionReport>("A heading of the checklist.", {
  title: text("The heading."),
  items: array("The ids of its items, in order.", text("An item's id.")),
});

const checklist = record<Report["checklist"]>("The checklist that was answered.", {
  name: text("The checklist's name."),
  title: text("The checklist's title."),
  sections: array("Its headings, in order.", section),
});

const summary = record<Summary>("How many findings and items there are of each verdict.", {
  pass: count("Findings that pass."),
  fail: count("Findings that fail."),
  unknown: count("Findings that the files do not decide."),
  waived: count("Failures that someone answers for."),
  notApplicable: count("Findings about what does not apply here."),
  failures: record<Summary["failures"]>("Failures by severity.", {
    error: count("Failures that lose service or data."),
    warning: count("Failures that cost sleep."),
    info: count("Failures that are for reading."),
  }),
  items: record<Summary["items"]>("Items of the checklist by verdict.", {
    pass: count("Items that pass."),
    fail: count("Items that fail."),
    unknown: count("Items that stand open."),
    waived: count("Items whose failures are all waived."),
    "not-applicable": count("Items that do not apply here."),
  }),
});

/** The JSON schema of the report (draft-07, which editors and validators of all ages read). `jsonReport` writes keys in its order. */
export const reportSchema: JsonSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Punchlist report",
  ...record<Report>("Every item of a checklist answered for one environment, with evidence.", {
    schemaVersion: { description: "The version of this schema.", const: 2 },
    tool: record<Report["tool"]>("The program that wrote the report.", {
      name: { description: "Its name.", const: "punchlist" },
      version: text("Its version."),
    }),
    today: { ...text("The date that expiries were judged against, YYYY-MM-DD."), pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    environment,
    checklist,
    answers: array("One answer for each item of the checklist, in its order.", answer),
    findings: array("What each rule said about each subject, passes too.", finding),
    problems: array("What could not be read.", problem),
    summary,
  }),
};
