import { expect } from "chai";
import { CANARY } from "../../src/dev/fuzz/canary-lines.ts";
import { calculators } from "../../src/dev/fuzz/checks/calculators.ts";
import { canary } from "../../src/dev/fuzz/checks/canary.ts";
import { controlCharacters, firstRaw } from "../../src/dev/fuzz/checks/control-characters.ts";
import { crash } from "../../src/dev/fuzz/checks/crash.ts";
import { tooMany } from "../../src/dev/fuzz/checks/growth.ts";
import { hiddenValue } from "../../src/dev/fuzz/checks/hidden-value.ts";
import { unrelated } from "../../src/dev/fuzz/checks/unrelated.ts";
import { mutate } from "../../src/dev/fuzz/mutate.ts";
import { outcomeOf, type Outcome } from "../../src/dev/fuzz/outcome.ts";
import { Random } from "../../src/dev/fuzz/random.ts";
import { shrink } from "../../src/dev/fuzz/shrink.ts";
import type { Tree } from "../../src/dev/fuzz/tree.ts";
import type { Finding } from "../../src/model/index.ts";

const SUPERVISOR = `[supervisord]
[program:zeo]
command=/srv/plone/bin/zeo fg
autorestart=true
priority=10
`;

const tree: Tree = new Map([["supervisord.conf", Buffer.from(SUPERVISOR)]]);
const random = new Random(1);

describe("a fuzzer's case", () => {
  it("is the same for the same seed", () => {
    const again = [1, 2, 3].map((seed) => mutate(tree, tree, new Random(seed)));
    expect([1, 2, 3].map((seed) => mutate(tree, tree, new Random(seed)))).to.deep.equal(again);
  });

  it("is another for another seed", () => {
    const mutated = Array.from({ length: 20 }, (_, seed) => JSON.stringify([...mutate(tree, tree, new Random(seed))]));
    expect(new Set(mutated).size).to.be.greaterThan(15);
  });

  it("is made as small as it gets with the same fault in it", async () => {
    const large = new Map([...tree, ["haproxy.cfg", Buffer.from("global\n")]]);
    const fails = (smaller: Tree) => Promise.resolve(smaller.get("supervisord.conf")?.includes("autorestart") === true);
    const small = await shrink(large, fails, 100);
    expect([...small].map(([path, bytes]) => [path, bytes.toString()])).to.deep.equal([
      ["supervisord.conf", "autorestart=true"],
    ]);
  });
});

