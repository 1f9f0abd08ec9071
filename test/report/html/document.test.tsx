import { expect } from "chai";
import { createHash } from "node:crypto";
import { Data, htmlText } from "../../../src/report/html/document.tsx";

describe("a page in one file", () => {
  it("names in its policy the hash of each style and script that stands in it, and allows nothing else", () => {
    const page = htmlText({ title: "Readiness", body: <main>Ready</main>, scripts: ["let ready = true;\r\n"] });
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    expect(script).to.equal("let ready = true;\n");
    expect(page).to.include(
      `content="default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("allows no script where it holds none", () => {
    expect(htmlText({ title: "Readiness", body: <main>Ready</main> })).not.to.match(/script-src|<script/);
  });

  it("shows markup in texts, attributes and its title as text", () => {
    const hostile = `"><script>alert('x')</script>`;
    const page = htmlText({ title: hostile, body: <main title={hostile}>{hostile}</main> });
    expect(page).not.to.include("<script>");
    expect(page).to.include("&lt;script>alert('x')&lt;/script>");
  });

  it("holds data that no text in it can end", () => {
    const value = { name: "</script><!--<script>&\u2028\u202e\x9b" };
    const page = htmlText({ title: "Readiness", body: <Data id="inputs" value={value} /> });
    const [, json = ""] = /<script type="application\/json" id="inputs">([^<]*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(json)).to.deep.equal(value);
    expect(json).not.to.match(/[<>&\u2028\u202e\x9b]/);
  });

  it("refuses a script that would end early", () => {
    const page = (): string => htmlText({ title: "Readiness", body: "", scripts: ["'</script>'"] });
    expect(page).to.throw("A script with </script or <!-- would end early in the page.");
  });
});

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
