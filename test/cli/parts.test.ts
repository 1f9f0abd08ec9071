import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { catalogue } from "../../rules/catalogue.ts";
import { loadRule } from "../../src/rule/catalogue.ts";
import { messageTexts } from "../../src/rule/message.ts";
import { formats } from "../../src/languages/index.ts";
import { folderWith } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");
const DF = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100000 10000 90000 10% /srv\n";

describe("the parts of the program that an audit of one df output loads", () => {
  let loaded: readonly string[];

  before(() => {
    loaded = partsLoadedBy("audit", folderWith({ "df.txt": DF }));
  });

  it("are those of host facts", () => {
    const others = formats.map(({ name }) => name).filter((name) => name !== "host");
    const named = loaded.map((file) => basename(file).replace(/-[A-Z0-9]+\.mjs$/, ""));
    expect(named).to.include("host");
    expect(named.filter((name) => others.some((other) => other === name))).to.deep.equal([]);
  });

  it("hold no rule that needs another format", async () => {
    const text = loaded.map((file) => readFileSync(file, "utf8")).join("\n");
    const others = [...catalogue.rules].filter(([, { needs }]) => !needs.flat().includes("host"));
    const held = others.map(async ([id]) => {
      const { messages } = await loadRule(catalogue, id);
      return Object.values(messages)
        .flatMap(messageTexts)
        .some((message) => text.includes(message))
        ? [id]
        : [];
    });
    expect(others.length).to.be.greaterThan(40);
    expect((await Promise.all(held)).flat()).to.deep.equal([]);
  });
});

/** The files of `dist` that one run of the program loads, as V8 tells it. */
function partsLoadedBy(...words: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
  spawnSync(process.execPath, [join(root, "dist/punchlist.mjs"), ...words], {
    cwd: root,
    env: { ...process.env, NODE_V8_COVERAGE: folder },
  });
  const scripts = readdirSync(folder).flatMap((name) => scriptsOf(readFileSync(join(folder, name), "utf8")));
  return scripts.filter((url) => url.includes("/dist/")).map((url) => fileURLToPath(url));
}

function scriptsOf(coverage: string): readonly string[] {
  const { result } = JSON.parse(coverage) as { readonly result: readonly { readonly url: string }[] };
  return result.map(({ url }) => url);
}
