import { expect } from "chai";
import rule from "../../rules/supervisor/log-kept.ts";
import mrDeveloper from "../../rules/buildout/mr-developer.ts";
import { findings } from "../../src/audit/findings.ts";
import { judge } from "../judge-all.ts";
import { PATTERNS_ONLY } from "../../src/audit/mask.ts";
import { undeclared } from "../../src/audit/setting.ts";
import type { Rule } from "../../src/rule/index.ts";
import { discovered, environmentIn } from "../discovery.ts";

describe("a pass", () => {
  it("rests on the value that a line gives", () => {
    expect(passes(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_backups=7\n" })).to.deep.equal([
      ["value", "Supervisord keeps old logs when a log is full"],
    ]);
  });

  it("names the default that it rests on where no line gives one", () => {
    expect(passes(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\n" })).to.deep.equal([
      ["default", "Supervisord keeps old logs when a log is full (supervisor's default for logfile_backups: 10)"],
    ]);
  });

  it("rests on absence where nothing of a kind is in the list that was looked through", () => {
    expect(passes(mrDeveloper, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      ["absence", "Production is built of releases, without mr.developer"],
    ]);
  });
});

function passes(rule: Rule, texts: Readonly<Record<string, string>>): readonly (readonly [unknown, string])[] {
  const setting = undeclared("2026-11-23");
  const { judged } = judge([{ id: "under/test", rule, severity: "error" }], environmentIn(discovered(texts), setting));
  return findings(judged, setting, PATTERNS_ONLY)
    .filter(({ verdict }) => verdict === "pass")
    .map(({ restsOn, message }) => [restsOn, message.text]);
}
