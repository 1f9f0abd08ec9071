import { Ajv } from "ajv";
import { expect } from "chai";
import fc from "fast-check";
import { parse } from "yaml";
import { declarationJsonSchema, declaredHosts, declaredProcesses, withChanges } from "../../src/declaration/index.ts";
import { findDeclaration } from "../../src/declaration/declaration-file.ts";
import type { Quantity } from "../../src/declaration/index.ts";
import type { Located } from "../../src/model/located.ts";
import { spanText } from "../../src/model/span.ts";
import { GOLDEN } from "./golden-sample.ts";
import { declared, errorsOf } from "./read.ts";

const TEAM = `versions: { haproxy: 2.6, buildout: "5.2.0" }
roots:
  buildout: [production.cfg]
environments:
  live:
    role: production
    files: [live/**, ./shared/*.cfg]
    hosts:
      web1: { memory: 16 GB, cpus: 4, files: [live/web1/**] }
      zeo:
        memory: 8GiB
        disks:
          /srv: { size: 500 GB, used: 180 GB }
          /var/log: { size: 10 GB, used: 1.5 GB, available: 8 GB }
  staging:
    role: staging
    files: [staging/**]
    versions: { haproxy: "2.8" }
rules:
  haproxy/balance-leastconn: warning
  topology/ram-fits: off
locked: [buildout/pinned-versions]
waivers:
  - rule: haproxy/balance-leastconn
    subject: backend:solr
    reason: one request at a time by design
    owner: Anna
    until: 2027-03-31
signOffs:
  - { item: T58, answer: yes, who: Anna, when: 2026-10-01, evidence: restore protocol 7 }
vendored: [src/**]
`;

describe("punchlist.yaml declares", () => {
  it("environments with their roles, files and hosts", () => {
    const [live, staging, ...others] = declared(TEAM).environments;
    expect(others).to.deep.equal([]);
    expect(placed(live?.name)).to.equal("5:3 live");
    expect(live?.role.value).to.equal("production");
    expect(live?.files.map(({ value }) => value)).to.deep.equal(["live/**", "shared/*.cfg"]);
    expect(live?.hosts.map(({ fact, files }) => [fact.name, files.map(placed)])).to.deep.equal([
      ["web1", ["9:47 live/web1/**"]],
      ["zeo", []],
    ]);
    expect([staging?.name.value, staging?.role.value]).to.deep.equal(["staging", "staging"]);
  });

  it("versions as they were typed, an environment's own before the common ones", () => {
    const [live, staging] = declared(TEAM).environments;
    expect([...(live?.versions ?? [])].map(([language, found]) => [language, found.value])).to.deep.equal([
      ["buildout", "5.2.0"],
      ["haproxy", "2.6"],
    ]);
    expect(staging?.versions.get("haproxy")?.value).to.equal("2.8");
    expect(staging?.versions.get("buildout")?.value).to.equal("5.2.0");
    expect(declared("versions: { haproxy: 2.10 }\n").environments[0]?.versions.get("haproxy")?.value).to.equal("2.10");
  });

  it("root configurations", () => {
    const [live] = declared(TEAM).environments;
    expect(live?.roots.get("buildout")?.map(placed)).to.deep.equal(["3:14 production.cfg"]);
    expect(live?.roots.get("supervisor")).to.equal(undefined);
  });

  it("what processes take, as facts", () => {
    const [live] = declared("hosts:\n  app1:\n    processes: {solr: 2 GiB, instance1: 700 MiB}\n").environments;
    const facts = live ? declaredProcesses(live) : [];
    expect(
      facts.map(({ name, span, lowBytes, highBytes }) => [name, spanText(span), lowBytes.value, highBytes.value]),
    ).to.deep.equal([
      ["solr", "2 GiB", 2147483648, 2147483648],
      ["instance1", "700 MiB", 734003200, 734003200],
    ]);
  });

  it("host numbers as facts", () => {
    const [live] = declared(TEAM).environments;
    const facts = live ? declaredHosts(live) : [];
    expect(
      facts.map(({ kind, name, memoryBytes, cpus }) => [kind, name, placed(memoryBytes), cpus?.value]),
    ).to.deep.equal([
      ["host", "web1", "9:23 17179869184", 4],
      ["host", "zeo", "11:17 8589934592", undefined],
    ]);
    expect(facts.map(({ span }) => spanText(span))).to.deep.equal(["web1", "zeo"]);
    expect(
      facts[1]?.mounts.items.map(({ path, span, sizeBytes, usedBytes, availableBytes }) => [
        path,
        spanText(span),
        sizeBytes.value,
        usedBytes.value,
        availableBytes.value,
      ]),
    ).to.deep.equal([
      ["/srv", "/srv", 500e9, 180e9, 320e9],
      ["/var/log", "/var/log", 10e9, 1.5e9, 8e9],
    ]);
  });

  it("levels, locks, waivers, sign-offs and vendored files", () => {
    const { levels, locked, waivers, signOffs, vendored } = declared(TEAM);
    expect(levels.map(({ rule, level }) => `${placed(rule)} ${placed(level)}`)).to.deep.equal([
      "20:3 haproxy/balance-leastconn 20:30 warning",
      "21:3 topology/ram-fits 21:22 off",
    ]);
    expect(locked.map(placed)).to.deep.equal(["22:10 buildout/pinned-versions"]);
    expect(
      waivers.map(({ rule, item, subject, reason, owner, until }) =>
        [rule, item, subject, reason, owner, until].map(placed),
      ),
    ).to.deep.equal([
      [
        "24:11 haproxy/balance-leastconn",
        "absent",
        "25:14 backend:solr",
        "26:13 one request at a time by design",
        "27:12 Anna",
        "28:12 2027-03-31",
      ],
    ]);
    expect(
      signOffs.map(({ item, answer, who, when, evidence }) => [item, answer, who, when, evidence].map(placed)),
    ).to.deep.equal([["30:13 T58", "30:26 yes", "30:36 Anna", "30:48 2026-10-01", "30:70 restore protocol 7"]]);
    expect(vendored.map(placed)).to.deep.equal(["31:12 src/**"]);
  });

  it("one production environment when it says nothing", () => {
    const { environments, levels } = declared("");
    expect(environments.map(({ name, role, hosts }) => [name.value, role.value, hosts])).to.deep.equal([
      ["production", "production", []],
    ]);
    expect(levels).to.deep.equal([]);
    expect(declared("# nothing yet\n").environments).to.have.lengthOf(1);
  });

  it("one environment by the keys of the top level", () => {
    const [only, ...others] = declared("name: plone\nrole: staging\nhosts: { zeo: { cpus: 2 } }\n").environments;
    expect([placed(only?.name), placed(only?.role), others.length]).to.deep.equal(["1:7 plone", "2:7 staging", 0]);
  });

  it("the same behind a byte order mark, with other line ends, and as JSON", () => {
    expect(placed(declared("\uFEFFname: plone\r\nrole: staging\r\n").environments[0]?.role)).to.equal("2:7 staging");
    expect(placed(declared('{ "name": "plone", "hosts": { "zeo": { "cpus": 4 } } }').environments[0]?.name)).to.equal(
      "1:11 plone",
    );
  });
});

