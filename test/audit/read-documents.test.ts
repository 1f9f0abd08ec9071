import { expect } from "chai";
import { readDocuments } from "../../src/audit/read-environment.ts";
import { undeclared } from "../../src/audit/setting.ts";
import type { Discovery } from "../../src/audit/discover.ts";
import { haproxyDetection } from "../../src/inputs/haproxy-detection.ts";
import { discovered, environmentIn } from "../discovery.ts";

const SETTING = undeclared("2026-11-23");

const FILES = {
  "haproxy.cfg": "backend plone\n    server one 10.0.0.9:8081 check\n    server two 10.0.0.9:8082 check\n",
  "buildout.cfg":
    "[buildout]\nextends = versions.inc\nparts = supervisor\n\n[supervisor]\nrecipe = collective.recipe.supervisor\n",
};

describe("reading the documents of some formats alone", () => {
  it("reads what an audit reads of them", async () => {
    const { haproxy } = await readDocuments(discovered(FILES), SETTING, ["haproxy"]);
    expect(haproxy).to.have.length(1);
    expect(haproxyDetection(haproxy)?.value).to.be.a("number");
    expect(haproxyDetection(haproxy)).to.deep.equal(
      haproxyDetection(environmentIn(discovered(FILES), SETTING).haproxy),
    );
  });

  it("leaves what other formats include unread", async () => {
    const opened: string[] = [];
    await readDocuments(watching(opened), SETTING, ["haproxy"]);
    expect(opened).to.include("haproxy.cfg");
    expect(opened).to.not.include("versions.inc");
  });

  it("reads the files of a format that sets up one of them", async () => {
    const opened: string[] = [];
    const { supervisor } = await readDocuments(watching(opened), SETTING, ["supervisor"]);
    expect(supervisor).to.have.length(1);
    expect(opened).to.include("versions.inc");
  });
});

function watching(opened: string[]): Discovery {
  const discovery = discovered(FILES);
  const get: Discovery["files"]["get"] = (path) => {
    opened.push(path);
    return discovery.files.get(path);
  };
  return { ...discovery, files: { ...discovery.files, get } };
}
