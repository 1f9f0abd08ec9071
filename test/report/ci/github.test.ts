import { expect } from "chai";
import { githubCommands } from "../../../src/report/ci/github.ts";
import type { Finding, Report } from "../../../src/model/index.ts";
import { neglected } from "../samples/neglected.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("annotations of GitHub Actions", () => {
  it("are a workflow command for each failure, the dearest first, and none for what is waived or open", () => {
    expect(githubCommands([production], { ...LOOK, pathPrefix: "deploy/" }).split("\n")).to.deep.equal([
      "::error file=deploy/etc/haproxy.cfg,line=12,endLine=12,col=5,endColumn=23,title=Short pages wait behind long ones (haproxy/balance-leastconn)::Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.",
      "::warning file=deploy/buildout.cfg,line=1,endLine=1,col=1,endColumn=11,title=A dead download server holds a build up for minutes (buildout/socket-timeout)::Buildout waits for a silent package server without end, because socket-timeout is not set; write socket-timeout = 3.",
      "",
    ]);
  });

  it("escape what would end a property or a line", () => {
    const [line] = githubCommands([saying("50 % of it: a,b::warning::c")], LOOK).split("\n");
    expect(line).to.equal(
      "::error file=a%2Cb%3A1.cfg,line=12,endLine=12,col=5,endColumn=23,title=Short pages wait behind long ones (haproxy/balance-leastconn)::50 %25 of it: a,b::warning::c",
    );
  });

  it("give no columns where several lines are meant", () => {
    const [evidence] = only(production).evidence;
    const long = {
      ...production,
      findings: [{ ...only(production), evidence: evidence ? [{ ...evidence, endLine: 14 }] : [] }],
    };
    expect(githubCommands([long], LOOK)).to.match(/^::error file=etc\/haproxy.cfg,line=12,endLine=14,title=/);
  });

  it("say what could not be read, and what a person answered with no", () => {
    const text = githubCommands(
      [
        {
          ...production,
          findings: [],
          problems: [
            { kind: "unreadable", path: "etc/zope.conf", line: 1, column: 1, message: "It cannot be opened." },
          ],
          answers: [
            {
              item: "T13",
              title: "Backups have been restored",
              verdict: "fail",
              findings: [],
              signOff: { answer: "no", who: "Marta Huber", when: "2026-09-14", evidence: "OPS-311", stale: false },
            },
          ],
        },
      ],
      LOOK,
    );
    expect(text.split("\n")).to.deep.equal([
      "::error file=etc/zope.conf,line=1,endLine=1,title=A file could not be read (punchlist/unreadable)::It cannot be opened.",
      "::error file=buildout.cfg,line=1,endLine=1,title=T13 is answered no (punchlist/answered-no)::Backups have been restored. Marta Huber answered no on 2026-09-14: OPS-311",
      "",
    ]);
  });

  it("follow each other where there are several environments", () => {
    const both = githubCommands([production, neglected], LOOK);
    expect(both).to.equal(githubCommands([production], LOOK) + githubCommands([neglected], LOOK));
  });
});

function only({ findings }: Report): Finding {
  const found = findings.find(({ verdict, severity }) => verdict === "fail" && severity === "error");
  if (!found) throw new Error("The sample has no error.");
  return found;
}

function saying(text: string): Report {
  const finding = only(production);
  const evidence = finding.evidence.map((each) => ({ ...each, path: "a,b:1.cfg" }));
  return { ...production, findings: [{ ...finding, evidence, message: { ...finding.message, text } }] };
}
