import type { Finding, Report } from "../../../src/model/index.ts";

/** Three years of entropy: eighty eggs without a pin, one backup that a person answered with no, no file unread. */
export const neglected: Report = {
  schemaVersion: 2,
  tool: { name: "punchlist", version: "0.1.0" },
  today: "2026-11-23",
  environment: {
    name: "production",
    role: "production",
    root: ".",
    hosts: [],
    files: [
      { path: "buildout.cfg", language: "buildout", claimedBy: "has a [buildout] section" },
      { path: "versions.cfg", language: "buildout", claimedBy: "buildout.cfg extends it" },
    ],
  },
  checklist: { name: "plone", title: "Plone in production", sections: [{ title: "Building", items: ["T41", "T16"] }] },
  rules: [
    {
      id: "buildout/unpinned-egg",
      title: "Every egg has one version",
      fault: "Eggs without a pin are whatever is newest on the day of the build",
      harm: "outage",
      severity: "error",
      item: "T41",
    },
    {
      id: "buildout/allow-picked-versions",
      title: "Buildout picks no versions",
      fault: "Two builds of one commit may differ",
      harm: "outage",
      severity: "warning",
      item: "T41",
    },
  ],
  answers: [
    {
      item: "T41",
      title: "Buildout does not pick versions",
      verdict: "fail",
      findings: Array.from({ length: 81 }, (_, index) => index),
    },
    {
      item: "T16",
      title: "Deployment takes one click",
      verdict: "fail",
      findings: [],
      signOff: { answer: "no", who: "Jens", when: "2026-10-02", evidence: "the wiki page has 23 steps", stale: false },
    },
  ],
  findings: [...Array.from({ length: 80 }, (_, index) => unpinned(index + 1)), versionsUnread()],
  problems: [],
  summary: {
    pass: 0,
    fail: 81,
    unknown: 0,
    waived: 0,
    notApplicable: 0,
    failures: { error: 80, warning: 1, info: 0 },
    items: { pass: 0, fail: 2, unknown: 0, waived: 0, "not-applicable": 0 },
  },
};

function unpinned(number: number): Finding {
  const egg = `collective.part${number}`;
  const path = number <= 50 ? "buildout.cfg" : "versions.cfg";
  return {
    rule: "buildout/unpinned-egg",
    item: "T41",
    severity: "error",
    verdict: "fail",
    subjects: [{ address: `egg:${egg}`, fingerprint: `buildout/unpinned-egg|${path}|egg:${egg}` }],
    message: { id: "said", data: {}, text: `Egg ${egg} has no pin, so two builds may differ; add it to [versions].` },
    evidence: [{ path, line: 10 + number, column: 5, endLine: 10 + number, endColumn: 5 + egg.length, text: egg }],
  };
}

function versionsUnread(): Finding {
  return {
    rule: "buildout/allow-picked-versions",
    item: "T41",
    severity: "warning",
    verdict: "fail",
    subjects: [
      {
        address: "buildout:buildout.cfg",
        path: "buildout.cfg",
        fingerprint: "buildout/allow-picked-versions|buildout.cfg|buildout:buildout.cfg",
      },
    ],
    message: {
      id: "said",
      data: {},
      text: "Buildout picks versions for what has no pin; write allow-picked-versions = false.",
    },
    evidence: [{ path: "buildout.cfg", line: 1, column: 1, endLine: 1, endColumn: 11, text: "[buildout]" }],
    edits: [
      {
        path: "versions.cfg",
        line: 2,
        column: 1,
        start: 11,
        end: 11,
        text: "allow-picked-versions = false\nshow-picked-versions = true\n",
      },
    ],
  };
}