describe("the what-if inputs", () => {
  const { whatIf } = declared(GOLDEN);

  it("are those of the golden scenario, durations in seconds", () => {
    expect(whatIf.promise?.availability?.value.text).to.equal("99.9 %");
    expect(shown(whatIf.cost?.base)).to.equal("7:9 100");
    expect(
      whatIf.cost?.profile?.map(({ when, perHour }) => [
        when.value === "rest" ? "rest" : when.value.text,
        shown(perHour),
      ]),
    ).to.deep.equal([["Mon-Fri 08-18", "9:39 1000"]]);
    expect([whatIf.incidents?.observed?.count?.value, shown(whatIf.incidents?.repair?.exactly)]).to.deep.equal([
      4,
      "13:22 7200",
    ]);
    expect(shown(whatIf.response?.detect)).to.equal("16:11 330");
    expect(whatIf.response?.coverage?.map(({ react }) => react.value)).to.deep.equal([900, "none"]);
    expect(whatIf.measures?.map(({ name, yearly }) => `${name.value} ${shown(yearly)}`)).to.deep.equal([
      "on-call 22:13 12000",
      "24x7 staff 29:13 60000",
      "failover 32:13 9000",
    ]);
    expect([whatIf.run?.seed?.value, whatIf.run?.n?.value]).to.deep.equal([42, 100_000]);
  });

  it("change with a measure, section by section", () => {
    const [onCall, , failover] = whatIf.measures ?? [];
    const withOnCall = withChanges(whatIf, onCall?.set ?? {});
    expect(withOnCall.response?.coverage?.map(({ react }) => react.value)).to.deep.equal([900, 3600]);
    expect(withOnCall.response?.detect).to.equal(whatIf.response?.detect);
    const withFailover = withChanges(withOnCall, failover?.set ?? {});
    expect(shown(withFailover.failover?.duration)).to.equal("33:34 72");
    expect(shown(withFailover.failover?.success)).to.equal("33:57 0.95 (0.9 to 0.99)");
    expect(withFailover.response?.coverage).to.equal(withOnCall.response?.coverage);
  });

  it("may be left to the configuration", () => {
    const { whatIf } = declared(
      "response: { detect: from-config }\ncapacity: { slots: from-config, peak: 600/min, service: { mean: 200ms } }\n",
    );
    expect(shown(whatIf.response?.detect)).to.equal("from-config");
    expect(shown(whatIf.capacity?.slots)).to.equal("from-config");
    expect(shown(whatIf.capacity?.peak)).to.equal("2:39 10");
    expect(shown(whatIf.capacity?.service?.mean)).to.equal("2:65 0.2");
  });

  it("name what must be up", () => {
    const { whatIf } = declared(
      "topology:\n  units: { p1: { group: proxy }, p2: { group: proxy }, db: { mttf: 2000h } }\n  need: (1 of proxy) & (db | p1 & p2)\n",
    );
    const { need } = whatIf.topology ?? {};
    expect(need?.value).to.deep.equal({
      kind: "all",
      of: [
        { kind: "of", needed: 1, group: "proxy" },
        {
          kind: "any",
          of: [
            { kind: "unit", name: "db" },
            {
              kind: "all",
              of: [
                { kind: "unit", name: "p1" },
                { kind: "unit", name: "p2" },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe("reading punchlist.yaml", () => {
  it("never throws, and places every error inside the file", () => {
    const piece = fc.constantFrom(
      "role",
      "hosts",
      "cost",
      ":",
      " ",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      '"',
      "'",
      "#",
      "|",
      "?",
      "1h",
      "production",
      "__proto__",
      "\t",
      "\uFEFF",
      "é",
      "\0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const line of errorsOf(text)) {
          const [, row = "0"] = /^punchlist\.yaml:(\d+):\d+ .+$/s.exec(line) ?? [];
          expect(Number(row), line).to.be.within(1, text.split("\n").length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the JSON schema of punchlist.yaml", () => {
  const schema = declarationJsonSchema();
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it("accepts what is accepted here", () => {
    validate(parse(GOLDEN));
    expect(validate.errors).to.equal(null);
    validate(parse(TEAM));
    expect(validate.errors).to.equal(null);
  });

  it("refuses a misspelt key, a wrong word and a missing reason", () => {
    expect(validate(parse("roel: production\n"))).to.be.false;
    expect(validate(parse("role: prodcution\n"))).to.be.false;
    expect(validate(parse("waivers: [{ rule: topology/ram-fits, owner: Anna, until: 2027-01-01 }]\n"))).to.be.false;
    expect(
      validate(parse("waivers: [{ rule: topology/ram-fits, reason: new hosts, owner: Anna, until: 2027-01-01 }]\n")),
    ).to.be.true;
  });

  it("is draft-07 and describes every key", () => {
    expect(schema.$schema).to.equal("http://json-schema.org/draft-07/schema#");
    expect(undescribed(schema, "punchlist.yaml")).to.deep.equal([]);
  });
});

describe("findDeclaration", () => {
  it("takes either spelling at the top of the checkout", () => {
    expect(findDeclaration(["a.cfg", "punchlist.yaml"])).to.deep.equal({ path: "punchlist.yaml" });
    expect(findDeclaration(["punchlist.yml"])).to.deep.equal({ path: "punchlist.yml" });
    expect(findDeclaration(["web1/punchlist.yaml"])).to.equal(undefined);
  });

  it("refuses both side by side", () => {
    expect(findDeclaration(["punchlist.yaml", "punchlist.yml"])).to.deep.equal({
      error: "punchlist.yaml and punchlist.yml stand side by side; keep one of them.",
    });
  });
});

function placed(located: Located<string | number> | undefined): string {
  if (!located) return "absent";
  const { line, column } = located.span.file.position(located.span.start);
  return `${line}:${column} ${located.value}`;
}

function shown(quantity: Quantity | undefined): string {
  if (quantity?.kind !== "given") return quantity?.kind ?? "absent";
  const { value, low, high } = quantity;
  return low && high ? `${placed(value)} (${low.value} to ${high.value})` : placed(value);
}

function undescribed(schema: unknown, name: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own =
    "properties" in schema && !("value" in Object(schema.properties))
      ? Object.entries(Object(schema.properties) as object)
      : [];
  const children = own.flatMap(([key, part]: [string, unknown]) => undescribed(part, `${name}.${key}`));
  const further = ["items", "additionalProperties"].flatMap((key) =>
    undescribed((schema as Record<string, unknown>)[key], `${name}.${key}`),
  );
  return [...("description" in schema ? [] : [name]), ...children, ...further];
}
