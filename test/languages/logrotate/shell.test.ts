import { expect } from "chai";
import { readShell } from "../../../src/languages/logrotate/shell.ts";

describe("logrotate scripts", () => {
  it("are split into commands, with what leads to each", () => {
    expect(told("test -x /bin/a || exit 0\nif b -q; then\n  c | d\nelse\n  e\nfi\nf && g &\n")).to.deep.equal([
      "then 0 test -x /bin/a",
      "or 0 exit 0",
      "then 1 b -q",
      "then 1 c",
      "pipe 1 d",
      "then 1 e",
      "then 0 f",
      "and 0 g",
    ]);
  });

  it("keep quotes, substitutions, redirections and comments out of it", () => {
    expect(
      told("a 'x; y' \"$(b; c)\" `d; e` >/dev/null 2>&1 # f; g\n$(h; i) && (j; k) || true\n# it's nothing\n"),
    ).to.deep.equal([
      "then 0 a 'x; y' \"$(b; c)\" `d; e` >/dev/null 2>&1",
      "then 0 $(h; i)",
      "and 0 (j; k)",
      "or 0 true",
    ]);
  });

  it("go on behind a backslash at a line's end", () => {
    expect(told("if [ -d /etc/x ]; then \\\n  run-parts /etc/x; \\\nfi \\\n")).to.deep.equal([
      "then 1 [ -d /etc/x ]",
      "then 1 run-parts /etc/x",
    ]);
  });

  it("name each command at its place", () => {
    const script = "\n    kill -HUP 1\n    if true; then reload; fi\n";
    expect(readShell(script).commands.map(({ start, end }) => script.slice(start, end))).to.deep.equal([
      "kill -HUP 1",
      "true",
      "reload",
    ]);
  });

  it("are refused as a shell refuses them", () => {
    const scripts = [
      "a (b)",
      "a 'b",
      "(a",
      "a)",
      "for x in *; do a",
      "if a; then b",
      "a () { b; }",
      "case x in y) a ;; esac",
    ];
    expect(scripts.map((script) => readShell(script).broken)).to.deep.equal([
      "a ( stands behind a",
      "a ' is never closed",
      "a ( is never closed",
      "a ) closes nothing",
      "an if or a loop has no end",
      "an if or a loop has no end",
      undefined,
      undefined,
    ]);
  });
});

function told(script: string): readonly string[] {
  return readShell(script).commands.map(({ joined, depth, text }) => `${joined} ${depth} ${text}`);
}
