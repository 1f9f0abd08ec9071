import { expect } from "chai";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyTree, type CopiedTree } from "./copied-tree.ts";

/** A service is one entry of the table. No other file is written by hand. */
const ENTRY = `  {
    name: "tollgate",
    title: "Tollgate",
    commands: [{ programs: ["tollgate"] }],
    signs: [{ leaves: ["-D", "--daemon"], instead: "the command without it" }],
    otherwise: { does: "stay" },
    start: { least: 5, wanted: 10 },
    stop: { least: 35, wanted: 40, work: "it answers its last requests" },
    endsWell: "after a stray TERM",
  },
`;

const SUPERVISOR = `[supervisord]
[program:shop]
command=/srv/shop/bin/tollgate --daemon shop
startsecs=1
stopwaitsecs=10
autorestart=true
`;

describe("a new service", function () {
  this.timeout(600_000);
  let tree: CopiedTree;

  before(() => {
    tree = copyTree(join(import.meta.dirname, "../.."));
    tree.edit("src/service/service-table.ts", (text) => text.replace("] as const satisfies", `${ENTRY}$&`));
    mkdirSync(join(tree.root, "environment"));
    writeFileSync(join(tree.root, "environment/supervisord.conf"), SUPERVISOR);
  });

  after(() => {
    tree.remove();
  });

  it("compiles", () => {
    expect(tree.run("npx tsc -p tsconfig.pure.json")).to.deep.equal({ status: 0, output: "" });
  });

  it("is judged by every rule that asks after services, in JSON", () => {
    const { findings } = JSON.parse(audited("json")) as Report;
    const shop = findings.filter(({ subjects }) => subjects.some(({ address }) => address === "program:shop"));
    expect(shop.map(({ rule, verdict, message: { text } }) => `${verdict} ${rule} ${text}`)).to.include.members([
      "pass supervisor/autorestart Services start again whenever they end",
      "fail supervisor/foreground-command Program shop goes into the background by --daemon, where supervisord cannot watch it; write the command without it.",
      "fail supervisor/startsecs Program shop counts as running after 1 s, so a Tollgate that dies while it starts is started for ever; set startsecs=10.",
      "fail supervisor/stopwaitsecs Program shop is killed after 10 s, while it answers its last requests; set stopwaitsecs=40.",
    ]);
  });

  it("stands in the table", () => {
    expect(audited("table")).to.match(
      /T35 +supervisor\/foreground-command\n +supervisord\.conf:3 +command=\/srv\/shop\/bin\/tollgate --daemon shop\n/,
    );
  });

  function audited(format: string): string {
    return tree.run(`npx tsx src/cli/launch.ts audit environment --format ${format}`).output;
  }
});

interface Report {
  readonly findings: readonly {
    readonly rule: string;
    readonly verdict: string;
    readonly subjects: readonly { readonly address: string }[];
    readonly message: { readonly text: string };
  }[];
}
