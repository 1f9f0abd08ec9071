/** What a room may import besides itself, with the reason. What is not listed fails. */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** Modules of Node. */
  readonly node?: readonly string[];
  /** Whether it may use what only Node or a browser has, such as `process`, and read the clock. */
  readonly globals?: true;
  readonly why: string;
}

/** The rooms by their paths, from the words that all share to the command line. */
export const ROOMS: Readonly<Record<string, Room>> = {
  "src/model": { rooms: ["package.json"], why: "the words that all layers share know no format and no layer" },
  "src/plan": {
    rooms: [],
    packages: ["@date-fns/tz"],
    why: "arithmetic runs anywhere, and the same numbers give the same answer",
  },
  "src/languages/grammar": { rooms: ["src/model"], why: "a syntax that formats share knows none of them" },
  "src/languages": { rooms: ["src/model", "src/languages/grammar"], why: "a format is read from text alone" },
  "src/languages/index.ts": {
    rooms: ["src/languages"],
    why: "the registry names the formats and what is said about them",
  },
  "src/declaration": {
    rooms: ["src/model", "src/plan", "src/languages/index.ts", "src/languages/grammar"],
    packages: ["zod/mini", "zod/v4/locales/en.js", "yaml"],
    why: "punchlist.yaml is text that becomes a declaration; of formats it knows the names",
  },
  "src/environment": {
    rooms: ["src/model", "src/languages/index.ts", "src/languages/grammar", "src/declaration"],
    why: "it collects what was read and declared and what of it is a secret in any format, and concludes nothing",
  },
  "src/service": {
    rooms: ["src/model", "src/languages", "src/languages/grammar", "src/environment", "src/plan"],
    why: "what runs follows from what was read, whatever is declared for the models",
  },
  "src/inputs": {
    rooms: ["src/model", "src/languages", "src/declaration", "src/environment", "src/service", "src/plan"],
    why: "inputs of the models come from the declaration and from what runs",
  },
  "src/inputs/service-level": {
    rooms: ["src/model", "src/declaration", "src/environment", "src/inputs", "src/plan"],
    why: "what the declared service level comes to is computed from the inputs of the models",
  },
  "src/rule": {
    rooms: ["src/model", "src/languages/index.ts", "src/environment", "src/service", "src/inputs/service-level"],
    why: "a rule sees the words, what was read, what runs and what the models say",
  },
  "rules/checklists": { rooms: ["src/model"], why: "a checklist is data" },
  rules: { rooms: ["#rule"], why: "a rule needs nothing that #rule does not export" },
  "src/audit": {
    rooms: [
      "src/model",
      "src/languages/index.ts",
      "src/languages/grammar",
      "src/environment",
      "src/service",
      "src/rule",
    ],
    packages: ["ignore"],
    // Of the grammar it needs what secrets look like in any format, and of what runs the picture.
    why: "the engine judges by the rules that it is given, on the day that it is given",
  },
  "src/report": {
    rooms: ["src/model", "src/plan", "src/report/html"],
    // Of sarif there are types alone.
    packages: ["cli-table3", "picocolors", "sarif"],
    why: "a reporter knows the report and the answers of the models, and nothing of where they came from",
  },
  "src/report/html": {
    rooms: ["src/model", "src/plan", "src/report", "src/report/svg"],
    packages: ["preact", "preact-render-to-string", "@dagrejs/dagre"],
    // A page names the hashes of what it may run.
    node: ["node:crypto"],
    why: "a page is written from the report and the answers of the models, and escaped by what renders it",
  },
  "src/report/svg": {
    rooms: ["src/report"],
    packages: ["preact", "d3-scale"],
    why: "a chart draws the data that the terminal draws as well, in a report and in a browser alike",
  },
  "src/page": {
    rooms: ["src/declaration", "src/plan", "src/report", "src/report/svg"],
    packages: ["preact", "preact/hooks"],
    globals: true,
    why: "the what-if page runs in a browser: it draws what the models say of what is turned, and reads texts as punchlist.yaml is read",
  },
  "src/cli": {
    rooms: [
      "src/model",
      "src/languages/index.ts",
      "src/declaration",
      "src/environment",
      "src/plan",
      "src/inputs",
      "src/rule",
      "src/audit",
      "src/report",
      "rules",
      "docs/report.schema.json",
    ],
    packages: ["@bomb.sh/tab", "@bomb.sh/tab/commander", "ajv", "commander", "date-fns", "date-holidays", "diff"],
    node: [
      "node:child_process",
      "node:crypto",
      "node:fs",
      "node:module",
      "node:os",
      "node:path",
      "node:process",
      "node:readline",
      "node:url",
      "node:v8",
    ],
    globals: true,
    why: "the command line joins all of them and speaks to the system",
  },
  "src/rule.ts": { rooms: ["src/rule"], why: "what a rule of a team's own may import is part of what all rules may" },
  "src/plan.ts": { rooms: ["src/plan"], why: "the SLA calculator for other programs runs without Node" },
  "src/plan-capacity.ts": { rooms: ["src/plan"], why: "the capacity calculator for other programs runs without Node" },
  "src/plan-inputs.ts": { rooms: ["src/plan"], why: "the calculators' inputs are data for other programs" },
  "src/library": {
    rooms: ["src/model", "src/declaration", "src/plan", "src/rule", "src/audit", "src/report", "src/cli", "rules"],
    node: ["node:path"],
    why: "the library settles what is judged as the command line does, and prints nothing",
  },
  "src/index.ts": {
    rooms: ["src/model", "src/rule", "src/audit", "src/report", "src/library", "src/cli", "rules"],
    why: "the library is the audit and the calculators as functions",
  },
};

/** The files that import what only a run can tell, with the reason. */
export const AT_RUN_TIME: Readonly<Record<string, string>> = {
  "src/cli/own-rules.ts": "a team's own rules are where its declaration names them",
};

/** The files that read the disk or its paths; everything after discovery is a function of its arguments. */
export const DISK: Readonly<Record<string, readonly string[]>> = {
  "src/audit/discover.ts": ["node:fs", "node:path"],
  "src/audit/named.ts": ["node:fs", "node:path"],
  "src/audit/walk.ts": ["node:fs", "node:path"],
  "src/audit/written-link.ts": ["node:path"],
  "src/audit/checkout.ts": ["node:fs", "node:path"],
  "src/audit/repository.ts": ["node:fs", "node:path"],
  "src/audit/read-bytes.ts": ["node:fs"],
  "src/audit/obstacle.ts": ["node:fs"],
  "src/audit/text.ts": ["node:buffer"],
  "src/audit/edited-bytes.ts": ["node:buffer"],
  "src/audit/git-index.ts": ["node:buffer"],
};