describe("the fuzzer", () => {
  it("says where an error was thrown", async () => {
    const [complaint] = await crash.look({ tree, random, outcome: { kind: "thrown", error: new Error("stack") } });
    expect(complaint?.text).to.equal("Error: stack");
  });

  it("says which rule crashed", async () => {
    const outcome = {
      ...(await reportOf(tree)),
      crashed: [{ id: "haproxy/redispatch", error: new Error("no server") }],
    };
    const [complaint] = await crash.look({ tree, random, outcome });
    expect(complaint?.text).to.equal("Error: no server");
  });

  it("sees a character that a terminal acts on", () => {
    expect(firstRaw("backend \u001b[31mplone")).to.equal(8);
    expect(firstRaw("backend \u202eplone")).to.equal(8);
    expect(firstRaw("backend plone\n")).to.equal(-1);
  });

  it("complains of no output in which such a character is written out", async () => {
    const odd = new Map([["supervisord.conf", Buffer.from("[program:\u001b[31mzeo]\ncommand=zeo\n")]]);
    expect(await controlCharacters.look({ tree: odd, random, outcome: await outcomeOf(odd) })).to.deep.equal([]);
  });

  it("complains of no declaration that the calculators refuse, and of none that they compute with", async () => {
    const declared = ["environments: { web: { role: nobody } }", "environments: { web: { role: production } }"];
    const trees = declared.map((text) => new Map([...tree, ["punchlist.yaml", Buffer.from(text)]]));
    const outcome = await outcomeOf(tree);
    const found = await Promise.all(trees.map((each) => calculators.look({ tree: each, random, outcome })));
    expect(found).to.deep.equal([[], []]);
  });

  it("finds work that grows faster than the text", () => {
    expect(tooMany("steps", [90, 1000, 4000])).to.equal("1000 steps, and 4000 for twice as many pieces");
    expect(tooMany("steps", [90, 1000, 2010])).to.equal(undefined);
  });

  it("finds a planted secret in an output", async () => {
    const line = `[program:${CANARY}]`;
    const planted = new Map([["supervisord.conf", Buffer.from(`${line}\ncommand=zeo\n`)]]);
    const found = await canary.look({ tree: planted, random, outcome: await outcomeOf(planted), about: line });
    expect(found.map(({ about }) => about)).to.deep.equal([line]);
  });

  it("finds a verdict that changes when an unrelated file is added", async () => {
    const found = await unrelated.look({ tree, random, outcome: await changed(blamed) });
    expect(found.map(({ about }) => about)).to.deep.equal([AUTORESTART, AUTORESTART]);
  });

  it("finds no change where there is none", async () => {
    expect(await unrelated.look({ tree, random, outcome: await outcomeOf(tree) })).to.deep.equal([]);
  });

  it("finds a pass that survives when what it cites is hidden", async () => {
    const found = await hiddenValue.look({ tree, random, outcome: await changed(citesPriority), about: AUTORESTART });
    expect(found.map(({ text }) => text)).to.deep.equal([
      "supervisor/autorestart|supervisord.conf|program:zeo still passes without 10 in supervisord.conf: priority=10",
    ]);
  });

  it("finds none where the pass becomes unknown", async () => {
    const outcome = await outcomeOf(tree);
    expect(await hiddenValue.look({ tree, random, outcome, about: AUTORESTART })).to.deep.equal([]);
  });

  it("finds none where another file says the same", async () => {
    const haproxy = Buffer.from(
      "backend plone\n    server a 127.0.0.1:8081 check\n    server b 127.0.0.1:8082 check\n",
    );
    const buildout = Buffer.from(
      ["[buildout]", "parts = instance1 instance2", ...[1, 2].flatMap(instance)].map((line) => `${line}\n`).join(""),
    );
    const twice: Tree = new Map([
      ["buildout.cfg", buildout],
      ["haproxy.cfg", haproxy],
      ["old-haproxy.cfg", haproxy],
    ]);
    const outcome = await outcomeOf(twice);
    const about = "topology/processes-balanced";
    expect(passesOf(outcome, about)).to.have.length(2);
    expect(await hiddenValue.look({ tree: twice, random, outcome, about })).to.deep.equal([]);
  });
});

function instance(number: number): readonly string[] {
  return [`[instance${number}]`, "recipe = plone.recipe.zope2instance", `http-address = 127.0.0.1:808${number}`];
}

function passesOf(outcome: Outcome, rule: string): readonly Finding[] {
  const findings = outcome.kind === "report" ? outcome.report.findings : [];
  return findings.filter((finding) => finding.rule === rule && finding.verdict === "pass");
}

const AUTORESTART = "supervisor/autorestart";

async function reportOf(files: Tree): Promise<Outcome & { readonly kind: "report" }> {
  const outcome = await outcomeOf(files);
  if (outcome.kind !== "report") throw new Error(`The audit is ${outcome.kind}.`);
  return outcome;
}

/** The outcome with one pass changed, as if the audit had said so. */
async function changed(change: (finding: Finding) => Finding): Promise<Outcome> {
  const outcome = await reportOf(tree);
  const findings = outcome.report.findings.map((finding) => (finding.rule === AUTORESTART ? change(finding) : finding));
  return { ...outcome, report: { ...outcome.report, findings } };
}

function blamed(finding: Finding): Finding {
  return { ...finding, verdict: "fail" };
}

/** The pass cites the program's priority, which says nothing of restarts. */
function citesPriority(finding: Finding): Finding {
  return {
    ...finding,
    evidence: finding.evidence.map((place) => ({ ...place, line: 5, column: 10, endLine: 5, endColumn: 12 })),
  };
}
