import { expect } from "chai";
import type { ConnectionReport, Report, ServiceReport } from "../../../src/model/index.ts";
import { chainLines } from "../../../src/report/table/chain-block.ts";
import { tableStyle } from "../../../src/report/table/style.ts";
import { empty } from "../samples/empty.ts";

const nginx = service("s1", "nginx", { kind: "proxy", title: "nginx.conf", ports: [443], path: "nginx.conf", line: 3 });
const haproxy = service("s2", "HAProxy", { kind: "proxy", title: "haproxy.cfg", ports: [8080], path: "haproxy.cfg" });
const zopes = [1, 2, 3].map((number) =>
  service(`s${number + 2}`, `instance${number}`, { title: "Zope instance", ports: [8080 + number] }),
);
const zeo = service("s6", "zeo", { kind: "database", title: "ZEO server", ports: [8100] });
const search = service("s7", "10.0.0.9:9200", { kind: "elsewhere", title: "on another host" });

describe("what leads where in a terminal", () => {
  it("goes from where requests come in to the data, each step with its lines, and says why a way ends", () => {
    expect(lines({ unicode: true })).to.deep.equal([
      "What leads where",
      "  nginx :443                                                  nginx.conf:3",
      "    → HAProxy :8080                                           nginx.conf:9",
      "      → instance1 … instance3 :8081–8083 (3 × Zope instance)  haproxy.cfg:11–13",
      "        → zeo :8100 (ZEO server)                              buildout.cfg:21",
      "      → 10.0.0.9:9200 (on another host)                       haproxy.cfg:19",
    ]);
  });

  it("is drawn with what a plain terminal has", () => {
    expect(lines({ unicode: false })[3]).to.match(
      /^ {6}-> instance1 \.\.\. instance3 :8081-8083 \(3 x Zope instance\) +haproxy.cfg:11-13$/,
    );
  });

  it("is absent where nothing leads anywhere", () => {
    expect(chainLines(empty, tableStyle({ ...WIDE, unicode: true }, "2026-11-23"))).to.deep.equal([]);
  });
});

const WIDE = { width: 100, colour: false, verbose: true, all: false };

function lines({ unicode }: { readonly unicode: boolean }): readonly string[] {
  const connections: readonly ConnectionReport[] = [
    connection("s1", "s2", "nginx.conf", 9),
    ...zopes.map(({ id }, index) => connection("s2", id, "haproxy.cfg", 11 + index)),
    connection("s2", "s7", "haproxy.cfg", 19),
    ...zopes.map(({ id }) => connection(id, "s6", "buildout.cfg", 21)),
  ];
  const report: Report = {
    ...empty,
    environment: { ...empty.environment, services: [nginx, haproxy, ...zopes, zeo, search], connections },
  };
  return chainLines(report, tableStyle({ ...WIDE, unicode }, "2026-11-23"));
}

function service(id: string, name: string, rest: Partial<ServiceReport>): ServiceReport {
  return { id, name, kind: "application", ports: [], path: "buildout.cfg", line: 1, subjects: [], ...rest };
}

function connection(from: string, to: string, path: string, line: number): ConnectionReport {
  return { from, to, name: to, path, line };
}
