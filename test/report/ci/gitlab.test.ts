import { expect } from "chai";
import { codeQuality } from "../../../src/report/ci/gitlab.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("GitLab's code quality", () => {
  it("is a list of what fails, with the fields that GitLab reads", () => {
    expect(JSON.parse(codeQuality([production], { ...LOOK, pathPrefix: "deploy/" }))).to.deep.equal([
      {
        description: "Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.",
        check_name: "haproxy/balance-leastconn",
        fingerprint: "haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone",
        severity: "critical",
        location: { path: "deploy/etc/haproxy.cfg", lines: { begin: 12, end: 12 } },
      },
      {
        description:
          "Buildout waits for a silent package server without end, because socket-timeout is not set; write socket-timeout = 3.",
        check_name: "buildout/socket-timeout",
        fingerprint: "buildout/socket-timeout|buildout.cfg|buildout:buildout.cfg",
        severity: "major",
        location: { path: "deploy/buildout.cfg", lines: { begin: 1, end: 1 } },
      },
    ]);
  });

  it("tells environments apart by their names, since no fingerprint may come twice", () => {
    const staging = { ...production, environment: { ...production.environment, name: "staging" } };
    const entries = JSON.parse(codeQuality([production, staging], LOOK)) as readonly { fingerprint: string }[];
    expect(entries.map(({ fingerprint }) => fingerprint)).to.deep.equal([
      "plone|haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone",
      "plone|buildout/socket-timeout|buildout.cfg|buildout:buildout.cfg",
      "staging|haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone",
      "staging|buildout/socket-timeout|buildout.cfg|buildout:buildout.cfg",
    ]);
  });

  it("is an empty list where nothing fails", () => {
    expect(codeQuality([{ ...production, findings: [] }], LOOK)).to.equal("[]\n");
  });
});
