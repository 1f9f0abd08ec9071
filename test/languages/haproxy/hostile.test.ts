import { expect } from "chai";
import fc from "fast-check";
import type { HaproxyDocument } from "../../../src/languages/haproxy/index.ts";
import type { Problem, Span } from "../../../src/model/index.ts";
import { readFiles } from "./reading.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "global",
    "defaults web from base",
    "backend __proto__",
    "listen plone",
    "server a :1 check",
    "default-server no-check",
    "server-template b 1-3 :1",
    "no option httpchk",
  ),
  fc.constantFrom(
    "stats auth a:b",
    ".if feature(X)",
    ".else",
    ".endif",
    "{% for a in b %}",
    "{% end %}",
    "${a:b}",
    "'",
    '"$',
    "\\x4",
    "#",
    "\r",
    "\0",
    "bind :80,*:81",
    "timeout client 5S",
    "[scope]",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", " ", "\n  ")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));

describe("haproxy reading of anything", () => {
  it("never throws, and keeps every span in its file", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, "1.5", "2.6", "3.3"), (content, version) => {
        const { documents, problems } = readFiles({ "haproxy.cfg": content }, version);
        for (const span of [...problems.map((problem: Problem) => problem.span), ...documents.flatMap(spansOf)]) {
          expect(span.start).to.be.within(0, span.end);
          expect(span.end).to.be.at.most(content.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gets through a section of thirty thousand servers that are checked and have no port", () => {
    const servers = Array.from({ length: 30_000 }, (_, at) => `    server a${at} 10.0.0.9 check\n`).join("");
    const { problems } = readFiles(
      { "haproxy.cfg": `global\ndefaults\nlisten plone\n    bind :80\n${servers}` },
      "2.6",
    );
    expect(problems.length).to.be.above(0);
  });

  it("gets through thirty thousand servers that follow each other", () => {
    const servers = Array.from({ length: 30_000 }, (_, at) => `    server a${at} :80 track a${at + 1}\n`).join("");
    const { problems } = readFiles(
      { "haproxy.cfg": `global\ndefaults\nlisten plone\n    bind :80\n${servers}` },
      "2.6",
    );
    expect(problems.map(({ message }) => message)).to.include(
      "a30000 is the name of no server; mend the name or add one.",
    );
  });

  it("gets through twenty thousand sections that may ask for twenty thousand acls of defaults", () => {
    const acls = Array.from({ length: 20_000 }, (_, at) => `    acl a${at} always_true\n`).join("");
    const sections = Array.from({ length: 20_000 }, (_, at) => `backend b${at}\n    http-request deny if x\n`).join("");
    const { problems } = readFiles({ "haproxy.cfg": `global\ndefaults web\n${acls}${sections}` }, "2.6");
    expect(problems.length).to.be.above(0);
  });

  it("gets through five megabytes in one line", () => {
    const { problems } = readFiles({ "haproxy.cfg": `global\n${"a ".repeat(2_500_000)}` }, "2.6");
    expect(problems.map(({ kind }) => kind)).to.include("refused");
  });

  it("gets through a word of five megabytes", () => {
    const { documents } = readFiles({ "haproxy.cfg": `global\nbackend ${"a".repeat(5_000_000)}\n` }, "2.6");
    expect(documents[0]?.proxies[0]?.name.value.length).to.equal(5_000_000);
  });

  it("gets through five megabytes of short lines", () => {
    const { documents, problems } = readFiles(
      { "haproxy.cfg": `global\nbackend plone\n${"sever a\n".repeat(600_000)}` },
      "2.6",
    );
    expect(documents[0]?.proxies[0]?.ownLines.length).to.equal(600_000);
    expect(problems.length).to.be.at.most(60);
  });

  it("gets through five megabytes of marks that never close", () => {
    const { documents } = readFiles({ "haproxy.cfg": `global\n${"{% {{ <% ${ @@ ".repeat(350_000)}\n` }, "2.6");
    expect(documents.length).to.equal(1);
  });

  it("gets through defaults that build on each other by the thousand", () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index) => `defaults d${index + 1} from d${index}\n  retries 2\n`,
    ).join("");
    const { documents } = readFiles({ "haproxy.cfg": `defaults d0\n  retries 3\n${chain}` }, "2.6");
    expect(documents[0]?.defaults.length).to.equal(20_001);
  });

  it("gets through a thousand heirs of ten thousand lines, and doubts what it does not follow", () => {
    const { documents } = readFiles(
      { "haproxy.cfg": `defaults web\n${"  retries 3\n".repeat(10_000)}${"backend plone\n".repeat(1000)}` },
      "2.6",
    );
    expect(documents[0]?.proxies[0]?.doubt).to.equal(undefined);
    expect(documents[0]?.proxies.at(-1)?.doubt?.kind).to.equal("unseen");
  });

  it("gets through default-server lines by the hundred thousand", () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `default-server p${index}\n`).join("");
    const { documents } = readFiles(
      { "haproxy.cfg": `global\nbackend plone\n${lines}${"server a :1\n".repeat(1000)}` },
      "2.6",
    );
    expect(documents[0]?.proxies[0]?.servers.items.length).to.equal(1000);
  });

  it("gets through conditions nested by the thousand", () => {
    const { problems } = readFiles(
      { "haproxy.cfg": `global\n${".if 1\n".repeat(20_000)}.if ${"(".repeat(20_000)}\n` },
      "2.6",
    );
    expect(problems.some(({ kind }) => kind === "refused")).to.equal(true);
  });
});

function spansOf({ span, sections, proxies }: HaproxyDocument): readonly Span[] {
  const words = sections
    .flatMap(({ start, lines }) => [start, ...lines])
    .flatMap((line) => [line.span, ...line.words.map((word) => word.span)]);
  const values = proxies.flatMap(({ unset, balance, servers, binds, timeouts }) => [
    unset,
    balance,
    ...timeouts.values(),
    ...binds.map(({ address }) => address),
    ...servers.items.flatMap(({ name, unset: line, parameters }) => [name, line, ...parameters.values()]),
  ]);
  return [span, ...words, ...values.flatMap((value) => [value.span, ...value.trail.map((step) => step.span)])];
}
