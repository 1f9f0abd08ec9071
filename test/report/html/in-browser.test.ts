import axe, { type AxeResults } from "axe-core";
import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { auditHtml } from "../../../src/report/html/audit-html.tsx";
import { withEachText } from "../samples/each-text.ts";
import { production } from "../samples/production.ts";
import { browserOf } from "./browser.ts";

const reports = join(import.meta.dirname, "../../../reports");
const LOOK = { width: 100, colour: false, unicode: true, verbose: false, all: false, percent: false };
const WIDE = { width: 1280, height: 1000 };
const PHONE = { width: 390, height: 844 };

describe("the audit report in a browser", () => {
  const browser = browserOf({ before, after });

  it("opens from a disk, says nothing on the console and asks for nothing else", async () => {
    const { page, heard, close } = await opened(reportOf("plone-production"));
    expect(await page.title()).to.equal("Production readiness of plone-production");
    expect(heard).to.deep.equal([]);
    await close();
  });

  it("tells the same with scripts off", async () => {
    const on = await opened(reportOf("rails-neglected"));
    const off = await opened(reportOf("rails-neglected"), { javaScriptEnabled: false });
    expect(await off.page.locator("main").innerText()).to.equal(await on.page.locator("main").innerText());
    await Promise.all([on.close(), off.close()]);
  });

  for (const colorScheme of ["light", "dark"] as const)
    for (const viewport of [WIDE, PHONE])
      for (const name of ["plone-production", "rails-neglected"])
        it(`hinders nobody: ${name} at ${viewport.width} pixels, ${colorScheme}`, async () => {
          const { page, close } = await opened(reportOf(name), { colorScheme, viewport });
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll("details")) fold.open = true;
          });
          expect(await violationsOf(page)).to.deep.equal([]);
          await close();
        });

  it("is as wide as a phone", async () => {
    const { page, close } = await opened(reportOf("rails-neglected"), { viewport: PHONE });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).to.be.at.most(0);
    await close();
  });

  it("prints every proof on a few pages of A4", async () => {
    const { page, close } = await opened(reportOf("plone-production"));
    const text = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(text.match(/\/Type \/Page\b/g)?.length).to.be.within(8, 30);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".proof .excerpt").last().isVisible()).to.equal(true);
    await close();
  });

  it("leads from an item's box to its answer, by the keyboard", async () => {
    const { page, close } = await opened(reportOf("rails-neglected"));
    await page.locator('a[href="#T35"]').first().focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).to.equal("#T35");
    await close();
  });

  it("runs nothing of what hostile files hold", async () => {
    const folder = mkdtempSync(join(tmpdir(), "punchlist-page-"));
    const hostile = `"'><script>window.ran = 1</script><img src=x onerror="window.ran=1"><style>*{display:none}</style></title></style>\u202e\u0000`;
    const file = join(folder, "report.html");
    writeFileSync(file, auditHtml([withEachText(production, (text) => text + hostile)], LOOK));
    const { page, heard, close } = await opened(file);
    expect(
      await page.evaluate(() => [
        Reflect.has(window, "ran"),
        document.querySelectorAll("main img, main style, script").length,
      ]),
    ).to.deep.equal([false, 0]);
    expect(await page.locator("h1").first().isVisible()).to.equal(true);
    expect(heard).to.deep.equal([]);
    await close();
    rmSync(folder, { recursive: true });
  });

  async function opened(
    file: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly heard: readonly string[]; close(this: void): Promise<void> }> {
    const context = await browser().newContext({ viewport: WIDE, ...options });
    const page = await context.newPage();
    const heard: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => request.url() !== url && heard.push(request.url()));
    await page.goto(url);
    return { page, heard, close: () => context.close() };
  }
}).timeout(120_000);

function reportOf(name: string): string {
  return join(reports, name, "report.html");
}

/** What axe-core finds, a line each. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, " ")}`),
  );
}
