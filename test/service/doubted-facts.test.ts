import { expect } from "chai";
import httpok from "../../rules/superlance/httpok.ts";
import logCovered from "../../rules/topology/log-covered.ts";
import memoryLimitsFit from "../../rules/topology/memory-limits-fit.ts";
import ramFits from "../../rules/topology/ram-fits.ts";
import { judge } from "../judge-all.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { declaredOnHosts } from "../../src/declaration/index.ts";
import type { Environment } from "../../src/environment/index.ts";
import { doubted, fileSpan, SourceFile, type Fact, type Located, type Problem } from "../../src/model/index.ts";
import type { Rule } from "../../src/rule/index.ts";
import { declared } from "../declaration/read.ts";
import { discovered, environmentIn } from "../discovery.ts";

/** A rule that decides by facts of a kind: what it says of these files, and what once the facts are in doubt. */
interface Case {
  readonly rule: Rule;
  readonly files: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  readonly inDoubt: readonly string[];
}

const MEMINFO = { "facts/app1/meminfo": "MemTotal:       8388608 kB\nMemFree:  100 kB\n" };
const ZEO = "[buildout]\nparts = zeo\n[zeo]\nrecipe = plone.recipe.zeoserver\nzeo-log = /srv/log/zeo.log\n";
const ZOPE = "[buildout]\nparts = instance1\n[instance1]\nrecipe = plone.recipe.zope2instance\nhttp-address = 8090\n";
const SUPERVISOR = "[supervisord]\n[program:instance1]\ncommand=/srv/plone/bin/instance1 console\n";
const MEMMON = "[eventlistener:memmon]\ncommand=memmon -p instance1=2GB\nevents=TICK_60\n";
const HAPROXY = "global\ndefaults\nbackend plone\n  server instance2 127.0.0.1:8081\n";

const LOGS: Case = {
  rule: logCovered,
  files: { "buildout.cfg": ZEO, "etc/logrotate.d/zeo": "/srv/log/*.log {\n  rotate 7\n  copytruncate\n}\n" },
  says: ["pass log:/srv/log/zeo.log"],
  inDoubt: ["unknown log:/srv/log/zeo.log"],
};

const MEMORY: Case = {
  rule: ramFits,
  files: { "buildout.cfg": ZOPE, "supervisord.conf": SUPERVISOR, ...MEMINFO },
  says: ["pass host:app1/memory"],
  inDoubt: ["unknown host:app1/memory"],
};

/** The balancer leads elsewhere, so nobody has to watch the Zope. */
const REQUESTS: Omit<Case, "inDoubt"> = {
  rule: httpok,
  files: { "buildout.cfg": ZOPE, "supervisord.conf": SUPERVISOR, "haproxy.cfg": HAPROXY },
  says: ["not-applicable environment"],
};

const CASES: Readonly<Record<Fact["kind"], Case>> = {
  log: LOGS,
  rotation: LOGS,
  zope: MEMORY,
  zeo: { ...MEMORY, files: { "buildout.cfg": ZEO, ...MEMINFO } },
  listen: { ...REQUESTS, inDoubt: ["unknown environment"] },
  route: { ...REQUESTS, inDoubt: ["unknown program:instance1"] },
  memory: {
    ...MEMORY,
    files: {
      "supervisord.conf": "[supervisord]\n[program:solr]\ncommand=/srv/solr/bin/solr\n",
      "punchlist.yaml": "hosts: { app1: { memory: 8 GiB, processes: { solr: 2 GiB } } }\n",
    },
  },
  "memory-limit": {
    rule: memoryLimitsFit,
    files: { "buildout.cfg": ZOPE, "supervisord.conf": SUPERVISOR + MEMMON, ...MEMINFO },
    says: ["pass host:app1/memory-limits"],
    inDoubt: ["unknown host:app1/memory-limits"],
  },
  command: {
    ...MEMORY,
    files: { ...MEMORY.files, "supervisord.conf": SUPERVISOR.replace("program:instance1", "program:web") },
  },
  host: MEMORY,
};

describe("a fact in doubt", () => {
  for (const [kind, { rule, files, says, inDoubt }] of Object.entries(CASES)) {
    it(`of kind ${kind} lets nothing pass`, () => {
      const environment = read(files);
      expect(environment.facts[kind as Fact["kind"]]).to.not.be.empty;
      expect(said(rule, environment)).to.deep.equal(says);
      const facts = { ...environment.facts, [kind]: environment.facts[kind as Fact["kind"]].map(withDoubt) };
      expect(said(rule, { ...environment, facts })).to.deep.equal(inDoubt);
    });
  }
});

function said(rule: Rule, environment: Environment): readonly string[] {
  const { judged, crashed } = judge([{ id: "under/test", rule, severity: rule.severity }], environment);
  expect(crashed).to.deep.equal([]);
  return judged.map(({ verdict, subject }) => `${verdict} ${subject.address}`);
}

const DOUBT: Problem = {
  kind: "unseen",
  span: fileSpan(new SourceFile("base.cfg", "")),
  message: "base.cfg was not read, and may say otherwise.",
};

/** The same with every value in doubt. */
function withDoubt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDoubt);
  if (typeof value !== "object" || value === null) return value;
  if (isLocated(value)) return doubted(value, DOUBT);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, name === "span" ? each : withDoubt(each)]),
  );
}

function isLocated(value: object): value is Located<unknown> {
  return "value" in value && "span" in value;
}

function read(texts: Readonly<Record<string, string>>): Environment {
  const [environment] = declared(texts["punchlist.yaml"] ?? "").environments;
  const onHosts = declaredOnHosts(environment!, () => () => false);
  return environmentIn(discovered(texts), { ...undeclared("2026-11-23"), ...onHosts });
}
