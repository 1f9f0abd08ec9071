import { expect } from "chai";
import fc from "fast-check";
import { decode, decodeStart, headOf, whyNotText } from "../../src/audit/text.ts";

describe("text of a file", () => {
  it("is UTF-8", () => {
    expect(decode(Buffer.from("# Grüße\n"))).to.equal("# Grüße\n");
  });

  it("falls back to Latin-1 when a byte is no UTF-8", () => {
    expect(decode(Buffer.from("# Gr\xfc\xdfe\n", "latin1"))).to.equal("# Grüße\n");
  });

  it("keeps a byte order mark", () => {
    expect(decode(Buffer.from([0xef, 0xbb, 0xbf, 0x5b, 0x5d]))).to.equal("\uFEFF[]");
  });

  it("keeps every byte of anything", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const text = decode(Buffer.from(bytes));
        const again = [Buffer.from(text, "utf8"), Buffer.from(text, "latin1")];
        expect(again.some((candidate) => candidate.equals(bytes))).to.be.true;
      }),
    );
  });
});

/** The first 4 KiB as text. */
function start(bytes: Buffer): string {
  return decodeStart(bytes.subarray(0, 4096), 4096);
}

describe("start of a file", () => {
  it("is the whole of a short one", () => {
    expect(start(Buffer.from("[buildout]\n"))).to.equal("[buildout]\n");
  });

  it("ends after 4096 bytes", () => {
    expect(start(Buffer.from("#".repeat(8192)))).to.have.lengthOf(4096);
  });

  it("leaves out a character that the cut goes through", () => {
    expect(start(Buffer.from(`${"#".repeat(4095)}é`))).to.equal("#".repeat(4095));
    expect(start(Buffer.from(`${"#".repeat(4093)}😀…`))).to.equal("#".repeat(4093));
  });

  it("keeps a character that ends at the cut", () => {
    expect(start(Buffer.from(`${"#".repeat(4094)}é…`))).to.equal(`${"#".repeat(4094)}é`);
    expect(start(Buffer.from(`${"#".repeat(4092)}😀…`))).to.equal(`${"#".repeat(4092)}😀`);
  });

  it("stays Latin-1 for Latin-1 that ends in a letter with an accent", () => {
    expect(start(Buffer.from("caf\xe9 caf\xe9", "latin1"))).to.equal("café café");
  });

  it("is a beginning of the text, for any UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), fc.nat(20), (end, shift) => {
        const text = "#".repeat(4096 - shift) + end;
        const bytes = Buffer.from(text);
        const head = start(bytes);
        expect(text.startsWith(head)).to.be.true;
        expect(Buffer.byteLength(head)).to.be.within(Math.min(bytes.length, 4096) - 3, 4096);
      }),
    );
  });
});

describe("head of a file", () => {
  it("is the first 4096 characters behind its comments", () => {
    expect(headOf(`\uFEFF# a licence\n\n ; of many lines\r\n[supervisord]\n# not this\n`)).to.equal(
      "[supervisord]\n# not this\n",
    );
    expect(headOf(`${"# a licence\n".repeat(500)}global\n${"x".repeat(5000)}`)).to.have.lengthOf(4096);
    expect(headOf("# a comment\n# alone")).to.equal("");
  });

  it("keeps the line that says what runs it", () => {
    expect(headOf("#!/bin/sh\n# a script\n")).to.equal("#!/bin/sh\n# a script\n");
  });
});

describe("what is no text", () => {
  it("has a NUL in its first 8 KiB", () => {
    expect(whyNotText(Buffer.from(`${"#".repeat(8191)}\0`))).to.equal(
      "is binary: byte 8191 is NUL; drop it where text is meant",
    );
    expect(whyNotText(Buffer.from(`${"#".repeat(8192)}\0`))).to.equal(undefined);
  });

  it("is UTF-16", () => {
    expect(whyNotText(Buffer.from("\uFEFF[buildout]", "utf16le"))).to.equal(
      "is UTF-16 text; save it as UTF-8 to have it read",
    );
  });

  it("is not the empty file", () => {
    expect(whyNotText(Buffer.alloc(0))).to.equal(undefined);
  });
});
