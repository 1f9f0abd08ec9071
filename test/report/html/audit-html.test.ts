import { expect } from "chai";
import { HtmlValidate } from "html-validate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditHtml } from "../../../src/report/html/audit-html.tsx";
import { withEachText } from "../samples/each-text.ts";
import { production } from "../samples/production.ts";

const reports = join(import.meta.dirname, "../../../reports");
const LOOK = { width: 100, colour: false, unicode: true, verbose: false, all: false, percent: false };

describe("the audit report as a page", () => {
  for (const name of ["plone-production", "rails-neglected", "node-production"])
    it(`is valid HTML for ${name}`, async () => {
      const validator = new HtmlValidate({
        extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
        // Blocks stand on lines of their own, with what they hold in one.
        rules: {
          "no-trailing-whitespace": "off",
          "long-title": "off",
          "no-inline-style": "error",
          "void-style": "off",
        },
      });
      const { results } = await validator.validateString(readFileSync(join(reports, name, "report.html"), "utf8"));
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
      ).to.deep.equal([]);
    });

  it("stays below 600 KB for the healthy Plone", () => {
    expect(readFileSync(join(reports, "plone-production/report.html")).length).to.be.below(350_000);
  });

  it("shows markup of a file as text", () => {
    const hostile = withEachText(
      production,
      (text) => `${text}"><img src=x onerror=alert(1)><script>alert(1)</script>`,
    );
    const page = auditHtml([hostile], LOOK);
    expect(page).not.to.match(/<script|<img/);
    expect(page).to.include("&lt;script>alert(1)&lt;/script>");
  });
});
