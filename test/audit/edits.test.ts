import { expect } from "chai";
import { checkedEdits, sharedEdits } from "../../src/audit/edits.ts";
import { SourceFile } from "../../src/model/index.ts";
import type { Edit } from "../../src/rule/edit.ts";

const file = new SourceFile("haproxy.cfg", "backend plone\n  balance roundrobin\n");

describe("edits of one finding", () => {
  it("may touch, and add at the ends of what others replace", () => {
    const edits = [edit(24, 34), edit(24, 24), edit(34, 34), edit(8, 13)];
    expect(checkedEdits(edits)).to.equal(edits);
  });

  it("may not replace a piece twice, nor add within what another replaces", () => {
    expect(() => checkedEdits([edit(24, 34), edit(30, 35)])).to.throw("Two edits of haproxy.cfg overlap.");
    expect(() => checkedEdits([edit(28, 28), edit(24, 34)])).to.throw("Two edits of haproxy.cfg overlap.");
  });

  it("are at places of their own in each file", () => {
    const other = new SourceFile("other.cfg", file.text);
    expect(checkedEdits([edit(24, 34), { ...edit(24, 34), span: { file: other, start: 24, end: 34 } }])).to.have.length(
      2,
    );
  });

  it("count once where subjects share them, and not at all where they disagree", () => {
    expect(sharedEdits([edit(24, 34), edit(24, 34)])).to.deep.equal([edit(24, 34)]);
    expect(sharedEdits([edit(24, 34), edit(24, 34, "source")])).to.deep.equal([]);
  });
});

function edit(start: number, end: number, text = "leastconn"): Edit {
  return { span: { file, start, end }, text };
}
