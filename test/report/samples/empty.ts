import type { Report } from "../../../src/model/index.ts";

/** A folder without one known file. */
export const empty: Report = {
  schemaVersion: 2,
  tool: { name: "punchlist", version: "0.1.0" },
  today: "2026-11-23",
  environment: { name: "production", role: "production", root: "src/nothing-here", hosts: [], files: [] },
  checklist: { name: "plone", title: "Plone in production", sections: [] },
  rules: [],
  answers: [],
  findings: [],
  problems: [],
  summary: {
    pass: 0,
    fail: 0,
    unknown: 0,
    waived: 0,
    notApplicable: 0,
    failures: { error: 0, warning: 0, info: 0 },
    items: { pass: 0, fail: 0, unknown: 0, waived: 0, "not-applicable": 0 },
  },
};
