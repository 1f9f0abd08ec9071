import { expect } from "chai";
import { SourceFile } from "../src/model/index.ts";
import { unmended, type Mendable } from "./mended.ts";

const text = "backend plone\n  balance roundrobin\n";
const file = new SourceFile("haproxy.cfg", text);
const failed: Mendable = {
  subject: { address: "backend:plone", path: "haproxy.cfg" },
  verdict: "fail",
  message: { id: "other", words: "Backend plone balances by {balance}.", data: { balance: "roundrobin" } },
  fix: { at: { file, start: 24, end: 34 }, text: "leastconn" },
};
const passed: Mendable = { ...failed, verdict: "pass", fix: undefined };

describe("a fix", () => {
  it("replaces what it is for", () => {
    expect(written(failed)).to.equal("backend plone\n  balance leastconn\n");
  });

  it("adds a line below", () => {
    const at = { file, start: 0, end: 13 };
    expect(written({ ...failed, fix: { at, text: "  retries 2", insert: true } })).to.equal(
      "backend plone\n  retries 2\n  balance roundrobin\n",
    );
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
