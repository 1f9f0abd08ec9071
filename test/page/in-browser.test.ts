import axe, { type AxeResults } from "axe-core";
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { pageScript } from "../../src/dev/page-script.js";
import type { SlaAnswer } from "../../src/plan/sla/answer.ts";
import { slaAnswer } from "../../src/plan/sla/sla-answer.ts";
import { formatBudget, formatExpected } from "../../src/report/format-duration.ts";
import { whatIfHtml } from "../../src/report/html/what-if.tsx";
import { chance } from "../../src/report/sla/words.ts";
import { browserOf } from "../report/html/browser.ts";
import { numbers, pageData, setInputs, TODAY } from "./numbers.ts";

const LOOK = { width: 80, unicode: true, colour: false, percent: false };
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe("the what-if page in a browser", () => {
  const browser = browserOf({ before, after });
  const folder = mkdtempSync(join(tmpdir(), "punchlist-page-"));
  const files = { plone: join(folder, "plone.html"), plain: join(folder, "plain.html") };

  before(async () => {
    const { text: script } = await pageScript();
    writeFileSync(files.plone, whatIfHtml({ data: await pageData("plone-production"), script }, undefined));
    const plain = await pageData("golden-sla");
    writeFileSync(files.plain, whatIfHtml({ data: plain, script }, slaAnswer(plain.sla, TODAY)));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("opens from a disk, says nothing on the console, asks for nothing else, and says what the command line says", async () => {
    const { page, heard, close } = await opened(files.plone);
    expect(await figures(page)).to.deep.equal(expected(slaAnswer(await setInputs("plone-production", []), TODAY)));
    await page.locator("#chart-memory-0").waitFor();
    expect(heard).to.deep.equal([]);
    await close();
  });

  it("changes its numbers as an input is written, to what the command line says with --set", async () => {
    const { page, close } = await opened(files.plone);
    await page.getByLabel("An hour, usually", { exact: true }).first().fill("800");
    await page.getByLabel("Incidents", { exact: true }).first().fill("9");
    const set = ["cost.base=800", "incidents.observed={count: 9, years: 3}"];
    const cli = slaAnswer(await setInputs("plone-production", set), TODAY);
    expect(await figures(page)).to.deep.equal(expected(cli));
    await close();
  });

  it("changes its numbers as a slider is turned by the keyboard", async () => {
    const { page, close } = await opened(files.plain);
    const before = await page.locator("#figure-loss").innerText();
    const slider = page.locator("input[type=range][aria-label='An hour, usually']");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#figure-loss").innerText()).not.to.equal(before);
    expect(await slider.getAttribute("aria-valuetext")).to.equal("150");
    expect(await page.locator(".field.changed .from").innerText()).to.contain("changed here");
    await page.getByRole("button", { name: "undo An hour, usually" }).click();
    expect(await page.locator("#figure-loss").innerText()).to.equal(before);
    await close();
  });

  it("refuses what means nothing at its field, and keeps the last that did", async () => {
    const { page, close } = await opened(files.plain);
    const before = await page.locator("#figure-loss").innerText();
    const field = page.getByLabel("An hour, usually", { exact: true }).first();
    await field.fill("dear");
    await field.blur();
    expect(await page.getByRole("alert").innerText()).to.equal(
      '"dear" is not understood; write a number of 0 or more, such as 100 or 12.5.',
    );
    expect(await field.getAttribute("aria-invalid")).to.equal("true");
    expect(await page.locator("#figure-loss").innerText()).to.equal(before);
    await close();
  });

  it("compares a scenario that is made with the others, and a link carries it", async () => {
    const { page, close } = await opened(files.plain);
    await page.getByRole("button", { name: "+ try another" }).click();
    await page.getByLabel("Name", { exact: true }).fill("night duty");
    await page.getByLabel("Costs a year, EUR").fill("12000");
    await page.locator("#input-response-coverage").selectOption({ label: "office hours, else on call" });
    const row = page.locator(".compare tr.shown");
    expect(await row.innerText()).to.match(/^night duty\s+58 min\s.*3.867.EUR\s+12.000.EUR\s+15.867.EUR/s);
    await page.waitForFunction(() => location.hash.includes("night"));
    const again = await opened(files.plain, {}, new URL(page.url()).hash);
    expect(await again.page.locator(".compare tr.shown th").innerText()).to.equal("night duty");
    await Promise.all([close(), again.close()]);
  });

  it("shows the next scenario by an arrow key", async () => {
    const { page, close } = await opened(files.plain);
    await page.getByRole("radio", { name: "as it is" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".compare tr.shown th").innerText()).to.equal("on-call");
    await close();
  });

  it("takes nothing of a hostile link, and says so", async () => {
    const hash = "#if:cost.base=%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E";
    const { page, heard, close } = await opened(files.plain, {}, hash);
    expect(await page.getByRole("alert").innerText()).to.match(
      /^The link's changes were not taken: cost\.base: "<img src=x/,
    );
    expect(await page.evaluate(() => Reflect.has(window, "ran"))).to.equal(false);
    expect(heard).to.deep.equal([]);
    await close();
  });

  it("runs and hides nothing of what hostile names hold", async () => {
    const hostile = `"'><script>window.ran = 1</script><img src=x onerror="window.ran=1">\u202e\u0000`;
    const { today, sla, capacity } = await pageData("golden-sla");
    const options = sla.options.map((option) => ({
      ...option,
      measures: option.measures.map((name) => name + hostile),
    }));
    const file = join(folder, "hostile.html");
    const named = { today, capacity, sla: { ...sla, name: hostile, options } };
    writeFileSync(file, whatIfHtml({ data: named, script: (await pageScript()).text }, undefined));
    const { page, heard, close } = await opened(file);
    expect(await page.evaluate(() => Reflect.has(window, "ran"))).to.equal(false);
    expect(await page.locator("main img").count()).to.equal(0);
    expect(await page.locator(".compare tbody th").nth(1).innerText()).to.match(/^on-call"'><script>.*\\u202e\\x00$/);
    expect(heard).to.deep.equal([]);
    await close();
  });

  it("saves the whole answer as the command line writes it", async () => {
    const { page, close } = await opened(files.plain);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save JSON" }).click(),
    ]);
    const saved = JSON.parse(readFileSync(await download.path(), "utf8")) as SlaAnswer;
    const cli = slaAnswer({ ...(await setInputs("golden-sla", [])), simulateAll: true }, TODAY);
    expect(rounded(saved)).to.deep.equal(rounded(cli));
    await close();
  });

  it("saves what was changed for punchlist.yaml", async () => {
    const { page, close } = await opened(files.plain);
    await page.getByLabel("An hour, usually", { exact: true }).first().fill("800");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save for punchlist.yaml" }).click(),
    ]);
    expect(download.suggestedFilename()).to.equal("punchlist.yaml");
    expect(readFileSync(await download.path(), "utf8")).to.contain("cost:\n  base: 800\n");
    await close();
  });

  for (const colorScheme of ["light", "dark"] as const)
    for (const viewport of [WIDE, PHONE])
      it(`hinders nobody at ${viewport.width} pixels, ${colorScheme}, and is no wider`, async () => {
        const { page, close } = await opened(files.plone, { colorScheme, viewport });
        await page.getByRole("radio").nth(1).check();
        await page.locator("#chart-months").waitFor();
        await page.locator("#chart-memory-0").waitFor();
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        expect(await violationsOf(page)).to.deep.equal([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider).to.be.at.most(0);
        await close();
      });

  it("tells the answer, and what is missing, with scripts off", async () => {
    const { page, close } = await opened(files.plain, { javaScriptEnabled: false });
    expect(await page.locator("main").innerText()).to.match(/^What if: plone\n.*allows .*scripts are off/s);
    await close();
  });

  async function opened(
    file: string,
    options: BrowserContextOptions = {},
    hash = "",
  ): Promise<{ readonly page: Page; readonly heard: readonly string[]; close(this: void): Promise<void> }> {
    const context = await browser().newContext({ viewport: WIDE, ...options });
    const page = await context.newPage();
    const heard: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== url && !request.url().startsWith("blob:")) heard.push(request.url());
    });
    await page.goto(`${url}${hash}`);
    if (options.javaScriptEnabled !== false) await page.locator("#figure-month").waitFor();
    return { page, heard, close: () => context.close() };
  }
}).timeout(300_000);

