import { expect } from "chai";
import { checkedEdits } from "../../src/audit/edits.ts";
import { SourceFile, lineSpan, located } from "../../src/model/index.ts";
import { insert, insertAbove, replace, type Edit } from "../../src/rule/edit.ts";

const file = new SourceFile("haproxy.cfg", "backend plone\n    balance source\n");

describe("replace", () => {
  it("writes in the place of a value", () => {
    const value = located("source", { file, start: 26, end: 32 });
    expect(applied(file, [replace(value, "leastconn")])).to.equal("backend plone\n    balance leastconn\n");
  });
});

describe("insertAbove", () => {
  it("adds a line above the one of a place, as far to the right", () => {
    expect(applied(file, [insertAbove({ span: { file, start: 18, end: 32 } }, "mode http")])).to.equal(
      "backend plone\n    mode http\n    balance source\n",
    );
  });

  it("stays on a line that begins with something else", () => {
    const short = new SourceFile("nginx.conf", "upstream shop { server 10.0.0.9; }\r\n");
    expect(applied(short, [insertAbove({ span: { file: short, start: 16, end: 31 } }, "least_conn;")])).to.equal(
      "upstream shop { least_conn; server 10.0.0.9; }\r\n",
    );
  });

  it("ends its line as the line of the place ends", () => {
    const dos = new SourceFile("haproxy.cfg", "backend plone\r\n    balance source\r\n");
    expect(applied(dos, [insertAbove({ span: { file: dos, start: 19, end: 33 } }, "mode http")])).to.equal(
      "backend plone\r\n    mode http\r\n    balance source\r\n",
    );
  });
});

describe("insert", () => {
  it("adds a line below the one of a place", () => {
    expect(applied(file, [insert({ span: { file, start: 8, end: 13 } }, "    mode http")])).to.equal(
      "backend plone\n    mode http\n    balance source\n",
    );
  });

  it("adds one below the last line", () => {
    expect(applied(file, [insert({ span: lineSpan(file, 2) }, "    mode http")])).to.equal(
      "backend plone\n    balance source\n    mode http\n",
    );
  });

  it("ends a last line that has no end", () => {
    const open = new SourceFile("haproxy.cfg", "backend plone");
    expect(applied(open, [insert({ span: lineSpan(open, 1) }, "    mode http")])).to.equal(
      "backend plone\n    mode http",
    );
  });

  it("ends its line as the line above ends", () => {
    const dos = new SourceFile("haproxy.cfg", "backend plone\r\n    balance source\r\n");
    expect(applied(dos, [insert({ span: lineSpan(dos, 1) }, "    mode http")])).to.equal(
      "backend plone\r\n    mode http\r\n    balance source\r\n",
    );
  });
});

describe("the engine's check of edits", () => {
  it("takes two that touch each other", () => {
    const edits = [span(0, 7, "listen"), span(7, 7, " new")];
    expect(checkedEdits(edits)).to.equal(edits);
  });

  it("refuses two that overlap", () => {
    expect(() => checkedEdits([span(0, 7, "listen"), span(3, 9, "x")])).to.throw("Two edits of haproxy.cfg overlap.");
  });

  it("refuses an addition inside of what another replaces", () => {
    expect(() => checkedEdits([span(0, 7, "listen"), span(3, 3, "x")])).to.throw("Two edits of haproxy.cfg overlap.");
  });

  it("refuses one outside of its file", () => {
    expect(() => checkedEdits([span(30, 99, "x")])).to.throw("An edit lies outside of haproxy.cfg.");
  });
});

function span(start: number, end: number, text: string): Edit {
  return { span: { file, start, end }, text };
}

function applied({ text }: SourceFile, edits: readonly Edit[]): string {
  return edits.reduceRight((whole, { span, text }) => whole.slice(0, span.start) + text + whole.slice(span.end), text);
}
