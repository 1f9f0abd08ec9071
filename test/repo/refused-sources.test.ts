import { expect } from "chai";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatRegistry } from "../../src/dev/format-registry.ts";
import { ruleCatalogue } from "../../src/dev/rule-catalogue.ts";

const root = join(import.meta.dirname, "../..");
const NGINX = 'export default { name: "nginx", order: 60, claims() {}, load() {} };\n';
const VARNISH = 'export default { name: "varnish", order: 70, claims() {}, load() {} };\n';

describe("a malformed format", () => {
  it("is refused where its folder says nothing of it", async () => {
    expect(await refusalOf(formatRegistry, { "src/languages/nginx/read.ts": "" })).to.equal(
      'src/languages/nginx/about.ts is missing; say there what the format is, as about({ name: "nginx", … }).',
    );
  });

  it("is refused where about.ts exports something else", async () => {
    expect(await refusalOf(formatRegistry, { "src/languages/nginx/about.ts": "export default {};\n" })).to.equal(
      "src/languages/nginx/about.ts: its default export is no about({ name, order, claims, load, … }).",
    );
  });

  it("is refused where it has the name of another", async () => {
    expect(
      await refusalOf(formatRegistry, {
        "src/languages/nginx/about.ts": NGINX,
        "src/languages/openresty/about.ts": NGINX,
      }),
    ).to.equal("src/languages/openresty/about.ts names the format nginx; a format is called as its folder, openresty.");
  });

  it("is refused where it has the order of another", async () => {
    expect(
      await refusalOf(formatRegistry, {
        "src/languages/nginx/about.ts": NGINX,
        "src/languages/varnish/about.ts": VARNISH.replace("70", "60"),
      }),
    ).to.equal("src/languages/varnish/about.ts has the order 60 of nginx; give it one of its own.");
  });

  it("is refused where it brings what is read before it", async () => {
    expect(
      await refusalOf(formatRegistry, {
        "src/languages/nginx/about.ts": NGINX,
        "src/languages/varnish/about.ts": VARNISH.replace("claims", 'brings: ["nginx"], claims'),
      }),
    ).to.equal("src/languages/varnish/about.ts brings nginx, which is no format of a higher order.");
  });

  it("is listed in its order where nothing is wrong", async () => {
    const files = await formatRegistry(
      folderWith({
        "src/languages/nginx/about.ts": NGINX,
        "src/languages/varnish/about.ts": VARNISH.replace("70", "7"),
      }),
    );
    expect(files[0]?.[1]).to.contain("export const formats = [varnish, nginx] as const;");
  });
});

describe("a malformed rule", () => {
  it("is refused where its default export is none", async () => {
    expect(await refusalOf(ruleCatalogue, { "rules/haproxy/some-state.ts": "export const rule = 1;\n" })).to.equal(
      'rules/haproxy/some-state.ts is no rule; a rule is rules/FOLDER/NAME.ts with "export default defineRule({…})".',
    );
  });

  it("is refused where it lies too deep", async () => {
    expect(await refusalOf(ruleCatalogue, { "rules/haproxy/states/some-state.ts": ruleText() })).to.equal(
      'rules/haproxy/states/some-state.ts is no rule; a rule is rules/FOLDER/NAME.ts with "export default defineRule({…})".',
    );
  });

  it("is refused without a test", async () => {
    expect(await refusalOf(ruleCatalogue, { "rules/haproxy/some-state.ts": ruleText() })).to.equal(
      "rules/haproxy/some-state.ts has no test; write test/rules/haproxy/some-state.test.ts.",
    );
  });

  it("is refused where no checklist has its item", async () => {
    expect(await refusalOf(ruleCatalogue, tested(ruleText({ item: "T99" })))).to.equal(
      "rules/haproxy/some-state.ts answers T99, which no checklist asks.",
    );
  });

  it("is refused where it needs what there is not", async () => {
    expect(await refusalOf(ruleCatalogue, tested(ruleText({ needs: [["squid"]] })))).to.match(
      /^rules\/haproxy\/some-state\.ts needs squid, which there is not; it may need buildout, /,
    );
  });

  it("is listed where nothing is wrong", async () => {
    const files = new Map(await ruleCatalogue(folderWith({ ...CHECKLIST, ...tested(ruleText()) })));
    expect(files.get("rules/catalogue.ts")).to.contain('["haproxy/some-state", { title: "HAProxy does", ');
    expect(files.get("rules/haproxy/index.ts")).to.contain(
      'export { default as "some-state" } from "./some-state.ts";',
    );
  });
});

const CHECKLIST = {
  "rules/checklists/plone.yaml": "title: Plone\nsections:\n  - title: Web\n    items:\n      - id: T49\n",
};

function ruleText(changes: object = {}): string {
  const rule = {
    title: "HAProxy does",
    fault: "HAProxy does not",
    harm: "toil",
    severity: "error",
    item: "T49",
    needs: [["haproxy"]],
    verdicts: [],
    ...changes,
  };
  return `export default ${JSON.stringify(rule)};\n`;
}

function tested(text: string): Readonly<Record<string, string>> {
  return { "rules/haproxy/some-state.ts": text, "test/rules/haproxy/some-state.test.ts": "" };
}

async function refusalOf(
  generate: (folder: string) => Promise<unknown>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const refused: unknown = await generate(folderWith({ ...CHECKLIST, ...files })).catch((error: unknown) => error);
  return refused instanceof Error ? refused.message : "nothing was refused";
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