/**
 * To ten digits, without the points that curves are drawn by: the browser's exponential function may differ from that of Node in the
 * last bit, and then years of equal length fall apart.
 */
function rounded(answer: SlaAnswer): unknown {
  return JSON.parse(
    JSON.stringify(numbers({ ...answer, risk: { ...answer.risk, curves: [] } })),
    (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(10)) : value),
  );
}

/** What the page shows large, once its years are simulated. */
async function figures(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.querySelector("#figure-kept")?.textContent !== "…", undefined, {
    timeout: 120_000,
  });
  const texts = await page.locator(".tile .figure").allInnerTexts();
  return texts.map((text) => text.replace(/\s/g, " "));
}

function expected({ headline, budgets, risk: { rows } }: SlaAnswer): readonly string[] {
  const month = budgets?.rows.findLast(({ window }) => window.startsWith("month"));
  const kept = rows[0]?.monthKept;
  const loss = Math.round(headline.lossPerYear?.value ?? 0);
  return [
    formatExpected(headline.downtimePerMonth.value),
    formatBudget(month?.allowed?.value ?? 0),
    kept ? chance(kept, LOOK) : "",
    `${loss > 999 ? `${Math.floor(loss / 1000)} ${String(loss % 1000).padStart(3, "0")}` : loss} EUR`,
  ];
}

/** What axe-core finds, a line each. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, " ")}`),
  );
}
