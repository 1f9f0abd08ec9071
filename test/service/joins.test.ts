import { expect } from "chai";
import { catalogue } from "../../rules/catalogue.ts";
import { judge } from "../judge-all.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { loadRule } from "../../src/rule/catalogue.ts";
import type { Environment, Join } from "../../src/environment/index.ts";
import * as service from "../../src/service/index.ts";
import { discovered, environmentIn } from "../discovery.ts";

const loaded = [...catalogue.rules.keys()].map(async (id) => {
  const rule = await loadRule(catalogue, id);
  return { id, rule, severity: rule.severity };
});
const rules = await Promise.all(loaded);

const TEXTS = {
  "buildout.cfg":
    "[buildout]\nparts = instance1 zeo\n[instance1]\nrecipe = plone.recipe.zope2instance\n[zeo]\nrecipe = plone.recipe.zeoserver\n",
  "supervisord.conf":
    "[supervisord]\nlogfile = /var/log/supervisord.log\n[program:instance1]\ncommand = bin/instance1 console\nstdout_logfile = /srv/log/instance1.log\n[program:zeo]\ncommand = bin/zeo fg\n[eventlistener:memmon]\ncommand = memmon -p instance1=2GB\nevents = TICK_60\n",
  "etc/logrotate.d/plone": "/srv/log/*.log {\n    copytruncate\n}\n",
  "facts/web1/meminfo": "MemTotal: 8388608 kB\n",
};

describe("the joins", () => {
  it("are found once for all rules", () => {
    const environment = small();
    const exported: readonly unknown[] = Object.values(service);
    const joins = exported.filter(isJoin);
    const counts = new Map(joins.map((join) => [join.name, 0]));
    const restore = joins.map((join) => spyOn(join, () => counts.set(join.name, (counts.get(join.name) ?? 0) + 1)));
    judge(rules, environment);
    for (const undo of restore) undo();
    expect([...counts].filter(([, times]) => times > 1)).to.deep.equal([]);
    expect(
      ["services", "supervisedLogs", "rotation", "watchdogs", "memoryBudget"].map((name) => counts.get(name)),
    ).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it("say once what a program is", () => {
    const environment = small();
    const [program] = environment.supervisor.flatMap(({ programs }) => programs);
    const { of } = service.services.in(environment);
    expect(of(program!)).to.equal(of(program!));
  });
});

function small(): Environment {
  return environmentIn(discovered(TEXTS), undeclared("2026-11-23"));
}

function isJoin(exported: unknown): exported is Join<string, unknown> {
  return typeof exported === "object" && exported !== null && "find" in exported && "in" in exported;
}

/** Tells of each time that a join is found; gives what undoes it. */
function spyOn(join: Join<string, unknown>, note: () => void): () => void {
  const { find } = join;
  const put = (value: typeof find) =>
    Object.defineProperty(join, "find", { value, configurable: true, enumerable: true });
  put((environment) => {
    note();
    return find(environment);
  });
  return () => put(find);
}
