import { expect } from "chai";
import type { ConnectionReport, EnvironmentReport, ServiceReport } from "../../../../src/model/index.ts";
import { failuresIn } from "../../../../src/report/html/picture/failures.ts";
import { rangeText, wordsOf } from "../../../../src/report/html/picture/group.ts";
import { grouped } from "../../../../src/report/html/picture/groups.ts";
import { placed } from "../../../../src/report/html/picture/layout.ts";
import { production } from "../../samples/production.ts";

const zope = (number: number): ServiceReport => ({
  id: `zope${number}`,
  name: `instance${number}`,
  title: "Zope instance",
  kind: "application",
  ports: [8080 + number],
  path: "instances.cfg",
  line: number,
  subjects: [`program:instance${number}`],
});

const proxy: ServiceReport = {
  id: "proxy",
  name: "HAProxy",
  kind: "proxy",
  host: "lb1",
  ports: [80],
  path: "etc/haproxy.cfg",
  line: 1,
  subjects: [],
};

const worker = (name: string): ServiceReport => ({
  ...zope(1),
  id: name,
  name,
  kind: "worker",
  ports: [],
  subjects: [],
});

const way = (from: string, to: string, port: number, name = to): ConnectionReport => ({
  from,
  to,
  port,
  name,
  path: "etc/haproxy.cfg",
  line: 9,
});

describe("the boxes of a picture", () => {
  it("are one for services that are alike and have the same neighbours", () => {
    const { groups, ways } = grouped(
      environment(
        [proxy, zope(1), zope(2), zope(3)],
        [way("proxy", "zope1", 8081), way("proxy", "zope2", 8082), way("proxy", "zope3", 8083)],
      ),
      failuresIn(production),
    );
    expect(groups.map(wordsOf)).to.deep.equal([
      ["HAProxy", ":80"],
      ["instance1 … instance3", "3 × Zope instance", ":8081–8083"],
    ]);
    expect(ways.map(({ from, to, ports }) => [from, to, ports])).to.deep.equal([
      ["proxy", "zope1", [8081, 8082, 8083]],
    ]);
  });

  it("are two for a pair, so that it is seen to be one", () => {
    const connections = [way("proxy", "zope1", 8081), way("proxy", "zope2", 8082)];
    const { groups } = grouped(environment([proxy, zope(1), zope(2)], connections), failuresIn(production));
    expect(groups.map(({ id }) => id)).to.deep.equal(["proxy", "zope1", "zope2"]);
  });

  it("are one for addresses outside of the files", () => {
    const outside = ["10.0.0.1:80", "10.0.0.2:80", "10.0.0.3:80"].map(
      (name): ServiceReport => ({ ...proxy, id: name, name, kind: "elsewhere", title: "on another host" }),
    );
    const { groups } = grouped(
      environment(
        [proxy, ...outside],
        outside.map(({ id }) => way("proxy", id, 80)),
      ),
      failuresIn(production),
    );
    expect(groups.map(wordsOf)).to.deep.equal([
      ["HAProxy", ":80"],
      ["3 addresses", "10.0.0.1:80", "… 10.0.0.3:80", "on another host"],
    ]);
  });

  it("are one for all that works in the background", () => {
    const { groups } = grouped(environment([worker("mailer"), worker("clock")], []), failuresIn(production));
    expect(groups.map(wordsOf)).to.deep.equal([["mailer", "clock"]]);
  });

  it("stand from the left to the right, and within their host", () => {
    const { groups, ways } = grouped(
      environment([zope(1), proxy], [way("proxy", "zope1", 8081)]),
      failuresIn(production),
    );
    const { boxes, hosts } = placed(groups, ways);
    const [left, right, host] = [boxes.get("proxy"), boxes.get("zope1"), hosts[0]];
    expect(right!.x).to.be.above(left!.x + left!.width);
    expect(host).to.include({ name: "lb1" });
    expect(host!.x).to.be.below(left!.x);
    expect(host!.x + host!.width)
      .to.be.above(left!.x + left!.width)
      .and.below(right!.x);
  });
});

describe("ports in a picture", () => {
  it("are ranges, and few", () => {
    expect(rangeText([8082, 8081, 8083, 80])).to.equal(":80, 8081–8083");
    expect(rangeText([1, 3, 5, 7])).to.equal(":1, 3, 5, 7");
    expect(rangeText([1, 3, 5, 7, 9])).to.equal(":1, 3, 5, …");
    expect(rangeText([])).to.equal("");
  });
});

describe("failures in a picture", () => {
  const failing = failuresIn({
    ...production,
    findings: [
      finding("program:instance1/stopwaitsecs", "conf.d/a.conf"),
      finding("backend:plone/server:zope1", "etc/haproxy.cfg"),
    ],
  });

  it("are those of a service by its subjects, and of a proxy by its file", () => {
    expect(failing.onService(zope(1))).to.equal(1);
    expect(failing.onService(zope(2))).to.equal(0);
    expect(failing.onService(proxy)).to.equal(1);
    expect(failing.onService({ ...proxy, besides: ["conf.d/a.conf"] })).to.equal(2);
  });

  it("are those of a connection by its server, and not of one whose name begins so", () => {
    expect(failing.onConnection(way("proxy", "zope1", 8081))).to.equal(1);
    expect(failing.onConnection(way("proxy", "zope1", 8081, "zope"))).to.equal(0);
  });
});

function environment(services: readonly ServiceReport[], connections: readonly ConnectionReport[]): EnvironmentReport {
  return { ...production.environment, services, connections };
}

function finding(address: string, path: string): (typeof production)["findings"][number] {
  return {
    rule: "supervisor/stopwaitsecs",
    item: "T22",
    severity: "warning",
    verdict: "fail",
    subjects: [{ address, path, fingerprint: address }],
    message: { id: "short", data: {}, text: "" },
    evidence: [],
  };
}
