import { expect } from "chai";
import { build } from "esbuild";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const TABLE = join(root, "src/plan/input/cost.ts");

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** An entry of the table as somebody would write it. */
const ENTRY = `
  apology: input({
    form: ranged("amount", "What is sent to each user after an incident."),
    default: sourced(3, "assumption", "flowers"),
    moves: ["money"],
    text: ({ value }) => \`\${value} in flowers\`,
    knob: {
      name: "flowers",
      unit: "money",
      read: ({ cost: { perIncident } }) => perIncident,
      write: (scenario, perIncident) => ({ ...scenario, cost: { ...scenario.cost, perIncident } }),
    },
    asks: [{ number: 2, text: "Do you send flowers?", open: () => true, taken: () => "no" }],
  }),
`;

/** What the program says with such an entry, and nothing else edited. */
const ASKED = `
import { declarationJsonSchema, readChanges, withChanges } from "./src/declaration/index.ts";
import { slaInputs } from "./src/inputs/sla-inputs.ts";
import { slaAnswer } from "./src/plan/sla/sla-answer.ts";

const TODAY = "2026-11-23";
const read = readChanges(["cost.base=100", "cost.apology={ value: 5, low: 1, high: 9 }", "run.n=1"], {}, TODAY);
if ("errors" in read) throw new Error(JSON.stringify(read.errors));
const around = { name: "production", environment: undefined, zone: "UTC", today: TODAY, scenarios: [] };
const { inputs } = slaInputs(withChanges({}, read.changes), around);
const answer = slaAnswer(inputs, TODAY);
const schema = JSON.stringify(declarationJsonSchema().properties.cost.properties.apology.description);
const bad = readChanges(["cost.apology=many"], {}, TODAY);
export const answers = {
  schema,
  refused: "errors" in bad ? bad.errors.map(({ message }) => message) : [],
  row: answer.inputs.filter(({ key }) => key === "cost.apology"),
  question: answer.questions.filter(({ key }) => key === "cost.apology").map(({ text }) => text),
  cites: answer.headline.lossPerYear.sources.includes("cost.apology"),
};
`;

describe("an input that is one entry of the table", function () {
  this.timeout(60_000);

  it("is known to schema, --set, rows, questions and figures", async () => {
    expect(await answersWith(withEntry(ENTRY))).to.have.deep.property("answers", {
      schema: '"What is sent to each user after an incident."',
      refused: [
        'cost.apology is "many"; write a number of 0 or more, such as 100 or 12.5, or from-config to take what the files show.',
      ],
      row: [{ key: "cost.apology", value: "5 in flowers", source: { tag: "--set", where: "--set" } }],
      question: ["Do you send flowers?"],
      cites: true,
    });
  });

  it("compiles", () => {
    expect(complaints(withEntry(ENTRY), "src/inputs/sla-inputs.ts")).to.deep.equal([]);
  });

  it("is refused by the compiler when it takes a range and nothing turns it", () => {
    const idle = ENTRY.replace(/ {4}knob: \{[^]*?\n {4}\},\n/, "");
    expect(complaints(withEntry(idle)).join()).to.match(/^src\/plan\/input\/cost\.ts: .*Property 'knobs?' is missing/);
  });

  it("is refused by the compiler when another has its key", () => {
    expect(complaints(withEntry(ENTRY + ENTRY))).to.deep.equal([
      "src/plan/input/cost.ts: An object literal cannot have multiple properties with the same name.",
    ]);
  });

  it("is refused by the compiler when its kind has no reader", () => {
    expect(complaints(withEntry(ENTRY.replace('ranged("amount"', 'ranged("flowers"')))).to.deep.equal([
      "src/plan/input/cost.ts: Argument of type '\"flowers\"' is not assignable to parameter of type 'NumberKind'.",
    ]);
  });
});

/** The file of the table with an entry more. */
function withEntry(entry: string): string {
  return readFileSync(TABLE, "utf8").replace("\n  perIncident: input({", `${entry}  perIncident: input({`);
}

/** What the compiler says of the table, or of a file that is made with it too, with the file's name. */
function complaints(text: string, user = "src/plan/input/cost.ts"): readonly string[] {
  const host = ts.createCompilerHost(OPTIONS);
  const readFile = host.readFile.bind(host);
  host.readFile = (name) => (name === TABLE ? text : readFile(name));
  const program = ts.createProgram([TABLE, join(root, user)], OPTIONS, host);
  const files = [TABLE, join(root, user)].map((name) => program.getSourceFile(name));
  return [...new Set(files)].flatMap((file) =>
    program
      .getSemanticDiagnostics(file)
      .map(
        ({ messageText }) =>
          `${file ? relative(root, file.fileName) : ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      ),
  );
}

async function answersWith(text: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "made-up-"));
  try {
    const outfile = join(folder, "asked.cjs");
    await build({
      stdin: { contents: ASKED, resolveDir: root, loader: "ts" },
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile,
      logLevel: "silent",
      plugins: [
        {
          name: "made-up entry",
          setup: (bundle) => {
            bundle.onLoad({ filter: /src\/plan\/input\/cost\.ts$/ }, () => ({ contents: text, loader: "ts" }));
          },
        },
      ],
    });
    const loaded: unknown = createRequire(import.meta.url)(outfile);
    return loaded;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
