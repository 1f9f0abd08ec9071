import { Ajv } from "ajv";
import { expect } from "chai";
import { join } from "node:path";
import { listingSchema } from "../../src/dev/schemas.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");
const OURS = `title: Ours
sections:
  - title: Operations
    items:
      - { id: OPS-1, title: A dead server is not asked twice, rules: [haproxy/redispatch] }
      - { id: OPS-2, title: Somebody is on call, ask: Who is on call?, evidence: the rota, shelfLifeDays: 30 }
`;

describe("the lists as JSON", () => {
  it("hold each rule with the items that it answers", () => {
    const list = json("RuleList", "rules");
    const rule = (list.rules as readonly { readonly id: string }[]).find(({ id }) => id === "haproxy/redispatch");
    expect(rule).to.deep.equal({
      id: "haproxy/redispatch",
      title: "HAProxy sends requests of a dead server to another one",
      fault: "Visitors of a dead server get an error while another is up",
      harm: "outage",
      severity: "warning",
      items: ["T58"],
      needs: [["haproxy"]],
    });
  });

  it("hold the checklist with what answers it", () => {
    const { name, sections } = json("ChecklistEntry", "checklist") as {
      readonly name: string;
      readonly sections: readonly {
        readonly items: readonly { readonly id: string; readonly rules: readonly string[] }[];
      }[];
    };
    expect(name).to.equal("plone");
    const items = sections.flatMap((section) => section.items);
    expect(items).to.have.length(59);
    expect(items.find(({ id }) => id === "T30")?.rules).to.include("haproxy/servers-checked");
  });

  it("hold the page of a rule, or an item", () => {
    const rule = json("Explanation", "explain", "haproxy/redispatch");
    expect(rule.page).to.match(/^# haproxy\/redispatch\n/);
    expect(rule).not.to.have.property("item");
    expect(json("Explanation", "explain", "T30").item).to.deep.include({ id: "T30" });
  });
});

describe("the lists of a team", () => {
  const folder = folderWith({ "punchlist.yaml": "checklists: [plone, ours.yaml]\n", "ours.yaml": OURS });

  it("hold its items and who answers them", () => {
    expect(punchlist("checklist", folder).stdout).to.include(
      "  OPS-1  A dead server is not asked twice\n       by rule    haproxy/redispatch\n  OPS-2  Somebody is on call\n       by person  Who is on call?\n",
    );
    expect(punchlist("rules", folder).stdout).to.match(/^haproxy\/redispatch +warning {2}T58,OPS-1 {2}HAProxy sends/m);
    expect(punchlist("explain", "OPS-2", folder).stdout).to.include(
      "A person is asked: Who is on call? The answer names its evidence: the rota. It holds for 30 days.",
    );
  });

  it("are those of a declaration that is named", () => {
    const config = join(folder, "punchlist.yaml");
    expect(punchlist("checklist", "--config", config).stdout).to.include("OPS-1");
    expect(punchlist("checklist").stdout).not.to.include("OPS-1");
  });

  it("need a folder that is there", () => {
    expect(punchlist("checklist", "no/such/folder")).to.deep.equal({
      code: 2,
      stdout: "",
      stderr: "punchlist: no/such/folder does not exist; name a folder with a punchlist.yaml.\n",
    });
  });
});

function json(schema: string, ...words: readonly string[]): Readonly<Record<string, unknown>> {
  const { code, stdout, stderr } = punchlist(...words, "--format", "json");
  expect(stderr).to.equal("");
  expect(code).to.equal(0);
  const data = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  const accepts = new Ajv({ allErrors: true }).compile(listingSchema(root, schema, schema));
  expect(accepts(data) ? [] : accepts.errors).to.deep.equal([]);
  return data;
}
