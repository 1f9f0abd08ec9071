import { expect } from "chai";
import { SourceFile } from "../src/model/index.ts";
import { insert, replace } from "../src/rule/edit.ts";
import { unmended, type Mendable } from "./mended.ts";

const text = "backend plone\n  balance roundrobin\n";
const file = new SourceFile("haproxy.cfg", text);
const failed: Mendable = {
  subject: { address: "backend:plone", path: "haproxy.cfg" },
  verdict: "fail",
  message: { id: "other", words: "Backend plone balances by {balance}.", data: { balance: "roundrobin" } },
  edits: [replace({ span: { file, start: 24, end: 34 } }, "leastconn")],
};
const passed: Mendable = { ...failed, verdict: "pass", edits: [] };

describe("a fix", () => {
  it("replaces what it is for", () => {
    expect(written(failed)).to.equal("backend plone\n  balance leastconn\n");
  });

  it("adds a line below", () => {
    const at = { span: { file, start: 0, end: 13 } };
    expect(written({ ...failed, edits: [insert(at, "  retries 2")] })).to.equal(
      "backend plone\n  retries 2\n  balance roundrobin\n",
    );
  });

  it("adds a line as far to the right as the next", () => {
    const at = { span: { file, start: 0, end: 13 } };
    expect(written({ ...failed, edits: [insert(at, "    option redispatch")] })).to.equal(
      "backend plone\n  option redispatch\n  balance roundrobin\n",
    );
    expect(written({ ...failed, edits: [insert(at, "retries=2")] })).to.equal(
      "backend plone\nretries=2\n  balance roundrobin\n",
    );
  });

  it("of several places writes each", () => {
    const edits = [
      replace({ span: { file, start: 24, end: 34 } }, "leastconn"),
      replace({ span: { file, start: 8, end: 13 } }, "zope"),
    ];
    expect(written({ ...failed, edits })).to.equal("backend zope\n  balance leastconn\n");
  });

  it("mends where its subject passes", () => {
    expect(unmended({ "haproxy.cfg": text }, [failed], () => [passed])).to.deep.equal([]);
  });

  it("does not mend where its subject fails on", () => {
    expect(unmended({ "haproxy.cfg": text }, [failed], () => [failed])).to.deep.equal([
      "backend:plone => leastconn: fail Backend plone balances by roundrobin.",
    ]);
  });

  it("does not mend where its subject is gone", () => {
    expect(unmended({ "haproxy.cfg": text }, [failed], () => [])).to.deep.equal([
      "backend:plone => leastconn: nothing is said of it any more",
    ]);
  });
});

function written(said: Mendable): string | undefined {
  const seen: string[] = [];
  unmended({ "haproxy.cfg": text }, [said], (texts) => {
    seen.push(texts["haproxy.cfg"] ?? "");
    return [passed];
  });
  return seen[0];
}
