import { expect } from "chai";
import { rmSync } from "node:fs";
import { evidence } from "../../src/audit/evidence.ts";
import { maskOf } from "../../src/audit/mask.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { fileAt, lineSpan } from "../../src/model/index.ts";
import { folderWith } from "../cli/punchlist.ts";
import { discovered, environmentIn } from "../discovery.ts";
import { planted, type Texts } from "./environment.ts";
import { ALONE_IN_BUILDOUT, IN_BUILDOUT, IN_MAKEFILE } from "./in-buildout.ts";
import { IN_HAPROXY } from "./in-haproxy.ts";
import { IN_DECLARATION, IN_FACTS, IN_JSON, IN_LOGROTATE } from "./in-others.ts";
import { ALONE_IN_SUPERVISOR, IN_INCLUDED, IN_SUPERVISOR } from "./in-supervisor.ts";
import { auditTexts, commandOutputs } from "./outputs.ts";
import { UNKNOWABLE } from "./unknowable.ts";

const IN_FILES = [
  ...IN_BUILDOUT,
  ...ALONE_IN_BUILDOUT,
  ...IN_MAKEFILE,
  ...IN_SUPERVISOR,
  ...ALONE_IN_SUPERVISOR,
  ...IN_INCLUDED,
  ...IN_HAPROXY,
  ...IN_LOGROTATE,
  ...IN_FACTS,
  ...IN_JSON,
];

const CANARY = "Zq93vK4mx";

describe("a secret reaches no output", () => {
  for (const planting of IN_FILES)
    it(planting.kind, async () => {
      const texts = planted([planting], () => CANARY);
      expect(linesWith(quotedLines(texts))).to.deep.equal([]);
      expect(linesWith(await auditTexts(texts))).to.deep.equal([]);
    });
});

describe("a secret in a declaration reaches no output of any command", () => {
  for (const planting of IN_DECLARATION)
    it(planting.kind, async () => {
      expect(linesWith(await saidOf(planted([planting], () => CANARY)))).to.deep.equal([]);
    });
});

describe("all secrets together", () => {
  it("reach no output of any command", async () => {
    const said = await saidOf(planted(IN_FILES, (index) => `Zq${index}v${CANARY}`));
    expect(linesWith(said)).to.deep.equal([]);
  });
});

describe("what nobody can recognise", () => {
  for (const planting of UNKNOWABLE)
    it(`is said, as SECURITY.md warns: ${planting.kind}`, async () => {
      const texts = planted([planting], () => CANARY);
      expect(linesWith(`${quotedLines(texts)}\n${await auditTexts(texts)}`)).to.not.deep.equal([]);
    });
});

/** Each line of each file as evidence would quote it, whichever rule cites it. */
function quotedLines(texts: Texts): string {
  const discovery = discovered(texts);
  const mask = maskOf(environmentIn(discovery, undeclared("2026-11-23")).secrets);
  return discovery.candidates
    .flatMap((path) => fileAt(discovery.files, path) ?? [])
    .flatMap((file) =>
      Array.from({ length: file.lineCount }, (_, index) => evidence(lineSpan(file, index + 1), mask).text),
    )
    .join("\n");
}

async function saidOf(texts: Texts): Promise<string> {
  const folder = folderWith(texts);
  try {
    return await commandOutputs(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesWith(said: string): readonly string[] {
  return said.split("\n").filter((line) => line.includes(CANARY));
}
